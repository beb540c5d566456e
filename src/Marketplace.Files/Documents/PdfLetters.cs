using System.Collections.Concurrent;
using System.Text;
using PdfSharp.Drawing;
using SkiaSharp;

namespace Marketplace.Files.Documents;

/// <summary>
/// Writes letters that the product's own font lacks, such as Chinese ones, with a font of the system: as outlines, because PDFsharp embeds
/// TrueType fonts only. Letters that no font has are left out, with "…" in their place, so a PDF never has boxes.
/// </summary>
internal static class PdfLetters
{
    /// <summary>Outlines are taken at this size and scaled, so that they aren't rounded.</summary>
    private const float Exact = 100;

    private const string LeftOut = "…";

    private static readonly SKFont Own = FontOf(SKTypeface.FromStream(typeof(PdfLetters).Assembly.GetManifestResourceStream("DejaVuSans.ttf")!));

    private static readonly ConcurrentDictionary<int, SKFont?> Found = [];

    /// <summary>How wide a text is, in the unit of the page.</summary>
    public static double WidthOf(this XGraphics drawing, string text, XFont font) =>
        Runs(text).Sum(run => run.Face is { } face ? face.MeasureText(run.Text) * font.Size / Exact : drawing.MeasureString(run.Text, font).Width);

    /// <summary>Writes a text, beginning on the base line.</summary>
    public static void Write(this XGraphics drawing, string text, XFont font, double x, double y)
    {
        foreach (var (run, face) in Runs(text))
        {
            if (face is null)
            {
                drawing.DrawString(run, font, XBrushes.Black, x, y);
                x += drawing.MeasureString(run, font).Width;
            }
            else
            {
                drawing.DrawPath(XBrushes.Black, Outline(face, run, font.Size / Exact, x, y));
                x += face.MeasureText(run) * font.Size / Exact;
            }
        }
    }

    /// <summary>The text in parts of one font each; null is the product's own.</summary>
    internal static IReadOnlyList<(string Text, SKFont? Face)> Runs(string text)
    {
        if (Own.ContainsGlyphs(text)) return [(text, null)];
        var runs = new List<(string Text, SKFont? Face)>();
        foreach (var rune in text.EnumerateRunes())
        {
            var isOwn = Rune.IsWhiteSpace(rune) || Own.ContainsGlyph(rune.Value);
            var face = isOwn ? null : Found.GetOrAdd(rune.Value, Find);
            var letter = isOwn || face is not null ? rune.ToString() : LeftOut;
            if (runs.Count == 0 || runs[^1].Face != face) runs.Add((letter, face));
            else if (letter != LeftOut || !runs[^1].Text.EndsWith(LeftOut, StringComparison.Ordinal)) runs[^1] = (runs[^1].Text + letter, face);
        }
        return runs;
    }

    /// <summary>A font of the system that has a letter. Skia can look for one itself only where it knows the system's own fonts, so its families are tried as well.</summary>
    private static SKFont? Find(int letter)
    {
        if (Found.Values.FirstOrDefault(f => f?.ContainsGlyph(letter) == true) is { } known) return known;
        return SKFontManager.Default.FontFamilies.Select(family => SKFontManager.Default.MatchFamily(family)).Prepend(SKFontManager.Default.MatchCharacter(letter))
            .OfType<SKTypeface>().Select(FontOf).FirstOrDefault(font => font.ContainsGlyph(letter));
    }

    private static SKFont FontOf(SKTypeface face) => new(face, Exact) { Hinting = SKFontHinting.None, Subpixel = true };

    private static XGraphicsPath Outline(SKFont font, string text, double scale, double x, double y)
    {
        using var path = font.GetTextPath(text);
        using var verbs = path.CreateRawIterator();
        var outline = new XGraphicsPath { FillMode = XFillMode.Winding };
        var points = new SKPoint[4];
        for (var verb = verbs.Next(points); verb != SKPathVerb.Done; verb = verbs.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    outline.StartFigure();
                    break;
                case SKPathVerb.Line:
                    outline.AddLine(At(points[0]), At(points[1]));
                    break;
                case SKPathVerb.Quad:
                    outline.AddBezier(At(points[0]), At(Between(points[0], points[1])), At(Between(points[2], points[1])), At(points[2]));
                    break;
                case SKPathVerb.Cubic:
                    outline.AddBezier(At(points[0]), At(points[1]), At(points[2]), At(points[3]));
                    break;
                case SKPathVerb.Close:
                    outline.CloseFigure();
                    break;
                default:
                    throw new NotSupportedException($"An outline with {verb}.");
            }
        }
        return outline;

        XPoint At(SKPoint point) => new(x + (point.X * scale), y + (point.Y * scale));

        // A quadratic curve as a cubic one.
        static SKPoint Between(SKPoint end, SKPoint control) => new(end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3));
    }
}
