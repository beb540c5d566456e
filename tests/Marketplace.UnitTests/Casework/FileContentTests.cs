using System.IO.Compression;
using System.Text;
using Marketplace.Casework.Uploads;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.UnitTests.Files;
using SkiaSharp;

namespace Marketplace.UnitTests.Casework;

[Trait("Rule", "MOD-3")]
public sealed class FileContentTests
{
    private const string Html = "<html><script>alert(1)</script></html>";

    public static TheoryData<string, string, byte[]> Good => new()
    {
        { "image/webp", "chat.png", SomePictures.Png() },
        { "image/webp", "photo.JPG", SomePictures.Jpeg() },
        { "image/webp", "photo.webp", SomePictures.Webp() },
        { "image/webp", "without an ending", SomePictures.Png() },
        { "application/pdf", "bill.pdf", Pdf() },
        { "text/plain", "chat.txt", Utf8("He wrote: “half the money, or one star”.\r\n\tThat is all.") },
        { "text/plain", "a page as a text.txt", Utf8(Html) },
        { "text/plain", "README", Utf8("plain") },
    };

    public static TheoryData<string, string, byte[]> Bad => new()
    {
        { FileKind.WrongName, "photo.png", Utf8(Html) },
        { FileKind.WrongName, "photo.png", SomePictures.Jpeg() },
        { FileKind.WrongName, "chat.txt", SomePictures.Png() },
        { FileKind.WrongName, "bill.pdf", Utf8("no bill") },
        { FileContent.WrongType, "page.html", Utf8(Html) },
        { FileContent.WrongType, "bomb.zip", ZipBomb() },
        { FileContent.WrongType, "bomb.png", ZipBomb() },
        { FileContent.WrongType, "program.exe", [(byte)'M', (byte)'Z', 0, 1, 2] },
        { FileContent.WrongType, "latin1.txt", [0x63, 0x61, 0x66, 0xE9] },
        { FileContent.WrongType, "control.txt", Utf8("bell \a") },
        { FileContent.Damaged, "bill.pdf", Pdf()[..40] },
        { FileContent.WrongType, "proof.html", Pdf() },
        { FileContent.WrongType, "proof.hta", SomePictures.Png() },
        { "is in the {1} format", "picture.svg", Utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") },
        { "is in the {1} format", "photo.jpg", SomePictures.Heic },
        { "is damaged or incomplete", "chat.png", SomePictures.Png()[..40] },
        { "has too many pixels", "bomb.png", SomePictures.PngHeader(50_000, 50_000) },
        { "is animated", "moving.webp", SomePictures.AnimatedWebp() },
    };

    [Theory, MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public async Task A_picture_a_PDF_and_a_text_are_known_by_their_content(string type, string name, byte[] file) =>
        (await Read(name, file)).ContentType.ShouldBe(type);

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task Anything_else_and_whatever_lies_is_refused_with_the_reason(string reason, string name, byte[] file)
    {
        var broken = await Should.ThrowAsync<RuleBroken>(Read(name, file));
        broken.Message.ShouldContain(reason);
        broken.Field.ShouldBe("Files");
    }

    [Fact]
    public async Task A_picture_that_is_also_a_page_is_kept_as_a_picture_alone()
    {
        byte[] png = [.. SomePictures.Png(32, 32, SomePictures.Chunk("tEXt", Utf8(Html))), .. Utf8(Html)];
        byte[] jpeg = [.. SomePictures.Jpeg(), .. Utf8(Html)];
        foreach (var (name, both) in new[] { ("chat.png", png), ("photo.jpg", jpeg) })
        {
            var kept = (await Read(name, both)).Bytes;
            Encoding.Latin1.GetString(kept).ShouldNotContain("script");
            // Data after the end doesn't change the type.
            kept.ShouldBe((await Read(name, [.. both, 0])).Bytes);
        }
    }

    [Fact]
    public async Task A_long_picture_of_a_conversation_keeps_its_size_so_that_it_can_be_read()
    {
        using var kept = SKBitmap.Decode((await Read("chat.png", SomePictures.Png(1080, 6000))).Bytes);
        (kept.Width, kept.Height).ShouldBe((1080, 6000));
    }

    private static Task<FileContent> Read(string name, byte[] file) => FileContent.Read(new UploadedFile(name, "Files", file), CancellationToken.None);

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
