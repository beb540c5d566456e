using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Marketplace.Files.Documents;

/// <summary>The font of the product's PDF files, DejaVu Sans. It covers Latin, Greek and Cyrillic; see <see cref="PdfLetters"/> for other letters.</summary>
public static class PdfFont
{
    private const string Family = "DejaVu Sans";

    // PDFsharp accepts one resolver for the whole process, before the first font.
    static PdfFont() => GlobalFontSettings.FontResolver = new Resolver();

    /// <summary>The font in a size.</summary>
    /// <param name="size">In the unit of the page it is drawn on.</param>
    public static XFont Of(double size) => new(Family, size);

    private sealed class Resolver : IFontResolver
    {
        public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(Family);

        public byte[] GetFont(string faceName)
        {
            using var font = typeof(PdfFont).Assembly.GetManifestResourceStream("DejaVuSans.ttf")!;
            using var bytes = new MemoryStream();
            font.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
