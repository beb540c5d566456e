using Marketplace.Complaints.ClaimSteps;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ChooseSolution;

/// <summary>A solution that the seller can choose: when it's recommended, and its effect on the reputation (rule CMP-2).</summary>
internal sealed record SolutionCard(ClaimStep Step, bool IsRecommended, string When, Sentence Effect, Sentence? Postage)
{
    public static SolutionCard Of(ClaimStep step, SolutionChoice choice)
    {
        var (when, fits) = (step.Noun, choice.Claim.Cause) switch
        {
            ("partial-refund", ClaimCause.Remorse) => ("Recommended when the buyer would keep it at a lower price.", false),
            ("refund", ClaimCause.Remorse) => ("Recommended when it isn't worth sending back.", false),
            ("guidance", _) => ("Recommended when the buyer can fix it with your help.", choice.Claim.Cause == ClaimCause.Defect),
            ("partial-refund", _) => ("Recommended when the buyer can use it, but it isn't as described.", choice.Claim.Cause == ClaimCause.Damaged),
            ("return", _) => ("Recommended when you want the product back.", choice.Claim.Cause is ClaimCause.WrongProduct or ClaimCause.Remorse),
            _ when choice.Claim.IsAboutService => ("Recommended when the service wasn't delivered or can't be put right.", choice.Claim.Cause == ClaimCause.Other && choice.Order.SentAt is null),
            _ => ("Recommended when the product never arrived or isn't worth sending back.", choice.Claim.Cause == ClaimCause.Other && choice.Order.SentAt is null),
        };
        return new(step, fits, when, EffectOf(step, choice), step.Noun == "return" ? choice.Claim.Postage(Party.Seller) : null);
    }

    private static Sentence EffectOf(ClaimStep step, SolutionChoice choice)
    {
        var claim = choice.Claim;
        if (claim.Cause == ClaimCause.Remorse) return new("No effect on your reputation, because the buyer changed their mind.");
        if (claim.IsRepeated) return new("No effect on your reputation, because an earlier claim about this order already counts.");
        if (claim is { State: not ClaimState.Escalated, Decision: not null, Effect: ClaimEffect.Counts }) return new("The claim counts towards your standing because support decided for the buyer.");
        if (claim.IsLate) return new("The claim counts towards your standing because {0} hours have passed without a solution.", (int)choice.Terms.SolvedWithin.TotalHours);
        if (step.Noun == "refund") return new("No effect on your reputation, because the claim is solved at once.");
        return new("No effect on your reputation if the buyer accepts. Your time is paused until the buyer answers.");
    }
}
