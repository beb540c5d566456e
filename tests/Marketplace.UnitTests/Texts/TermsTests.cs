using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "OFR-9")]
public sealed class TermsTests
{
    [Fact]
    public void A_title_is_found_by_its_stems_by_each_in_the_title_and_by_neighbours() =>
        Terms.Of(20, "Blue bowls with a lid", "Stoneware").ShouldBe(["blu", "bowl", "lid", ":blu", ":bowl", ":lid", "\"blu bowl", "\"bowl lid", "stoneware".TrimEnd('e')]);

    [Fact]
    public void No_more_terms_are_kept_than_asked_for_and_the_title_comes_first() => Terms.Of(3, "Oak bench", "Long and heavy").ShouldBe(["oak", "bench", ":oak"]);

    [Fact]
    public void A_term_is_never_longer_than_its_column()
    {
        var word = new string('a', 60);
        var terms = Terms.Of(10, $"{word} {word}b 𠮷{string.Concat(Enumerable.Repeat("𠮷", 30))}");
        terms.ShouldAllBe(term => term.Length <= Words.MaxLength && !char.IsHighSurrogate(term.Last()));
    }

    [Fact]
    public void A_query_leaves_out_fillers_unless_it_has_nothing_else()
    {
        Terms.Asked(5, "a bowl with the lid").ShouldBe(["bowl", "lid"]);
        Terms.Asked(5, "taza de té para tres").ShouldBe(["taza", "te", "tres"]);
        Terms.Asked(5, "Caneca com prato").ShouldBe(["caneca", "prato"]);
        Terms.Asked(5, "The").ShouldBe(["the"]);
        Terms.Asked(1, "oak bench").ShouldBe(["oak"]);
        Terms.Asked(5, " ").ShouldBeNull();
        Terms.Asked(5, null).ShouldBeNull();
        Terms.Asked(5, "★ %").ShouldNotBeNull().ShouldBeEmpty();
    }
}
