using Marketplace.Complaints.Domain;
using Marketplace.Complaints.TakeStep;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReadClaim;

/// <summary>A solution that the seller can choose: when it's recommended, and its effect on the reputation (rule CMP-2).</summary>
internal sealed record SolutionCard(ClaimStep Step, bool IsRecommended, string When, Sentence Effect, Sentence? Postage)
{
    public static SolutionCard Of(ClaimStep step, ReadClaimPage page)
    {
        var (when, fits) = (step.Noun, page.Claim.Cause) switch
        {
            ("partial-refund", ClaimCause.Remorse) => ("Recommended when the buyer would keep it at a lower price.", false),
            ("refund", ClaimCause.Remorse) => ("Recommended when it isn't worth sending back.", false),
            ("guidance", _) => ("Recommended when the buyer can fix it with your help.", page.Claim.Cause == ClaimCause.Defect),
            ("partial-refund", _) => ("Recommended when the buyer can use it, but it isn't as described.", page.Claim.Cause == ClaimCause.Damaged),
            ("return", _) => ("Recommended when you want the product back.", page.Claim.Cause is ClaimCause.WrongProduct or ClaimCause.Remorse),
            _ when page.Claim.IsAboutService => ("Recommended when the service wasn't delivered or can't be put right.", page.Claim.Cause == ClaimCause.Other && page.Order.SentAt is null),
            _ => ("Recommended when the product never arrived or isn't worth sending back.", page.Claim.Cause == ClaimCause.Other && page.Order.SentAt is null),
        };
        return new(step, fits, when, EffectOf(step, page), step.Noun == "return" ? page.Claim.Postage(Party.Seller) : null);
    }

    private static Sentence EffectOf(ClaimStep step, ReadClaimPage page)
    {
        var claim = page.Claim;
        if (claim.Cause == ClaimCause.Remorse) return new("No effect on your reputation, because the buyer changed their mind.");
        if (claim.IsRepeated) return new("No effect on your reputation, because an earlier claim about this order already counts.");
        if (claim is { State: not ClaimState.Escalated, Decision: not null, Effect: ClaimEffect.Counts }) return new("The claim counts towards your standing because support decided for the buyer.");
        if (claim.IsLate) return new("The claim counts towards your standing because {0} hours have passed without a solution.", (int)page.Terms.SolvedWithin.TotalHours);
        if (step.Noun == "refund") return new("No effect on your reputation, because the claim is solved at once.");
        return new("No effect on your reputation if the buyer accepts. Your time is paused until the buyer answers.");
    }
}
