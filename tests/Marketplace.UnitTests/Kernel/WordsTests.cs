using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Kernel;

public sealed class WordsTests
{
    [Fact]
    public void Words_lose_case_accents_and_repeats() => Words.Of(10, "Žluté ČAJE, žlutě", "čaje 2026").ShouldBe(["zlute", "caje", "2026"]);

    [Fact]
    public void No_more_words_are_kept_than_asked_for() => Words.Of(2, "one two three").ShouldBe(["one", "two"]);

    [Fact]
    public void A_long_word_is_cut() => Words.Of(1, new string('a', 100)).Single().Length.ShouldBe(Words.MaxLength);

    [Fact]
    public void A_prefix_ends_before_the_next_word()
    {
        string.CompareOrdinal(Words.After("tea"), "teapot").ShouldBeGreaterThan(0);
        string.CompareOrdinal(Words.After("tea"), "teb").ShouldBeLessThanOrEqualTo(0);
    }
}
