using System.Globalization;
using Marketplace.Texts.Recognising;

namespace Marketplace.Benchmarks.Recognising;

/// <summary>
/// Learns the weights of the message recognisers from labelled messages: logistic regression with AdaGrad (Duchi, Hazan and Singer, 2011), always in
/// the same order, so the same messages give the same file.
/// </summary>
/// <param name="files">Files with tab-separated lines: label, language, text.</param>
/// <param name="to">The file of weights.</param>
internal sealed class Train(IReadOnlyList<string> files, string to)
{
    private const int Rounds = 12;
    private const float Rate = 0.3f;
    private const float Shrinking = 0.0005f;

    /// <summary>The threshold. A false alarm is worse than a miss, but misses are more frequent.</summary>
    private const float Threshold = 0.40f;

    public void Run()
    {
        var messages = files.SelectMany(File.ReadLines).Select(line => line.Split('\t')).Select(parts => (Label: parts[0], Features: Features.Of(Reading.Of(parts[2])))).ToList();
        using var file = new BinaryWriter(File.Create(to));
        foreach (var label in new[] { "outside", "pressure" }) Write(file, Learn([.. messages.Select(m => (m.Features, m.Label == label))]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Learned from {messages.Count:N0} messages."));
    }

    private static float[] Learn(List<(List<Feature> Features, bool Is)> messages)
    {
        var (weights, squares, random) = (new float[Features.Size + 1], new float[Features.Size + 1], new Random(1));
        for (var round = 0; round < Rounds; round++)
        {
            var order = messages.ToArray();
            random.Shuffle(order);
            foreach (var (features, isIt) in order)
            {
                var each = 1 / MathF.Sqrt(features.Count + 1);
                var sum = weights[^1];
                foreach (var feature in features) sum += weights[feature.Index] * each;
                var error = (1 / (1 + MathF.Exp(-sum))) - (isIt ? 1 : 0);
                foreach (var feature in features) Move(feature.Index, (error * each) + (Shrinking * weights[feature.Index]));
                Move(Features.Size, error);
            }
        }
        return weights;

        void Move(int index, float slope)
        {
            squares[index] += slope * slope;
            weights[index] -= Rate * slope / (MathF.Sqrt(squares[index]) + 1e-6f);
        }
    }

    private static void Write(BinaryWriter file, float[] weights)
    {
        var step = weights[..^1].Max(Math.Abs) / sbyte.MaxValue;
        file.Write(step);
        file.Write(weights[^1] - MathF.Log(Threshold / (1 - Threshold)));
        foreach (var weight in weights[..^1]) file.Write((sbyte)MathF.Round(weight / step));
    }
}
