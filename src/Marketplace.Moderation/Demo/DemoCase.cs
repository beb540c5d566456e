using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.Demo;

/// <summary>One request of the demo market, and how far it has come.</summary>
/// <param name="Reason">The seller's.</param>
/// <param name="HoursAgo">When it was filed.</param>
/// <param name="Explanation">The seller's.</param>
/// <param name="Ruling">How it was decided a day later; null where it is open.</param>
/// <param name="Rule">The rule of that decision.</param>
/// <param name="Statement">Its reasons.</param>
/// <param name="Appeal">Why the seller appealed, where that is so.</param>
/// <param name="Again">Whether it is about the same review as the case before it.</param>
internal sealed record DemoCase(
    DeletionReason Reason, int HoursAgo, string Explanation, Ruling? Ruling = null, DecisionRule Rule = DecisionRule.NotProven,
    string Statement = "", string? Appeal = null, bool Again = false)
{
    public static IReadOnlyList<DemoCase> OfMainSeller { get; } =
    [
        new(DeletionReason.InsultsOrUnrelated, 24 * 60, "The comment is about the post office, not about our work. We sent the parcel in time and with tracking.",
            Contracts.Moderation.Ruling.TakeOutOfScore, DecisionRule.InsultsOrUnrelated, "The ratings judge the carrier's delay, which the tracking shows. The text may stay: it tells what happened."),
        new(DeletionReason.CompetitorAttack, 24 * 45, "We believe that this buyer sells bowls too: the wording is that of somebody who knows the trade very well.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.NotProven, "Knowing a craft makes nobody a competitor. Nothing that was sent shows that this buyer sells anything."),
        new(DeletionReason.CompetitorAttack, 50, "Here is more: the buyer asked us in the conversation how we fire our glazes. No ordinary customer asks that.", Again: true),
        new(DeletionReason.MeantForAnother, 24 * 9, "The buyer speaks of a lamp. We sell no lamps and never did; this must be about another shop.",
            Contracts.Moderation.Ruling.Delete, DecisionRule.MeantForAnother, "The buyer wrote in the conversation that the review was meant for another shop. It does not stay with this one."),
        new(DeletionReason.AgreementNotKept, 24 * 6, "We sent a new bowl at once, and the buyer wrote that the review would be taken back. It still stands there.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.HonestOpinion, "The message thanks for the new bowl, but does not say that the review will be withdrawn. The opinion stays.",
            "The message says word for word that the review will be taken back. Please read it once more, to its end."),
        new(DeletionReason.AskedOutside, 24 * 4, "The buyer asked to deal by e-mail, we declined as the rules ask, and got this review for it.",
            Contracts.Moderation.Ruling.Keep, DecisionRule.NotProven, "The review speaks of the delivery time and does not mention the refusal. That the one led to the other is not shown."),
        new(DeletionReason.Blackmail, 3, "Before the review the buyer demanded half of the money back, or there would be one star. Please look at the message."),
    ];

    public static IReadOnlyList<DemoCase> OfOthers { get; } =
    [
        new(DeletionReason.InsultsOrUnrelated, 30, "The last sentence insults the two of us by name. Everything else we can live with."),
        new(DeletionReason.MeantForAnother, 24 * 5, "This buyer ordered business cards and writes about a guitar strap. That cannot be ours."),
        new(DeletionReason.Duplicate, 20, "Support has the conversation: the same complaint was made in words and settled there already. Please take a look."),
        new(DeletionReason.InsultsOrUnrelated, 24 * 30, "The first sentence is an insult, and has nothing to do with what was ordered.",
            Contracts.Moderation.Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, "The passage speaks about the person, not about the order. The rest is an honest account and stays."),
        new(DeletionReason.Blackmail, 24 * 20, "The buyer wanted a second print for nothing and threatened with a bad review.",
            Contracts.Moderation.Ruling.Delete, DecisionRule.Blackmail, "The picture shows the demand and the threat, sent two days before the review. A review that is tied to a demand does not stay."),
    ];
}
