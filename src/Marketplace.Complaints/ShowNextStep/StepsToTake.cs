using Marketplace.Complaints.ChooseSolution;
using Marketplace.Complaints.ClaimSteps;
using Marketplace.Complaints.Domain;

namespace Marketplace.Complaints.ShowNextStep;

/// <summary>The steps that the viewer of a claim can take now: as buttons, in the menu, and as a choice of solutions.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Possible">All of these steps.</param>
internal sealed record StepsToTake(OrderClaim Claim, IReadOnlyList<ClaimStep> Possible)
{
    /// <summary>The step that is mostly the right one; nothing is received before it is sent.</summary>
    public ClaimStep? Primary => Steps.FirstOrDefault(s => s.Look == "btn-primary" && (s.Noun != "return-receipt" || Claim.Return?.SentAt is not null));

    /// <summary>The steps with a button: the main one, and saying no to an offer.</summary>
    public IEnumerable<ClaimStep> Shown => Steps.Where(s => s == Primary || (s.Noun is "decline" or "missing-refund" && Primary is not null));

    /// <summary>The other steps, in the menu.</summary>
    public IEnumerable<ClaimStep> Hidden => Steps.Except(Shown);

    public bool HasSolutions => Possible.Any(SolutionChoice.Offers);

    /// <summary>Whether the seller's next step is to choose a solution.</summary>
    public bool ChoosesSolution => Primary is null && Claim.WaitsForSeller && HasSolutions;

    public bool HasMenu => Hidden.Any() || (HasSolutions && !ChoosesSolution);

    /// <summary>All but the solutions, which are shown as cards.</summary>
    private IEnumerable<ClaimStep> Steps => Possible.Where(s => !SolutionChoice.Offers(s));
}
