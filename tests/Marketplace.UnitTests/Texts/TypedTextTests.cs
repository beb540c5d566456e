using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-1")]
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  two words ", "two words")]
    [InlineData("Ame\u0301lie", "Amélie")]
    [InlineData("\u00A0\u200Bname\u3000\uFEFF", "name")]
    [InlineData("one\r\ntwo\rthree\u2028four\u2029five\u0085six\vseven", "one two three four five six seven")]
    [InlineData("a\0b\u001B[31mc\u007F", "ab[31mc")]
    [InlineData("invoice\u202Egpj.exe", "invoicegpj.exe")]
    [InlineData("\u2066a\u2069\u202Ab\u202C", "ab")]
    [InlineData("tab\there", "tab here")]
    [InlineData("e\u202E\u0301", "é")]
    [InlineData(null, "")]
    public void A_text_of_one_line_has_one_form(string? typed, string kept) => TypedText.OneLine(typed).ShouldBe(kept);

    [Theory]
    [InlineData("one\r\ntwo\rthree\nfour\u2028five\u0085six", "one\ntwo\nthree\nfour\nfive\nsix")]
    [InlineData("\r\n\r\nfirst\r\n\r\nsecond\r\n", "first\n\nsecond")]
    [InlineData("  indented\n  twice  ", "indented\n  twice")]
    public void Every_line_end_is_one_character(string typed, string kept) => TypedText.Lines(typed).ShouldBe(kept);

    [Fact]
    public void A_length_counts_what_the_browser_counts() =>
        TypedText.Lines(string.Join("\r\n", Enumerable.Repeat(new string('x', 89), 11)) + new string('y', 9)).Length.ShouldBe((11 * 89) + 10 + 9);

    [Theory]
    [InlineData("\u3164")]
    [InlineData("\u200B\u200C\u200D\u2060\uFEFF")]
    [InlineData("\u2800 \u00A0\u115F\u1160\uFFA0")]
    [InlineData("\u00AD\uFE0F\u034F\u180B")]
    [InlineData("\U000E0020\U000E0041\U000E01EF")]
    [InlineData("\u0301\u20DD")]
    [InlineData("\u202E\u0000 \r\n")]
    public void A_text_with_nothing_to_see_is_empty(string typed)
    {
        TypedText.OneLine(typed).ShouldBeEmpty();
        TypedText.Lines(typed).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("👩‍🎨❤️")]
    [InlineData("می‌خواهم")]
    [InlineData("क्‍ष")]
    [InlineData("עברית\u200F!")]
    [InlineData("𠮷野家")]
    public void Joiners_variations_and_marks_of_direction_stay_where_they_mean_something(string typed) => TypedText.OneLine(typed).ShouldBe(typed);

    [Fact]
    public void What_is_no_text_does_no_harm()
    {
        TypedText.OneLine("half \uD83D emoji").ShouldBe("half \uFFFD emoji");
        TypedText.Lines("other \uDE00").ShouldBe("other \uFFFD");
        TypedText.OneLine("\uFFFEno \uFFFFcharacter\uFDD0").ShouldBe("no character");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("A\u030A\u0301\u0323 \r\n x\u200B")]
    [InlineData("\u1E9B\u0323")]
    public void The_form_stays_when_it_is_brought_into_form_again(string typed)
    {
        TypedText.OneLine(TypedText.OneLine(typed)).ShouldBe(TypedText.OneLine(typed));
        TypedText.Lines(TypedText.Lines(typed)).ShouldBe(TypedText.Lines(typed));
        TypedText.OneLine(typed).IsNormalized().ShouldBeTrue();
    }
}
