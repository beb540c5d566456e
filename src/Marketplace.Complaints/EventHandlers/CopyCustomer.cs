using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.EventHandlers;

/// <summary>Copies what a customer's card shows besides orders: the registration date and the number of reviews.</summary>
[HandlerName("complaints.copy-customer", Together = true)]
internal sealed class CopyCustomer(ComplaintsDbContext db) :
    IHandle<AccountRegistered>, IHandle<ReviewPublished>, IHandle<ReviewEdited>, IHandle<ReviewWithdrawn>
{
    public async Task Handle(AccountRegistered happened, CancellationToken cancel)
    {
        var customer = await db.Customers.FindAsync([happened.AccountId], cancel);
        if (customer is null) db.Customers.Add(customer = new CustomerRecord(happened.AccountId));
        customer.Register(happened.OccurredAt);
    }

    public async Task Handle(ReviewPublished happened, CancellationToken cancel)
    {
        var review = await ReviewOf(happened.Review, cancel);
        review.Publish(happened.Ratings, happened.OccurredAt);
        await NoteIn(review, cancel);
    }

    public async Task Handle(ReviewEdited happened, CancellationToken cancel)
    {
        var review = await ReviewOf(happened.Review, cancel);
        review.Rate(happened.Ratings, happened.OccurredAt);
        await NoteIn(review, cancel);
    }

    public async Task Handle(ReviewWithdrawn happened, CancellationToken cancel) => (await ReviewOf(happened.Review, cancel)).Withdraw();

    private async Task<ReviewCopy> ReviewOf(ReviewSummary review, CancellationToken cancel)
    {
        if (await db.Reviews.FindAsync([review.OrderId], cancel) is { } known) return known;
        var copy = new ReviewCopy(review.OrderId, review.BuyerId, review.SellerId);
        db.Reviews.Add(copy);
        return copy;
    }

    /// <summary>A report may have been filed before the event about the review arrived.</summary>
    private async Task NoteIn(ReviewCopy review, CancellationToken cancel)
    {
        foreach (var report in await db.Reports.Where(r => r.CustomerId == review.CustomerId && r.SellerId == review.SellerId).ToListAsync(cancel)) report.NoteReview(review);
    }
}
