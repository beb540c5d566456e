using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about reviews, except for support's decisions.</summary>
[HandlerName("notices.reviews")]
internal sealed class ReviewNotices(INotifier notifier) :
    IHandle<ReviewPublished>, IHandle<ReviewEdited>, IHandle<ReviewWithdrawn>, IHandle<ReviewReplied>
{
    public Task Handle(ReviewPublished happened, CancellationToken cancel) => notifier.Tell(happened, happened.Review.SellerId, Content(
        happened.Review, new("{0} reviewed “{1}”.", happened.Review.BuyerName, happened.Review.Title), new("Everyone can read the review."),
        NextStep.Of(new("Read the review. You can reply to it in public."), new("The review stays without a reply.")), Why.Seller));

    public Task Handle(ReviewEdited happened, CancellationToken cancel) => notifier.Tell(happened, happened.Review.SellerId, Content(
        happened.Review, new("{0} edited their review of “{1}”.", happened.Review.BuyerName, happened.Review.Title),
        new("The new version counts in your score."), NextStep.None, Why.Seller));

    public Task Handle(ReviewWithdrawn happened, CancellationToken cancel) => notifier.Tell(happened, happened.Review.SellerId, Content(
        happened.Review, new("{0} withdrew their review of “{1}”.", happened.Review.BuyerName, happened.Review.Title),
        new("It no longer counts in your score."), NextStep.None, Why.Seller));

    public Task Handle(ReviewReplied happened, CancellationToken cancel) => notifier.Tell(happened, happened.Review.BuyerId, Content(
        happened.Review,
        new(happened.Changed ? "The seller changed their reply to your review of “{0}”." : "The seller replied to your review of “{0}”.", happened.Review.Title),
        new("Everyone can read the reply below your review."), NextStep.None, Why.Buyer) with
    {
        Muting = Muting.Of(happened.Review.SellerId),
    });

    private static NoticeContent Content(ReviewSummary review, Sentence headline, Sentence detail, NextStep next, Sentence why) =>
        new(headline, new(review.OrderId, review.Title), [detail], next, new("View review"), Paths.Review(review), why);
}
