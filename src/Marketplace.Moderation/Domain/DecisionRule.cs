using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>The rule behind a decision (rule MOD-7): a proven ground, in the order of <see cref="DeletionReason"/>, or a reason to keep the review.</summary>
internal enum DecisionRule
{
    CompetitorAttack,
    MeantForAnother,
    Blackmail,
    InsultsOrUnrelated,
    Duplicate,
    AgreementNotKept,
    AskedOutside,
    IllegalContent,
    PersonalData,
    NotProven,
    HonestOpinion,
    NoGround,
}

internal static class DecisionRules
{
    /// <summary>The ground, or null for a rule that keeps the review.</summary>
    public static DeletionReason? Ground(this DecisionRule rule) =>
        rule < DecisionRule.NotProven ? (DeletionReason)rule : null;

    public static string Name(this DecisionRule rule) => rule switch
    {
        DecisionRule.NotProven => "Reason not proven",
        DecisionRule.HonestOpinion => "Honest opinion",
        DecisionRule.NoGround => "No reason to delete",
        _ => rule.Ground()!.Value.InWords(),
    };

    /// <summary>The rule as shown to both sides.</summary>
    public static string InWords(this DecisionRule rule) => rule switch
    {
        DecisionRule.CompetitorAttack => "Competitors can't review a shop, or have someone review it for them.",
        DecisionRule.MeantForAnother => "A review must be about the offer and the seller it is shown with.",
        DecisionRule.Blackmail => "Nobody may demand anything for writing, changing or withdrawing a review.",
        DecisionRule.InsultsOrUnrelated => "A review must be about its order and must not insult anyone.",
        DecisionRule.Duplicate => "A buyer may review the same experience only once.",
        DecisionRule.AgreementNotKept => "A buyer who agreed on the marketplace to withdraw a review must keep that agreement.",
        DecisionRule.AskedOutside => "Nobody may give a bad rating because a seller refused to deal outside the marketplace.",
        DecisionRule.IllegalContent => "We remove illegal content, however old it is.",
        DecisionRule.PersonalData => "A review must not contain anyone's private address, phone number or name.",
        DecisionRule.NotProven => "Support acts on a review only if the evidence proves the reason given.",
        DecisionRule.HonestOpinion => "A buyer's honest opinion of a real order stays, however critical it is.",
        _ => "Support deletes a review only for the reasons named in the rules.",
    };
}
