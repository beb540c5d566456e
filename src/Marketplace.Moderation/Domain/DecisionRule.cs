using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>The rule that a decision rests on (rule MOD-7): a ground that is proven, in the order of <see cref="DeletionReason"/>, or why the review stays.</summary>
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
    /// <summary>The ground, or null for a rule by which the review stays.</summary>
    public static DeletionReason? Ground(this DecisionRule rule) =>
        rule < DecisionRule.NotProven ? (DeletionReason)rule : null;

    public static string Name(this DecisionRule rule) => rule switch
    {
        DecisionRule.NotProven => "The reason is not proven",
        DecisionRule.HonestOpinion => "An honest opinion stays",
        DecisionRule.NoGround => "No ground for deletion",
        _ => rule.Ground()!.Value.InWords(),
    };

    /// <summary>The rule as both sides read it.</summary>
    public static string InWords(this DecisionRule rule) => rule switch
    {
        DecisionRule.CompetitorAttack => "Feedback that is written by or for a competitor is no feedback.",
        DecisionRule.MeantForAnother => "A review that was meant for another offer or seller does not stay with this one.",
        DecisionRule.Blackmail => "Nobody may tie a review to a demand, before it is written or after.",
        DecisionRule.InsultsOrUnrelated => "A review speaks about its order, and insults nobody.",
        DecisionRule.Duplicate => "One experience is reviewed once.",
        DecisionRule.AgreementNotKept => "A buyer who agreed on the platform to withdraw a review is taken at their word.",
        DecisionRule.AskedOutside => "Nobody may rate a seller down for refusing to deal outside the platform.",
        DecisionRule.IllegalContent => "What breaks the law does not stay, however old it is.",
        DecisionRule.PersonalData => "Nobody's address, number or name in private life is told in a review.",
        DecisionRule.NotProven => "A review is only touched when the evidence proves the reason given.",
        DecisionRule.HonestOpinion => "A buyer's honest opinion of a real order stays, however hard it is.",
        _ => "Only the reasons that the rules name lead to a deletion.",
    };
}
