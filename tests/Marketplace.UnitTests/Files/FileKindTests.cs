using System.Text;
using Marketplace.Files;

namespace Marketplace.UnitTests.Files;

public sealed class FileKindTests
{
    [Theory, Trait("Rule", "MSG-3")]
    [InlineData("89504E470D0A1A0A", "a.png", "image/png")]
    [InlineData("FFD8FFE0", "a.JPEG", "image/jpeg")]
    [InlineData("47494638396101000100", "a.gif", "image/gif")]
    [InlineData("524946460000000057454250", "a.webp", "image/webp")]
    [InlineData("000000206674797069736F6D", "film.mp4", "video/mp4")]
    [InlineData("00000014667479707174202000", "film.mov", "video/quicktime")]
    [InlineData("504B030414000600", "letter.docx", "application/zip")]
    [InlineData("504B030414000600", "all.zip", "application/zip")]
    [InlineData("377ABCAF271C", "all.7z", "application/x-7z-compressed")]
    [InlineData("4D5A900003", "tool.exe", "application/vnd.microsoft.portable-executable")]
    [InlineData("7F454C4602", "tool", "application/x-elf")]
    [InlineData("0001020304", "drawing.cad", "application/octet-stream")]
    public void Content_says_what_a_file_is(string hex, string name, string type)
    {
        var kind = FileKind.Of(Convert.FromHexString(hex));
        kind.ContentType.ShouldBe(type);
        kind.Allows(name).ShouldBeTrue();
    }

    [Theory, Trait("Rule", "MSG-3")]
    [InlineData("%PDF-1.7\nand so on", "a.pdf", "application/pdf")]
    [InlineData("{\\rtf1}", "a.rtf", "application/rtf")]
    [InlineData("Hello\r\n\tgrüße", "a.txt", "text/plain")]
    [InlineData("MZ is how this letter begins", "a.txt", "text/plain")]
    [InlineData("<svg onload=alert(1)>", "a.svg", "text/plain")]
    [InlineData("<html>", "page.html", "text/plain")]
    [InlineData("a;b;c", "list.csv", "text/plain")]
    [InlineData("", "empty", "text/plain")]
    public void Letters_are_text_and_never_a_page(string content, string name, string type)
    {
        var kind = FileKind.Of(Encoding.UTF8.GetBytes(content));
        kind.ContentType.ShouldBe(type);
        kind.Allows(name).ShouldBeTrue();
    }

    [Fact, Trait("Rule", "MSG-3")]
    public void A_head_that_ends_within_a_letter_is_still_text()
    {
        byte[] text = [.. Enumerable.Repeat((byte)'g', FileKind.HeadLength - 1), Encoding.UTF8.GetBytes("ü")[0]];
        FileKind.Of(text).ContentType.ShouldBe("text/plain");
        FileKind.Of(text.AsSpan(1)).ContentType.ShouldBe("application/octet-stream", "all of it is there, and its last letter is not whole");
        FileKind.Of([0xFF, 0xFE, 0x41]).ContentType.ShouldBe("application/octet-stream");
    }

    [Theory, Trait("Rule", "MSG-3")]
    [InlineData("4D5A900003", "holiday.jpg")]
    [InlineData("7F454C4602", "invoice.pdf")]
    [InlineData("68656C6C6F", "tool.exe")]
    [InlineData("89504E470D0A1A0A", "photo.jpg")]
    [InlineData("504B030414", "photo.png")]
    public void A_name_that_says_otherwise_is_not_allowed(string hex, string name) => FileKind.Of(Convert.FromHexString(hex)).Allows(name).ShouldBeFalse();

    [Theory]
    [InlineData("image/png", true)]
    [InlineData("image/heic", false)]
    [InlineData("text/plain", false)]
    public void Browsers_show_a_few_kinds_of_pictures(string type, bool shown) => FileKind.IsPicture(type).ShouldBe(shown);
}
