using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-2")]
public sealed class FoldingTests
{
    [Theory]
    [InlineData("bob@\u200Bexample.com", "bob@example.com")]
    [InlineData("ｂｏｂ＠ｅｘａｍｐｌｅ．ｃｏｍ", "bob@example.com")]
    [InlineData("\u0660\u0661\u0662 \u06F3\u06F4 \u0967 \uFF15 \U0001D7D8", "012 34 1 5 0")]
    [InlineData("a\u00A0b\u3000c\td\ne", "a b c d\ne")]
    [InlineData("Kera\u00ADmik\uFE0F", "Keramik")]
    [InlineData("Straße É", "Straße É")]
    [InlineData("example。com", "example.com")]
    [InlineData("e\u200B\u0301", "é")]
    public void What_is_matched_has_one_kind_of_dash_digit_and_space(string text, string folded) => Folding.ForMatching(text).ShouldBe(folded);

    [Theory]
    [InlineData('\u2010')]
    [InlineData('\u2011')]
    [InlineData('\u2012')]
    [InlineData('\u2013')]
    [InlineData('\u2014')]
    [InlineData('\u2212')]
    [InlineData('\uFF0D')]
    [InlineData('\uFE58')]
    public void All_dashes_are_one(char dash) => Folding.ForMatching($"030{dash}1234").ShouldBe("030-1234");

    [Theory]
    [InlineData("Søren", "soren")]
    [InlineData("Straße", "strasse")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("Diyarbakır İzmir", "diyarbakir izmir")]
    [InlineData("Đorđe", "dorde")]
    [InlineData("Ærø Œuvre", "aero oeuvre")]
    [InlineData("ﬁne ﬂat", "fine flat")]
    [InlineData("Ｋｅｒａｍｉｋ", "keramik")]
    [InlineData("Þór Ðuro", "thor duro")]
    [InlineData("ΣΊΣΥΦΟΣ", "σισυφοσ")]
    public void What_is_searched_has_neither_case_nor_accents_nor_ligatures(string text, string folded) => Folding.ForSearch(text).ShouldBe(folded);

    [Fact]
    public void What_is_no_text_does_no_harm()
    {
        const string text = "\uD83D half \uFFFE";
        Folding.ForMatching(text).ShouldBe("\uFFFD half ");
        Folding.ForSearch(text).ShouldBe("\uFFFD half ");
    }
}
