using Marketplace.Complaints.Domain;
using Marketplace.Complaints.TakeStep;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReadClaim;

/// <summary>A solution that the seller can choose: when it fits, and what it does to the reputation (rule CMP-2).</summary>
internal sealed record SolutionCard(ClaimStep Step, bool IsRecommended, string When, Sentence Effect)
{
    public static SolutionCard Of(ClaimStep step, ReadClaimPage page)
    {
        var (when, fits) = step.Noun switch
        {
            "guidance" => ("Recommended when the buyer can fix it with your help.", page.Claim.Cause == ClaimCause.Defect),
            "partial-refund" => ("Recommended when the product can be used, but isn't as it should be.", page.Claim.Cause == ClaimCause.Damaged),
            "return" => ("Recommended when the product has value for you.", page.Claim.Cause is ClaimCause.WrongProduct or ClaimCause.Remorse),
            _ => ("Recommended when the product never arrived, or isn't worth sending back.", page.Claim.Cause == ClaimCause.Other && page.Order.SentAt is null),
        };
        return new(step, fits, when, EffectOf(step, page));
    }

    private static Sentence EffectOf(ClaimStep step, ReadClaimPage page)
    {
        var claim = page.Claim;
        if (claim.Cause == ClaimCause.Remorse) return new("No effect on your reputation: the buyer changed their mind.");
        if (claim.IsLate) return new("The claim counts in your standing: {0} hours have passed without a solution.", (int)page.Terms.SolvedWithin.TotalHours);
        if (step.Noun == "refund") return new("No effect on your reputation: the claim is solved at once.");
        return new("No effect on your reputation if the buyer accepts. The clock stops while you wait for the answer.");
    }
}
