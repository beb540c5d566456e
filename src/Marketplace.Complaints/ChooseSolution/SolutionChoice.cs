using Marketplace.Complaints.ClaimSteps;
using Marketplace.Complaints.Domain;

namespace Marketplace.Complaints.ChooseSolution;

/// <summary>The solutions that a seller can choose now.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Order">The order.</param>
/// <param name="Terms">The time limits.</param>
/// <param name="Possible">All steps that the viewer can take now.</param>
internal sealed record SolutionChoice(OrderClaim Claim, OrderCopy Order, ClaimTerms Terms, IReadOnlyList<ClaimStep> Possible)
{
    private static readonly string[] Nouns = ["guidance", "partial-refund", "return", "refund"];

    public IEnumerable<SolutionCard> Cards => Possible.Where(Offers).Select(s => SolutionCard.Of(s, this));

    public static bool Offers(ClaimStep step) => Nouns.Contains(step.Noun);
}
