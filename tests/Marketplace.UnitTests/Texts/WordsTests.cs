using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-2")]
public sealed class WordsTests
{
    [Fact]
    public void Words_lose_case_accents_and_repeats() => Words.Of(10, "Žluté ČAJE, žlutě", "čaje 2026").ShouldBe(["zlute", "caje", "2026"]);

    [Theory]
    [InlineData("Kera\u00ADmik\u00ADschale", "keramikschale")]
    [InlineData("Søren", "soren")]
    [InlineData("٢٠٢٦", "2026")]
    [InlineData("हिन्दी", "हिनदी")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    public void A_text_is_found_by_what_people_see_and_can_type(string text, string word) => Words.Of(10, text).ShouldBe([word]);

    [Fact]
    public void No_more_words_are_kept_than_asked_for() => Words.Of(2, "one two three").ShouldBe(["one", "two"]);

    [Fact]
    public void A_long_word_is_cut_between_characters()
    {
        Words.Of(1, new string('a', 100)).Single().Length.ShouldBe(Words.MaxLength);
        Words.Of(1, "a" + string.Concat(Enumerable.Repeat("𠮷", 30))).Single().Length.ShouldBe(Words.MaxLength - 1);
    }

    [Theory]
    [InlineData("tea", "teapot", "teb")]
    [InlineData("𠮷", "𠮷野", "\U00020BB8")]
    [InlineData("\uD7FF", "\uD7FFa", "\uE000")]
    public void A_prefix_ends_before_the_next_word(string prefix, string inside, string outside)
    {
        string.CompareOrdinal(Words.After(prefix), inside).ShouldBeGreaterThan(0);
        string.CompareOrdinal(Words.After(prefix), outside).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public void Nothing_asked_for_finds_all_and_symbols_alone_find_nothing()
    {
        Words.Asked(5, null).ShouldBeNull();
        Words.Asked(5, " ").ShouldBeNull();
        Words.Asked(5, "%").ShouldNotBeNull().ShouldBeEmpty();
        Words.Asked(5, "_ ★ --").ShouldNotBeNull().ShouldBeEmpty();
        Words.Asked(5, "100 %").ShouldBe(["100"]);
    }

    [Theory]
    [InlineData("I stood in HIDDEN lane 5 for an hour.", "Hidden Lane 5", true)]
    [InlineData("Søren Sørensen did not open.", "Soren Sorensen", true)]
    [InlineData("Hidden behind Lane 5.", "Hidden Lane 5", false)]
    [InlineData("Unhidden Lane 55", "Hidden Lane 5", false)]
    [InlineData("Ann did not open.", "Ann", false)]
    public void A_text_says_what_is_known_word_by_word_and_too_little_is_never_found(string text, string known, bool says) => Words.Says(text, known).ShouldBe(says);
}
