using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>What a PDF says, as a reader copies it: by the glyphs that are drawn and each font's table of their letters.</summary>
internal static partial class PdfText
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The drawn texts of each page, in the order in which they are drawn.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Pages(byte[] pdf)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        return [.. Enumerable.Range(0, document.PageCount).Select(i => document.Pages[i]).Select(IReadOnlyList<string> (page) =>
        {
            var (texts, letters) = (new List<string>(), default(Dictionary<ushort, string>));
            foreach (var part in ContentReader.ReadContent(page).OfType<COperator>())
            {
                if (part.OpCode.OpCodeName == OpCodeName.Tf) letters = Letters(page, ((CName)part.Operands[0]).Name);
                if (part.OpCode.OpCodeName == OpCodeName.Tj) texts.Add(Read(((CString)part.Operands[0]).Value, letters));
            }
            return texts;
        })];
    }

    /// <summary>All texts, separated by spaces.</summary>
    public static string Of(byte[] pdf) => string.Join(' ', Pages(pdf).SelectMany(p => p));

    private static string Read(string glyphs, Dictionary<ushort, string>? letters)
    {
        if (letters is null) return Western.GetString(Encoding.Latin1.GetBytes(glyphs));
        var text = new StringBuilder();
        for (var i = 0; i + 1 < glyphs.Length; i += 2) text.Append(letters.GetValueOrDefault((ushort)((glyphs[i] << 8) | glyphs[i + 1]), "?"));
        return text.ToString();
    }

    /// <summary>The letters of a font's glyphs; null for a font with one byte a letter.</summary>
    private static Dictionary<ushort, string>? Letters(PdfPage page, string font)
    {
        var fonts = page.Elements.GetDictionary("/Resources")!.Elements.GetDictionary("/Font")!;
        if (fonts.Elements.GetDictionary(font)!.Elements.GetDictionary("/ToUnicode") is not { } map) return null;
        var table = Encoding.ASCII.GetString(map.Stream!.UnfilteredValue);
        var letters = new Dictionary<ushort, string>();
        foreach (Match range in Range().Matches(table))
        {
            var (first, last, letter) = (Hex(range.Groups[1].Value), Hex(range.Groups[2].Value), range.Groups[3].Value);
            for (var glyph = first; glyph <= last; glyph++)
            {
                var units = letter.Chunk(4).Select(unit => (char)Hex(new string(unit))).ToArray();
                units[^1] = (char)(units[^1] + glyph - first);
                letters[(ushort)glyph] = new string(units);
            }
        }
        return letters;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]+)>")]
    private static partial Regex Range();
}
