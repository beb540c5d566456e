using Marketplace.Translation;

namespace Marketplace.UnitTests.Translation;

[Trait("Rule", "MSG-4")]
public sealed class TextTranslationTests
{
    private static readonly DateTime Asked = new(2026, 11, 28, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_same_text_has_the_same_hash_and_another_has_another()
    {
        TextTranslation.HashOf("Hola").ShouldBe(TextTranslation.HashOf("Hola"));
        TextTranslation.HashOf("Hola").ShouldNotBe(TextTranslation.HashOf("hola"));
    }

    [Fact]
    public void A_translation_that_is_made_keeps_the_original_no_longer()
    {
        var asked = new TextTranslation(1, "Hola", "en", Asked);
        (asked.State, asked.DueAt, asked.Original).ShouldBe((TranslationState.Waiting, Asked, "Hola"));
        asked.Translated("es", "Hello", "Apertium", Asked.AddMinutes(1));
        (asked.State, asked.DueAt, asked.Original, asked.Text, asked.From, asked.Engine).ShouldBe((TranslationState.Translated, null, null, "Hello", "es", "Apertium"));
    }

    [Fact]
    public void A_failure_is_tried_again_after_growing_pauses_for_about_a_day_and_then_given_up()
    {
        var (asked, now) = (new TextTranslation(1, "Hola", "en", Asked), Asked);
        var pauses = new List<TimeSpan>();
        for (asked.Fail(now); asked.State == TranslationState.Waiting; asked.Fail(now))
        {
            pauses.Add(asked.DueAt!.Value - now);
            now = asked.DueAt.Value;
        }
        pauses.Take(4).ShouldBe([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(80)]);
        pauses.Max().ShouldBe(TimeSpan.FromMinutes(15));
        (now - Asked).ShouldBeInRange(TimeSpan.FromHours(20), TimeSpan.FromHours(26));
        (asked.State, asked.DueAt, asked.Original).ShouldBe((TranslationState.GivenUp, null, "Hola"));
    }

    [Fact]
    public void What_was_given_up_may_be_asked_for_again_an_hour_later()
    {
        var asked = new TextTranslation(1, "Hola", "en", Asked);
        asked.MayBeAskedAgain(Asked.AddDays(1)).ShouldBeFalse();
        for (var i = 0; i < TextTranslation.MostTries; i++) asked.Fail(Asked);
        asked.MayBeAskedAgain(Asked.AddMinutes(59)).ShouldBeFalse();
        asked.MayBeAskedAgain(Asked.AddHours(1)).ShouldBeTrue();
        asked.AskAgain(Asked.AddHours(1));
        (asked.State, asked.Tries, asked.DueAt).ShouldBe((TranslationState.Waiting, 0, Asked.AddHours(1)));
    }
}
