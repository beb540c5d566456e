using FsCheck;
using FsCheck.Fluent;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "OFR-9")]
public sealed class SpellingTests
{
    [Theory]
    [InlineData("bowll", "bowl", "a letter too many")]
    [InlineData("bwl", "bowl", "a letter missing")]
    [InlineData("bawl", "bowl", "another letter")]
    [InlineData("bolw", "bowl", "two letters swapped")]
    [InlineData("owl", "bowl", "the first letter missing")]
    [InlineData("bow", "bowl", "the last letter missing")]
    public void One_mistake_is_found_by_what_both_words_share(string typed, string meant, string mistake)
    {
        Spelling.IsOneMistake(typed, meant).ShouldBeTrue(mistake);
        Spelling.IsOneMistake(meant, typed).ShouldBeTrue(mistake);
        Spelling.Deletions(typed).Intersect(Spelling.Deletions(meant)).ShouldNotBeEmpty(mistake);
    }

    [Theory]
    [InlineData("bowl", "bowl")]
    [InlineData("bowl", "bowler's")]
    [InlineData("lamp", "mapl")]
    [InlineData("bench", "bunk")]
    [InlineData("abcd", "badc")]
    public void Equal_words_and_two_mistakes_are_none(string typed, string meant) => Spelling.IsOneMistake(typed, meant).ShouldBeFalse();

    [Fact]
    public void Any_one_mistake_is_found() => Prop.ForAll<NonEmptyString, int, char>((text, place, other) =>
    {
        var (word, at) = (text.Get, (place & int.MaxValue) % text.Get.Length);
        string[] typed = [word.Remove(at, 1), word.Insert(at, $"{other}"), word.Remove(at, 1).Insert(at, $"{other}")];
        return typed.Where(wrong => wrong != word).All(wrong => Spelling.IsOneMistake(wrong, word) && Spelling.Deletions(wrong).Intersect(Spelling.Deletions(word)).Any());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_worth_suggesting_are_of_letters_and_neither_short_nor_very_long() =>
        Spelling.WordsOf($"Taza de Cerámica, 2026 x4 t-shirts {new string('a', 25)} cerámica").ShouldBe(["taza", "cerámica", "shirts"]);

    [Fact]
    public void A_query_keeps_the_words_that_are_right() =>
        Spelling.Correct("Té  bowll, ÇELEBI", word => word == "bowll" ? "bowl" : null).ShouldBe("Té bowl ÇELEBI");
}
