using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-6")]
public sealed class ShorteningTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly 10", 10, "exactly 10")]
    [InlineData("more than ten", 10, "more than…")]
    [InlineData("abcdefgh👩‍🎨x", 10, "abcdefgh…")]
    [InlineData("abcdefgh😀😀", 10, "abcdefgh…")]
    [InlineData("abcdefghe\u0301\u0323z", 10, "abcdefgh…")]
    [InlineData("🇩🇪🇫🇷🇪🇸", 6, "🇩🇪…")]
    [InlineData("👨‍👩‍👧‍👦 family", 8, "…")]
    public void A_text_is_cut_between_what_readers_see_as_characters(string text, int longest, string shown) => text.Shorten(longest).ShouldBe(shown);

    [Fact]
    public void What_is_kept_has_no_sign_that_it_was_cut()
    {
        "abc😀".Start(4).ShouldBe("abc");
        "abc😀".Start(5).ShouldBe("abc😀");
    }
}
