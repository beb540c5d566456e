namespace Marketplace.UnitTests.Texts;

/// <summary>Messages labelled by people.</summary>
internal static class MessageSamples
{
    public static IEnumerable<(string Label, string Language, string Text)> In(string file)
    {
        using var lines = new StreamReader(typeof(MessageSamples).Assembly.GetManifestResourceStream(file)!);
        while (lines.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var label, var language, var text]) yield return (label, language, text);
        }
    }
}
