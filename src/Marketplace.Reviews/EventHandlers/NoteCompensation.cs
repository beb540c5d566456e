using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.EventHandlers;

/// <summary>A review says what its buyer was given. What is given before the order ends waits for it.</summary>
[HandlerName("reviews.note-compensation")]
internal sealed class NoteCompensation(ReviewsDbContext db) : IHandle<OrderPartlyRefunded>, IHandle<CardPosted>, IHandle<ClaimClosed>
{
    /// <summary>A lower price is no compensation.</summary>
    public static bool Concerns(OrderPartlyRefunded happened) => !happened.IsPriceChange;

    public Task Handle(OrderPartlyRefunded happened, CancellationToken cancel) =>
        Note(happened.Order.OrderId, Compensation.Refund(happened.RefundedInAll, happened.Order.Currency), cancel);

    public static bool Concerns(CardPosted happened) => happened.Card.Kind == OrderCardKind.Extra;

    public Task Handle(CardPosted happened, CancellationToken cancel) => Note(happened.Order.OrderId, Compensation.Extra(happened.Card), cancel);

    /// <summary>Silence solves nothing, nor does a decision against the buyer, and a withdrawal from the contract is no claim any more.</summary>
    public static bool Concerns(ClaimClosed happened) => happened.End is not (ClaimEnd.Silence or ClaimEnd.Withdrawn or ClaimEnd.NotReturned) && !happened.IsForSeller && happened.Claim.Cause != ClaimCause.Withdrawal;

    public Task Handle(ClaimClosed happened, CancellationToken cancel) =>
        Note(happened.Claim.OrderId, new(happened.End == ClaimEnd.Return ? CompensationKind.Return : CompensationKind.ClosedClaim, happened.Claim.ClaimId), cancel);

    private async Task Note(long orderId, Compensation given, CancellationToken cancel)
    {
        var all = await db.Compensations.FindAsync([orderId], cancel);
        if (all is null) db.Compensations.Add(all = new OrderCompensation(orderId));
        all.Add(given);
        (await db.Orders.FindAsync([orderId], cancel))?.Note(all);
    }
}
