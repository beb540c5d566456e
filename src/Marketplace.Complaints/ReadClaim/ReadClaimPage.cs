using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.TakeStep;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReadClaim;

/// <param name="Claim">The claim.</param>
/// <param name="Order">The order that it is about.</param>
/// <param name="Viewer">The buyer or the seller.</param>
/// <param name="Files">What the buyer sent with it.</param>
/// <param name="OtherClaims">How many other claims there were lately about this offer; for the seller.</param>
/// <param name="Terms">The rules' numbers.</param>
/// <param name="Now">The present, in UTC.</param>
internal sealed record ReadClaimPage(
    OrderClaim Claim, OrderCopy Order, ClaimActor Viewer, IReadOnlyList<EvidenceFile> Files, int OtherClaims, ClaimTerms Terms, DateTime Now)
{
    private static readonly string[] Solutions = ["guidance", "partial-refund", "return", "refund"];

    public Number Number => new(Claim.Id);

    public bool IsBuyer => Viewer.Party == Party.Buyer;

    public string OtherName => IsBuyer ? Claim.ShopName : Claim.BuyerName;

    /// <summary>The steps that the viewer may take now, without the seller's solutions: these are shown as cards.</summary>
    public IEnumerable<ClaimStep> Steps => Possible.Where(s => !Solutions.Contains(s.Noun));

    public IEnumerable<SolutionCard> Cards => Possible.Where(s => Solutions.Contains(s.Noun)).Select(s => SolutionCard.Of(s, this));

    /// <summary>What comes next, who does it and by when.</summary>
    public Sentence Next => Claim switch
    {
        { State: ClaimState.Closed, End: { } end } => new(end.InWords() + "."),
        { State: ClaimState.Escalated } => new("Support is deciding. You will be told by {0}.", Claim.DueAt),
        { State: ClaimState.Returning, Return: { SentAt: null, SendBy: { } sendBy } } => IsBuyer
            ? new("Send the product back by {0}. Print the label first.", sendBy)
            : new("The buyer sends the product back by {0}.", sendBy),
        { State: ClaimState.Returning, Return.RefundAt: { } refundAt } => IsBuyer
            ? new("You get your money back when the seller has received the product, by {0} at the latest.", refundAt)
            : new("Mark the product as received when it arrives. The buyer gets the money back on {0} unless you ask support to decide.", refundAt),
        { Pending: { AnswerBy: { } answerBy } } => IsBuyer
            ? new("Answer the seller's offer by {0}.", answerBy)
            : new("The buyer has until {0} to answer your offer.", answerBy),
        { Pending: not null } => IsBuyer ? new("{0} can accept or decline your counter-offer.", Claim.ShopName) : new("Accept or decline the buyer's counter-offer."),
        { SilentUntil: { } until } => IsBuyer
            ? new("Your time to answer is over. Write to the seller or ask support, or this claim closes on {0}.", until)
            : new("The buyer didn't answer. The claim closes on {0} if the buyer stays silent.", until),
        _ => IsBuyer ? new("{0} chooses a solution for you.", Claim.ShopName) : new("Choose a solution for the buyer."),
    };

    private bool IsOverdue => Order is { SentAt: null, Stage: OrderStage.Paid } && Order.PromisedDeliveryAt < Now;

    /// <summary>What the order itself says about the cause (rule CMP-2).</summary>
    public IEnumerable<Sentence> Hints
    {
        get
        {
            if (Order.IsLate || IsOverdue) yield return Order.SentAt is { } sent ? new("It was sent late: on {0} instead of {1}.", sent, Order.PromisedDeliveryAt!.Value) : new("It has not been sent, although promised by {0}.", Order.PromisedDeliveryAt!.Value);
            else if (Order.SentAt is { } onTime) yield return new("It was sent on time, on {0}.", onTime);
            if (Order.SentAt is not null) yield return Order.Tracking.Length > 0 ? new("Tracking number: {0}", Order.Tracking) : new("It was sent without a tracking number.");
            if (OtherClaims > 0) yield return OtherClaims == 1 ? new("There was one other claim about this offer in the last 60 days.") : new("There were {0} other claims about this offer in the last 60 days.", OtherClaims);
        }
    }

    private IEnumerable<ClaimStep> Possible
    {
        get
        {
            var context = new StepContext(Viewer, Order.Remaining, 0, Terms, Now);
            return ClaimStep.All.Where(s => s.IsFor(Viewer.Party) && s.May(Claim, context));
        }
    }
}
