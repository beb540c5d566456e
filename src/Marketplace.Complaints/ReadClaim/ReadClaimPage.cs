using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.TakeStep;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Translation;

namespace Marketplace.Complaints.ReadClaim;

/// <param name="Claim">The claim.</param>
/// <param name="Order">The order.</param>
/// <param name="Viewer">The buyer or the seller.</param>
/// <param name="Files">The files the buyer attached.</param>
/// <param name="OtherClaims">The number of other recent claims about this offer; for the seller.</param>
/// <param name="PromisedBack">The sum of refunds agreed or decided in claims about this order, in minor units.</param>
/// <param name="Terms">The time limits.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record ReadClaimPage(
    OrderClaim Claim, OrderCopy Order, ClaimActor Viewer, IReadOnlyList<EvidenceFile> Files, int OtherClaims, long PromisedBack,
    ClaimTerms Terms, DateTime Now)
{
    /// <summary>The viewer's translations of what the other side and support wrote; null if translation is off.</summary>
    public ShownTranslations? Translations { get; init; }

    /// <summary>What the claim is about, in the buyer's words or the seller's.</summary>
    public bool IsOfWithdrawal => Claim.Cause == ClaimCause.Withdrawal;

    private static readonly string[] Solutions = ["guidance", "partial-refund", "return", "refund"];

    public Number Number => new(Claim.Id);

    public bool IsBuyer => Viewer.Party == Party.Buyer;

    /// <summary>The steps that the viewer can take now, except the seller's solutions, which are shown as cards.</summary>
    public IEnumerable<ClaimStep> Steps => Possible.Where(s => !Solutions.Contains(s.Noun));

    /// <summary>The step that is mostly the right one; nothing is received before it is sent.</summary>
    public ClaimStep? Primary => Steps.FirstOrDefault(s => s.Look == "btn-primary" && (s.Noun != "return-receipt" || Claim.Return?.SentAt is not null));

    /// <summary>The steps with a button: the main one, and saying no to an offer.</summary>
    public IEnumerable<ClaimStep> Shown => Steps.Where(s => s == Primary || (s.Noun is "decline" or "missing-refund" && Primary is not null));

    /// <summary>The other steps, in the menu.</summary>
    public IEnumerable<ClaimStep> Hidden => Steps.Except(Shown);

    /// <summary>Whether the seller's next step is to choose a solution.</summary>
    public bool ChoosesSolution => Primary is null && Claim.WaitsForSeller && Cards.Any();

    public bool HasMenu => Hidden.Any() || (Cards.Any() && !ChoosesSolution);

    public IEnumerable<SolutionCard> Cards => Possible.Where(s => Solutions.Contains(s.Noun)).Select(s => SolutionCard.Of(s, this));

    /// <summary>What happens next, who does it and by when.</summary>
    public Sentence Next => NextStep.Of(Claim, IsBuyer, Now);

    /// <summary>What follows if nothing is done, and when; for the seller also the effect on the reputation.</summary>
    public IEnumerable<Sentence> Folded => !Claim.IsOpen ? []
        : IsBuyer ? NextStep.DeadlinesOf(Claim, IsBuyer, Terms, Now) : NextStep.DeadlinesOf(Claim, IsBuyer, Terms, Now).Append(Reputation);

    /// <summary>The time left for the next deadline, or null.</summary>
    public Sentence? Countdown => NextStep.CountdownOf(Claim, IsBuyer, Terms, Now);

    /// <summary>The withdrawal that closed the claim, or that it is about.</summary>
    public string? WithdrawalPath => Claim.End == ClaimEnd.Withdrawn || IsOfWithdrawal ? $"/orders/{new Number(Claim.OrderId)}/withdrawal" : null;

    private long OwedAmount => Claim.RefundAmount == 0 || Order.IsPaidByCard ? 0 : PromisedBack - Order.Refunded;

    /// <summary>The refund that the seller still has to send outside the marketplace, or null.</summary>
    public Sentence? Owed => OwedAmount <= 0 ? null
        : IsBuyer ? new("{0} owes you a refund of {1} and sends it the way you paid.", Claim.ShopName, new Money(OwedAmount, Claim.Currency))
        : new("You owe the buyer a refund of {0}. Send it the way the buyer paid.", new Money(OwedAmount, Claim.Currency));

    /// <summary>The claim's current effect on the seller's reputation.</summary>
    public Sentence Reputation => Claim switch
    {
        { Cause: ClaimCause.Remorse or ClaimCause.Withdrawal } => new(Claim.Effect.ForSeller()),
        { State: ClaimState.Escalated } => new("The claim counts only if support decides for the buyer."),
        { IsOpen: false } or { IsLate: true } or { State: ClaimState.Returning, Decision: not null } => new(Claim.Effect.ForSeller()),
        { PausedSince: not null } => new("Your time is paused until the buyer answers. You have {0} left.", Left),
        { State: ClaimState.Returning or ClaimState.RefundReported } => new("The claim was solved in time. It has no effect on your reputation."),
        _ => new("You have {0} left to solve it in time.", Left),
    };

    private Sentence Left => (Terms.SolvedWithin - Claim.Used(Now)) is { TotalHours: > 1 } left ? new("{0} hours", (int)Math.Ceiling(left.TotalHours)) : new("less than an hour");

    /// <summary>What the order shows about the cause.</summary>
    public IEnumerable<Sentence> Hints => Order.Hints(OtherClaims, Now);

    private IEnumerable<ClaimStep> Possible
    {
        get
        {
            var context = new StepContext(Viewer, Order.Total - Math.Max(Order.Refunded, PromisedBack), 0, Terms, Now);
            return ClaimStep.All.Where(s => s.IsFor(Viewer.Party) && s.May(Claim, context));
        }
    }
}
