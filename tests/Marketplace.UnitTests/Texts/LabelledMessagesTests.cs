using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

public sealed class LabelledMessagesTests
{
    // Nothing was learned from these. They were used once to check the threshold; further tuning on them would make them useless.
    [Fact, Trait("Rule", "MSG-5")]
    public void Offers_to_go_outside_are_told_from_messages_never_learned_from() => Measure("outside", OffSiteRecogniser.Find, 0.93, 0.93);

    [Fact, Trait("Rule", "MSG-6")]
    public void Pressure_is_told_from_messages_never_learned_from() => Measure("pressure", RatingPressureRecogniser.Find, 0.93, 0.93);

    [Fact]
    [Trait("Rule", "MSG-5")]
    [Trait("Rule", "MSG-6")]
    public void What_is_told_to_the_writer_is_part_of_the_text()
    {
        foreach (var (_, _, text) in MessageSamples.In("unseen.tsv"))
        {
            foreach (var found in new[] { OffSiteRecogniser.Find(text), RatingPressureRecogniser.Find(text) })
            {
                var from = 0;
                foreach (var words in found)
                {
                    words.ShouldNotBeNullOrWhiteSpace();
                    var at = text.IndexOf(words, from, StringComparison.Ordinal);
                    at.ShouldBeGreaterThanOrEqualTo(0, $"\"{words}\" in \"{text}\"");
                    from = at + words.Length;
                }
            }
        }
    }

    private static void Measure(string label, Func<string, IReadOnlyList<string>> find, double leastPrecision, double leastRecall)
    {
        var messages = MessageSamples.In("unseen.tsv").Select(message => (Is: message.Label == label, IsFound: find(message.Text).Count > 0)).ToList();
        var right = (double)messages.Count(message => message.Is && message.IsFound);
        (right / messages.Count(message => message.IsFound)).ShouldBeGreaterThanOrEqualTo(leastPrecision);
        (right / messages.Count(message => message.Is)).ShouldBeGreaterThanOrEqualTo(leastRecall);
    }
}
