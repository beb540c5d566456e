using System.Globalization;
using Marketplace.Texts;

namespace Marketplace.Benchmarks.Recognising;

/// <summary>Precision and recall of the message recognisers for a file with tab-separated lines: label, language, text.</summary>
internal sealed class Recognise(string file)
{
    private static readonly string[] Labels = ["outside", "pressure", "none"];

    /// <summary>Prints a line for each label. Returns false, without figures, if a line of the file is invalid.</summary>
    public bool Run()
    {
        var messages = new List<(string Label, string[] Found)>();
        var isRead = true;
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (line.Split('\t') is [var label, _, { Length: > 0 } text] && Labels.Contains(label)) messages.Add((label, Found(text)));
            else
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}, line {index + 1}: enter a label ({string.Join(", ", Labels)}), a language and a text, separated by tabs."));
                isRead = false;
            }
        }
        if (!isRead) return false;
        foreach (var label in Labels)
        {
            var right = messages.Count(message => message.Label == label && message.Found.Contains(label));
            var precision = Share(right, messages.Count(message => message.Found.Contains(label)));
            var recall = Share(right, messages.Count(message => message.Label == label));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label} precision {precision:0.00} recall {recall:0.00}"));
        }
        return true;
    }

    private static string[] Found(string text)
    {
        string[] found = [.. OffSiteRecogniser.Find(text).Count > 0 ? ["outside"] : (string[])[], .. RatingPressureRecogniser.Find(text).Count > 0 ? ["pressure"] : (string[])[]];
        return found.Length > 0 ? found : ["none"];
    }

    /// <summary>Truncated to two decimals, so 0.949 isn't shown as 0.95.</summary>
    private static decimal Share(int part, int whole) => whole == 0 ? 0 : part * 100 / whole / 100m;
}
