using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "MOD-3"), Trait("Rule", "TXT-1")]
public sealed class FileNameTests
{
    [Theory]
    [InlineData("chat.png", "chat.png")]
    [InlineData("Skizze für Zoë 2.pdf", "Skizze für Zoë 2.pdf")]
    [InlineData("заказ №5.txt", "заказ №5.txt")]
    [InlineData("🍵 tea.jpg", "🍵 tea.jpg")]
    [InlineData("archive.tar.gz", "archive.tar.gz")]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\chat.txt", "chat.txt")]
    [InlineData("C:\\Users/me\\..\\chat.txt", "chat.txt")]
    [InlineData("chat\r\nSet-Cookie: a=b\0.png", "chatSet-Cookie: a=b.png")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("\u2066photo\u2069\u200B.\u200Fpng\uFEFF", "photo.png")]
    [InlineData("cafe\u0301.png", "café.png")]
    [InlineData("a\u2028b\u2029c\u00A0d\u3000e.txt", "abc d e.txt")]
    [InlineData("half\uD83D.png", "half.png")]
    [InlineData(" . chat .png . ", "chat.png")]
    [InlineData(".htaccess", "file.htaccess")]
    [InlineData(".png", "file.png")]
    [InlineData("", "file")]
    [InlineData("..", "file")]
    [InlineData("etc/", "file")]
    [InlineData(" \u200B\u3164\u202E ", "file")]
    [InlineData("\u2800.png", "file.png")]
    [InlineData("\uFE0F.png", "file.png")]
    public void A_name_is_what_people_see_of_it(string sent, string clean)
    {
        FileName.Clean(sent).ShouldBe(clean);
        FileName.Clean(clean).ShouldBe(clean);
    }

    [Fact]
    public void A_long_name_is_shortened_before_its_ending_and_says_so()
    {
        FileName.Clean(new string('x', 96) + ".png").ShouldBe(new string('x', 96) + ".png");
        FileName.Clean(new string('x', 97) + ".png").ShouldBe(new string('x', 95) + "….png");
        FileName.Clean(new string('x', 5000)).ShouldBe(new string('x', 99) + "…");
        FileName.Clean(new string('x', 90) + "." + new string('y', 40)).ShouldBe(new string('x', 90) + "." + new string('y', 8) + "…");
    }

    [Theory]
    [InlineData("👍🏽")]
    [InlineData("🏳️")]
    [InlineData("🇵🇹")]
    [InlineData("e\u0323\u0302\u0301")]
    public void A_shortened_name_ends_with_no_half_character(string letter)
    {
        for (var before = 0; before < 8; before++)
        {
            var name = FileName.Clean(new string('x', before) + string.Concat(Enumerable.Repeat(letter, 60)) + ".png");
            name.Length.ShouldBeInRange(85, 100);
            name.ShouldEndWith("….png");
            name[before..^5].Replace(letter.Normalize(), "", StringComparison.Ordinal).ShouldBeEmpty();
        }
    }
}
