namespace Marketplace.Texts.Recognising;

/// <summary>
/// A judgement learned from labelled messages: each feature of a message speaks for or against by its weight (logistic regression). The weights are
/// made by the benchmarks' command <c>train</c>.
/// </summary>
/// <param name="weights">A weight for each place of <see cref="Features"/>, in steps of <paramref name="step"/>.</param>
/// <param name="step">What one unit of a weight stands for.</param>
/// <param name="bias">What speaks before any feature does.</param>
internal sealed class Judgement(sbyte[] weights, float step, float bias)
{
    /// <summary>The words shown to the writer: the stretch that speaks most, of at most so many characters.</summary>
    private const int LongestExcerpt = 80;

    private const int MostCompared = 100;

    private static readonly Judgement[] Learned = Read();

    public static Judgement OffSite => Learned[0];

    public static Judgement Pressure => Learned[1];

    /// <summary>Above zero where more speaks for it than against it.</summary>
    public float Score(IReadOnlyCollection<Feature> features)
    {
        var sum = 0f;
        foreach (var feature in features) sum += weights[feature.Index];
        return bias + (sum * step / MathF.Sqrt(features.Count + 1));
    }

    /// <summary>Whether the message is what the judgement looks for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="features">What it shows.</param>
    /// <param name="excerpts">What the patterns found; shown where there is something.</param>
    /// <param name="subject">What it has to speak of: ordinary words alone, however much they speak for it, are no reason to mark a message.</param>
    /// <returns>Parts of the text that were taken for it; empty where it is not.</returns>
    public IReadOnlyList<string> Find(Reading message, List<Feature> features, IReadOnlyList<string> excerpts, Meaning subject) =>
        !message.Tokens.Exists(token => token.IsWord) || Score(features) <= 0 ? []
        : excerpts.Count > 0 ? excerpts
        : Speaks(message, subject) ? [Excerpt(features, message.Text)]
        : [];

    private static bool Speaks(Reading message, Meaning subject) => message.Terms.Exists(term => (term.Meaning & subject) != 0)
        || ((subject & Meaning.Address) != 0 && Addresses.Mark([.. message.Terms], message.Text).Exists(term => (term.Meaning & subject) != 0));

    /// <summary>The stretch of the text whose features speak most for it.</summary>
    private string Excerpt(List<Feature> features, string text)
    {
        var best = (Weight: 0, Start: 0, End: Math.Min(text.Length, LongestExcerpt));
        var spoken = features.Where(f => weights[f.Index] > 0 && f.End > f.Start && f.End - f.Start <= LongestExcerpt)
            .OrderByDescending(f => weights[f.Index]).Take(MostCompared).ToList();
        foreach (var first in spoken)
        {
            var inside = spoken.FindAll(f => f.Start >= first.Start && f.End <= first.End);
            var weight = inside.Sum(f => weights[f.Index]);
            if (weight > best.Weight) best = (weight, first.Start, first.End);
        }
        return text[best.Start..best.End].Trim();
    }

    private static Judgement[] Read()
    {
        using var file = new BinaryReader(typeof(Judgement).Assembly.GetManifestResourceStream("Messages.weights")!);
        return [One(file), One(file)];

        static Judgement One(BinaryReader file)
        {
            var (step, bias) = (file.ReadSingle(), file.ReadSingle());
            return new(Array.ConvertAll(file.ReadBytes(Features.Size), weight => (sbyte)weight), step, bias);
        }
    }
}
