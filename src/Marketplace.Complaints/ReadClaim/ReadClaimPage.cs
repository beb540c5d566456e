using Marketplace.Casework.Uploads;
using Marketplace.Complaints.ChooseSolution;
using Marketplace.Complaints.ClaimSteps;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.ShowNextStep;
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

    public Number Number => new(Claim.Id);

    public bool IsBuyer => Viewer.Party == Party.Buyer;

    public StepsToTake Steps => new(Claim, Possible);

    public SolutionChoice Solutions => new(Claim, Order, Terms, Possible);

    /// <summary>What happens next, who does it and by when.</summary>
    public Sentence Next => NextStep.Of(Claim, IsBuyer, Now);

    /// <summary>What follows if nothing is done, and when; for the seller also the effect on the reputation.</summary>
    public IEnumerable<Sentence> Folded => !Claim.IsOpen ? []
        : IsBuyer ? NextStep.DeadlinesOf(Claim, IsBuyer, Terms, Now) : NextStep.DeadlinesOf(Claim, IsBuyer, Terms, Now).Append(Reputation);

    /// <summary>The time left for the next deadline, and the deadline, or null.</summary>
    public (Sentence Left, DateTime Until)? Countdown => NextStep.CountdownOf(Claim, IsBuyer, Terms, Now);

    /// <summary>The withdrawal that closed the claim, or that it is about.</summary>
    public string? WithdrawalPath => Claim.End == ClaimEnd.Withdrawn || IsOfWithdrawal ? $"/orders/{new Number(Claim.OrderId)}/withdrawal" : null;

    private long OwedAmount => Claim.RefundAmount == 0 || Order.IsPaidByCard ? 0 : PromisedBack - Order.Refunded;

    /// <summary>The refund that the seller still has to send outside the marketplace, or null.</summary>
    public Sentence? Owed => OwedAmount <= 0 ? null
        : IsBuyer ? new("{0} owes you a refund of {1} and sends it the way you paid.", Claim.ShopName, new Money(OwedAmount, Claim.Currency))
        : new("You owe the buyer a refund of {0}. Send it the way the buyer paid.", new Money(OwedAmount, Claim.Currency));

    /// <summary>The claim's current effect on the seller's reputation.</summary>
    public Sentence Reputation => NextStep.ReputationOf(Claim, Terms, Now);

    /// <summary>What the order shows about the cause.</summary>
    public IEnumerable<Sentence> Hints => Order.Hints(OtherClaims, Now);

    private IReadOnlyList<ClaimStep> Possible
    {
        get
        {
            var context = new StepContext(Viewer, Order.Total - Math.Max(Order.Refunded, PromisedBack), 0, Terms, Now);
            return [.. ClaimStep.All.Where(s => s.IsFor(Viewer.Party) && s.May(Claim, context))];
        }
    }
}
