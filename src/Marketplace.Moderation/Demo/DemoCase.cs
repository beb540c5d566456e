using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.Demo;

/// <summary>A request of the demo market, and its progress.</summary>
/// <param name="Reason">The seller's.</param>
/// <param name="HoursAgo">When it was filed.</param>
/// <param name="Explanation">The seller's.</param>
/// <param name="Ruling">The decision a day later; null if it is open.</param>
/// <param name="Rule">The rule of that decision.</param>
/// <param name="Statement">Its reasons.</param>
/// <param name="Appeal">Why the seller appealed, or null.</param>
/// <param name="Again">Whether it is about the same review as the case before it.</param>
/// <param name="Sign">Words of the buyer's message used as evidence, or of the comment; empty if only a file is used.</param>
internal sealed record DemoCase(
    DeletionReason Reason, int HoursAgo, string Explanation, Ruling? Ruling = null, DecisionRule Rule = DecisionRule.NotProven,
    string Statement = "", string? Appeal = null, bool Again = false, string Sign = "")
{
    public static IReadOnlyList<DemoCase> OfMainSeller { get; } =
    [
        new(DeletionReason.MeantForAnother, 24 * 9, "The buyer complained about a torn lampshade, then wrote that it was about the lamp from the other shop. The review was left standing here.",
            Contracts.Moderation.Ruling.Delete, DecisionRule.MeantForAnother, "The buyer wrote in the conversation that the complaint was about an order from another shop. It does not stay with this one.", Sign: "other shop"),
        new(DeletionReason.AgreementNotKept, 24 * 6, "We sent a new one at once, and the buyer wrote that the review would be taken back. It still stands there.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.NotProven, "The conversation shows that a new one was sent. That the buyer agreed to withdraw the review is not shown by it.",
            "The buyer's next message says it word for word: “I will take my review back”. Please read the conversation to its end.", Sign: "take my review back"),
        new(DeletionReason.AskedOutside, 24 * 4, "The buyer asked to deal by e-mail, we declined as the rules ask, and got this review for it.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.HonestOpinion, "The review speaks of the order itself and does not mention the refusal. That the one led to the other is not shown.", Sign: "by e-mail"),
        new(DeletionReason.Blackmail, 3, "The buyer demanded half of the money back, or there would be one star. Please look at the message: it says just that.", Sign: "one star"),
        new(DeletionReason.InsultsOrUnrelated, 24 * 30, "What is rated here is the carrier, not our work: we handed the parcel over in time, and the tracking shows it.",
            Contracts.Moderation.Ruling.TakeOutOfScore, DecisionRule.InsultsOrUnrelated, "The ratings judge a delay that the carrier caused, as the tracking shows. The text may stay: it tells what happened.", Sign: "nine days"),
        new(DeletionReason.CompetitorAttack, 24 * 26, "We believe that this buyer sells pottery too: the questions before the order were those of somebody who knows the trade very well.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.NotProven, "Knowing a craft makes nobody a competitor. Nothing that was sent shows that this buyer sells anything."),
        new(DeletionReason.CompetitorAttack, 50, "Here is more about the same buyer: a note of the market where we saw a stall of that very name, with bowls like ours.", Again: true),
    ];

    public static IReadOnlyList<DemoCase> OfOthers { get; } =
    [
        new(DeletionReason.InsultsOrUnrelated, 30, "The comment is aimed at the two of us as people, not at what was ordered. An honest word about the order we can live with."),
        new(DeletionReason.MeantForAnother, 24 * 5, "This buyer told us on the phone that the review was meant for another order, and did not find the time to change it."),
        new(DeletionReason.CompetitorAttack, 20, "The same words stand under three shops that sell what we sell. We noted where, and when they were written."),
        new(DeletionReason.InsultsOrUnrelated, 24 * 28, "The first sentence speaks about us, and has nothing to do with what was ordered.",
            Contracts.Moderation.Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, "The passage does not speak about the order. The rest is an honest account and stays.", Sign: "tie their own shoes"),
        new(DeletionReason.Blackmail, 24 * 20, "The buyer wanted a second piece for nothing and threatened with a bad review. We wrote down what was said on the phone.",
            Contracts.Moderation.Ruling.Delete, DecisionRule.Blackmail, "Two witnesses signed the note about the demand, made two days before the review. A review that is tied to a demand does not stay."),
        new(DeletionReason.CompetitorAttack, 24 * 100, "This can only come from a competitor: nobody else would be so unfair to a small shop like ours.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.NotProven, "That a review is hard does not show who wrote it. The order is real and paid for."),
        new(DeletionReason.InsultsOrUnrelated, 24 * 85, "We feel insulted by every line of it. A buyer ought to write in a friendly way.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.HonestOpinion, "The review speaks of the order, in plain words and without an insult.", Again: true),
        new(DeletionReason.MeantForAnother, 24 * 75, "It must have been meant for somebody else, for all our other buyers are content.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.NotProven, "Nothing shows that another shop was meant; the review names what was ordered here.", Again: true),
        new(DeletionReason.InsultsOrUnrelated, 24 * 12, "We ask again, for it still hurts our shop. Please do delete it this time.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.NoGround, "That a review hurts is no ground. Nothing new was brought forward.", Again: true),
    ];
}
