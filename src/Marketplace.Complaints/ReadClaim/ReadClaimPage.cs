using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.TakeStep;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

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
    private static readonly string[] Solutions = ["guidance", "partial-refund", "return", "refund"];

    public Number Number => new(Claim.Id);

    public bool IsBuyer => Viewer.Party == Party.Buyer;

    public string OtherName => IsBuyer ? Claim.ShopName : Claim.BuyerName;

    /// <summary>The steps that the viewer can take now, except the seller's solutions, which are shown as cards.</summary>
    public IEnumerable<ClaimStep> Steps => Possible.Where(s => !Solutions.Contains(s.Noun));

    public IEnumerable<SolutionCard> Cards => Possible.Where(s => Solutions.Contains(s.Noun)).Select(s => SolutionCard.Of(s, this));

    /// <summary>What happens next, who does it and by when.</summary>
    public Sentence Next => Claim switch
    {
        { State: ClaimState.Closed, End: ClaimEnd.Decision or ClaimEnd.Return, Decision: { } decision } => decision.Amount > 0
            ? new("Support has decided. {0}, {1}.", new Sentence(decision.Ruling.InWords()), new Money(decision.Amount, Claim.Currency))
            : new("Support has decided. {0}.", new Sentence(decision.Ruling.InWords())),
        { State: ClaimState.Closed, End: { } end, RefundAmount: > 0 } => new("{0}: {1}.", new Sentence(end.InWords()), new Money(Claim.RefundAmount, Claim.Currency)),
        { State: ClaimState.Closed, End: { } end } => new("{0}.", new Sentence(end.InWords())),
        { State: ClaimState.Escalated } => new("Support will decide by {0}.", Claim.DueAt),
        { State: ClaimState.Returning, Return: { SentAt: null, SendBy: { } sendBy } } => IsBuyer
            ? new("Print the shipping label and send the product back by {0}.", sendBy)
            : new("The buyer has until {0} to send the product back.", sendBy),
        { State: ClaimState.Returning, Return.RefundAt: { } refundAt } => IsBuyer
            ? new("You get a refund when the seller has received the product, or on {0} at the latest.", refundAt)
            : new("Mark the product as received when it arrives. The buyer gets a refund on {0} unless you ask support to decide.", refundAt),
        { Pending: { AnswerBy: { } answerBy } } => IsBuyer
            ? new("Answer the seller's offer by {0}.", answerBy)
            : new("The buyer has until {0} to answer your offer.", answerBy),
        { Pending: not null } => IsBuyer ? new("{0} can accept or decline your counter-offer.", Claim.ShopName) : new("Accept or decline the buyer's counter-offer."),
        { SilentUntil: { } until, Last.What: ClaimEntryType.ReturnLapsed } => IsBuyer
            ? new("Your time to send the product back has ended. Write to the seller or ask support to decide. Otherwise this claim closes on {0}.", until)
            : new("The buyer didn't send the product back. The claim closes on {0} if the buyer doesn't respond.", until),
        { SilentUntil: { } until } => IsBuyer
            ? new("Your time to answer has ended. Write to the seller or ask support to decide. Otherwise this claim closes on {0}.", until)
            : new("The buyer didn't answer. The claim closes on {0} if the buyer doesn't respond.", until),
        _ => IsBuyer ? new("{0} has been asked for a solution.", Claim.ShopName) : new("Choose a solution for the buyer."),
    };

    /// <summary>When the seller has to solve it by, or when the buyer can ask support; null if <see cref="Next"/> names a time.</summary>
    public Sentence? Deadline => Claim is not { State: ClaimState.Open, Pending: null, SilentUntil: null } ? null
        : IsBuyer ? Claim.EscalationRefusal(Party.Buyer, Terms, Now) is null
            ? new("If you can't agree, you can ask support to decide now.")
            : new("If there is no solution by {0}, you can ask support to decide.", Claim.OpenedAt + Terms.SolvedWithin)
        : Claim.Cause == ClaimCause.Remorse ? null
        : Claim.SolveBy(Terms) is { } solveBy ? new("If you solve it by {0}, it has no effect on your reputation.", solveBy)
        : null;

    private long OwedAmount => Claim.RefundAmount == 0 || Order.IsPaidByCard ? 0 : PromisedBack - Order.Refunded;

    /// <summary>The refund that the seller still has to send outside the marketplace, or null.</summary>
    public Sentence? Owed => OwedAmount <= 0 ? null
        : IsBuyer ? new("{0} owes you a refund of {1} and sends it the way you paid.", Claim.ShopName, new Money(OwedAmount, Claim.Currency))
        : new("You owe the buyer a refund of {0}. Send it the way the buyer paid.", new Money(OwedAmount, Claim.Currency));

    /// <summary>The claim's current effect on the seller's reputation.</summary>
    public Sentence Reputation => Claim switch
    {
        { IsOpen: false } or { IsLate: true } or { Cause: ClaimCause.Remorse } or { State: ClaimState.Returning, Decision: not null } => new(Claim.Effect.InWords()),
        { State: ClaimState.Escalated } => new("The claim counts only if support decides for the buyer."),
        { PausedSince: not null } => new("Your time is paused until the buyer answers. You have {0} left.", Left),
        { State: ClaimState.Returning } => new("The claim was solved in time. It has no effect on your reputation."),
        _ => new("No effect on your reputation if you solve it in time. You have {0} left.", Left),
    };

    private Sentence Left => (Terms.SolvedWithin - Claim.Used(Now)) is { TotalHours: > 1 } left ? new("{0} hours", (int)Math.Ceiling(left.TotalHours)) : new("less than an hour");

    private bool IsOverdue => Order is { SentAt: null, Stage: OrderStage.Paid } && Order.PromisedDeliveryAt < Now;

    /// <summary>What the order shows about the cause (rule CMP-2).</summary>
    public IEnumerable<Sentence> Hints
    {
        get
        {
            if (Order.IsLate || IsOverdue) yield return Order.SentAt is { } sent ? new("It was sent late, on {0} instead of {1}.", sent, Order.PromisedDeliveryAt!.Value) : new("It hasn't been sent. It was promised by {0}.", Order.PromisedDeliveryAt!.Value);
            else if (Order.SentAt is { } onTime) yield return new("It was sent on time, on {0}.", onTime);
            else if (Order is { Stage: OrderStage.Paid, PromisedDeliveryAt: { } promised }) yield return new("It hasn't been sent yet. It's promised by {0}.", promised);
            if (Order.SentAt is not null) yield return Order.Tracking.Length > 0 ? new("Tracking number: {0}", Order.Tracking) : new("It was sent without a tracking number.");
            if (OtherClaims > 0) yield return OtherClaims == 1 ? new("There was one other claim about this offer in the last 60 days.") : new("There were {0} other claims about this offer in the last 60 days.", OtherClaims);
        }
    }

    private IEnumerable<ClaimStep> Possible
    {
        get
        {
            var context = new StepContext(Viewer, Order.Total - Math.Max(Order.Refunded, PromisedBack), 0, Terms, Now);
            return ClaimStep.All.Where(s => s.IsFor(Viewer.Party) && s.May(Claim, context));
        }
    }
}
