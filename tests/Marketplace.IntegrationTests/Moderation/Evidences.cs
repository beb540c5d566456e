using System.Text;
using Marketplace.IntegrationTests.Offers;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>Files that sellers upload, and files with a false type.</summary>
internal static class Evidences
{
    public static Upload Png(string name) => new(name, Picture());

    public static Upload Text(string name, string content = "He wrote: half the money, or one star.") => new(name, Encoding.UTF8.GetBytes(content), "text/plain");

    public static byte[] Picture() => OfferScenes.Png(20, 10);

    /// <summary>A PDF with exactly this many bytes.</summary>
    public static byte[] PdfOf(int bytes) => Encoding.ASCII.GetBytes("%PDF-1.7\n".PadRight(bytes - 6) + "%%EOF\n");
}
