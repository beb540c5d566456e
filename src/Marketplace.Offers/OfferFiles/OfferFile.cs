using System.Text;
using CsvHelper;
using Marketplace.Files.Documents;
using Marketplace.Texts;

namespace Marketplace.Offers.OfferFiles;

/// <summary>Reads and writes CSV with a head (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets recognise it.</summary>
internal static class OfferFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task Write(Stream to, IAsyncEnumerable<OfferInFile> offers, CancellationToken cancel)
    {
        await using var csv = CsvFile.Begin(to);
        await csv.Row(OfferColumns.All);
        await foreach (var offer in offers.WithCancellation(cancel)) await csv.Row(OfferColumns.Of(offer));
    }

    /// <summary>The rows; none if the file as a whole is wrong.</summary>
    public static (IReadOnlyList<OfferLine> Lines, Fault? Fault) Read(byte[] file, int most)
    {
        string text;
        try
        {
            text = Strict.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return ([], new Fault(1, "", "Save the file as CSV in UTF-8."));
        }
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, Separator = SeparatorOf(text), TrackLineNumbers = true });
        if (!csv.Read()) return ([], new Fault(1, "", "The file is empty."));
        var head = csv.Current.ToArray().Select(cell => TypedText.OneLine(cell).ToLowerInvariant()).ToList();
        if (OfferColumns.Required.FirstOrDefault(column => !head.Contains(column)) is { } missing) return ([], new Fault(1, missing, "The column “{0}” is missing."));
        var lines = new List<OfferLine>();
        while (csv.Read())
        {
            if (lines.Count == most) return ([], new Fault((int)csv.LineNumber, "", "The file has too many rows. Split it into several files."));
            var cells = new Dictionary<string, string>();
            foreach (var (column, cell) in head.Zip(csv.Current.ToArray())) cells.TryAdd(column, CellGuard.In(cell));
            if (cells.Values.Any(c => c.Length > 0)) lines.Add(new OfferLine((int)csv.LineNumber, cells));
        }
        return (lines, null);
    }

    private static char SeparatorOf(string text)
    {
        var head = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        return head.Count(';') > head.Count(',') ? ';' : ',';
    }
}
