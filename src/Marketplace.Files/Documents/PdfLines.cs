using PdfSharp.Drawing;

namespace Marketplace.Files.Documents;

/// <summary>Breaks texts into lines, and draws them.</summary>
public static class PdfLines
{
    private const double Leading = 1.25;
    private const double Smallest = 2;

    /// <summary>Breaks a text at spaces and line breaks, and a word that is longer than a line anywhere.</summary>
    /// <param name="drawing">The page, which measures.</param>
    /// <param name="text">The text.</param>
    /// <param name="font">Its font.</param>
    /// <param name="width">The longest line, in the page's unit.</param>
    public static IReadOnlyList<string> Wrap(this XGraphics drawing, string text, XFont font, double width)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            lines.Add("");
            foreach (var word in paragraph.Split(' '))
            {
                var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
                if (Fits(longer))
                {
                    lines[^1] = longer;
                    continue;
                }
                if (lines[^1].Length > 0) lines.Add("");
                foreach (var letter in word.EnumerateRunes().Select(r => r.ToString()))
                {
                    if (lines[^1].Length > 0 && !Fits(lines[^1] + letter)) lines.Add("");
                    lines[^1] += letter;
                }
            }
        }
        return lines;

        bool Fits(string line) => drawing.WidthOf(line, font) <= width;
    }

    /// <summary>Draws a text from the top of a box, smaller if it would not fit.</summary>
    /// <param name="drawing">The page, in millimetres.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">The largest size of its font.</param>
    /// <param name="box">The box.</param>
    public static void Fill(this XGraphics drawing, string text, double size, XRect box)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var lines = drawing.Wrap(text, PdfFont.Of(size), box.Width);
        while (lines.Count * size * Leading > box.Height && size > Smallest) lines = drawing.Wrap(text, PdfFont.Of(size -= 0.2), box.Width);
        var y = box.Top + size;
        foreach (var line in lines)
        {
            if (line.Length > 0) drawing.Write(line, PdfFont.Of(size), box.Left, y);
            y += size * Leading;
        }
    }
}
