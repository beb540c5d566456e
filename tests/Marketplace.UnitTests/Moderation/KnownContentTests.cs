using System.IO.Compression;
using System.Text;
using Marketplace.Kernel.Files;
using Marketplace.Moderation.Domain;
using Marketplace.UnitTests.Offers;

namespace Marketplace.UnitTests.Moderation;

[Trait("Rule", "MOD-3")]
public sealed class KnownContentTests
{
    private const string Html = "<html><script>alert(1)</script></html>";

    public static TheoryData<string, string, byte[]> Good => new()
    {
        { "image/png", "chat.png", SomePictures.Png() },
        { "image/jpeg", "photo.JPG", SomePictures.Jpeg() },
        { "image/webp", "photo.webp", SomePictures.Webp() },
        { "image/png", "without an ending", SomePictures.Png() },
        { "application/pdf", "bill.pdf", Pdf() },
        { "text/plain", "chat.txt", Utf8("He wrote: “half the money, or one star”.\r\n\tThat is all.") },
        { "text/plain", "a page as a text.txt", Utf8(Html) },
        { "text/plain", "README", Utf8("plain") },
    };

    public static TheoryData<string, string, byte[]> Bad => new()
    {
        { KnownContent.Lie, "photo.png", Utf8(Html) },
        { KnownContent.Lie, "photo.png", SomePictures.Jpeg() },
        { KnownContent.Lie, "chat.txt", SomePictures.Png() },
        { KnownContent.Lie, "bill.pdf", Utf8("no bill") },
        { KnownContent.Stranger, "page.html", Utf8(Html) },
        { KnownContent.Stranger, "picture.svg", Utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") },
        { KnownContent.Stranger, "bomb.zip", ZipBomb() },
        { KnownContent.Stranger, "bomb.png", ZipBomb() },
        { KnownContent.Stranger, "program.exe", [(byte)'M', (byte)'Z', 0, 1, 2] },
        { KnownContent.Stranger, "latin1.txt", [0x63, 0x61, 0x66, 0xE9] },
        { KnownContent.Stranger, "control.txt", Utf8("bell \a") },
        { KnownContent.CutOff, "bill.pdf", Pdf()[..40] },
        { KnownContent.Stranger, "proof.html", Pdf() },
        { KnownContent.Stranger, "proof.hta", SomePictures.Png() },
        { Picture.Damaged, "chat.png", SomePictures.Png()[..40] },
        { Picture.TooManyPixels, "bomb.png", SomePictures.Png(8001) },
        { Picture.Moving, "moving.webp", SomePictures.Webp(3, 2, SomePictures.Extended(0x02)) },
    };

    [Theory, MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public void A_picture_a_PDF_and_a_text_are_known_by_their_content(string type, string name, byte[] file) =>
        KnownContent.Read(file, name, out _).ShouldNotBeNull().ContentType.ShouldBe(type);

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Anything_else_and_whatever_lies_is_refused_with_the_reason(string reason, string name, byte[] file)
    {
        KnownContent.Read(file, name, out var wrong).ShouldBeNull();
        wrong.ShouldBe(reason);
    }

    [Fact]
    public void A_picture_that_is_also_a_page_is_kept_as_a_picture_alone()
    {
        byte[] both = [.. SomePictures.Png(3, 2, ("tEXt", Utf8(Html))), .. Utf8(Html)];
        var kept = KnownContent.Read(both, "chat.png", out _).ShouldNotBeNull();
        Encoding.Latin1.GetString(kept.Bytes).ShouldNotContain("script");
        KnownContent.Read([.. SomePictures.Jpeg(), .. Utf8(Html)], "photo.jpg", out _).ShouldNotBeNull().Bytes.Length.ShouldBeLessThanOrEqualTo(SomePictures.Jpeg().Length);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Pdf() => Utf8("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    private static byte[] ZipBomb()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("zeros", CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[10_000_000]);
        }
        return memory.ToArray();
    }
}
