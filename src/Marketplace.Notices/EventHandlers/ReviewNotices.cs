using Marketplace.Casework.Letters;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about reviews, except for support's decisions.</summary>
[HandlerName("notices.reviews")]
internal sealed class ReviewNotices(INotifier notifier) :
    IHandle<ReviewPublished>, IHandle<ReviewEdited>, IHandle<ReviewWithdrawn>, IHandle<ReviewReplied>, IHandle<ReviewUpdateRequested>, IHandle<SellerLevelChanged>, IHandle<RefusalDecided>
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
        happened.ShopName.Length == 0
            ? new(happened.Changed ? "The seller changed their reply to your review of “{0}”." : "The seller replied to your review of “{0}”.", happened.Review.Title)
            : new(happened.Changed ? "{0} changed their reply to your review of “{1}”." : "{0} replied to your review of “{1}”.", happened.ShopName, happened.Review.Title),
        new("Everyone can read the reply below your review."), NextStep.None, Why.Buyer) with
    {
        Muting = Muting.Of(happened.Review.SellerId),
    });

    public Task Handle(ReviewUpdateRequested happened, CancellationToken cancel) => notifier.Tell(happened, happened.Review.BuyerId, new(
        new("{0} asks you to look at your review of “{1}” again.", happened.ShopName, happened.Review.Title), new(happened.Review.OrderId, happened.Review.Title),
        [new("This order was refunded, compensated or its claim was solved. It's your choice: you don't have to change anything."), new("You can stop these requests on the order's page.")],
        NextStep.None, new("View order"), Paths.Order(happened.Review.OrderId), Why.Buyer)
    {
        Muting = Muting.Of(happened.Review.SellerId),
    });

    public Task Handle(SellerLevelChanged happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, happened.Level > happened.Before
        ? new(
            new(happened.Level switch { SellerLevel.One => "You reached level 1.", SellerLevel.Two => "You reached level 2.", _ => "You are now a leading seller." }), null,
            [new("Buyers see it on your page and beside your offers.")], NextStep.None, new("View your reputation"), Paths.Reputation, Why.Shop)
        : new(
            new(happened.Level switch { SellerLevel.One => "You are at level 1 now.", SellerLevel.Two => "You are at level 2 now.", _ => "You no longer have a level." }), null,
            [new("You no longer meet a condition of your earlier level.")],
            NextStep.Of(new("Check what is missing on your reputation page."), new("We check levels every day.")), new("View your reputation"), Paths.Reputation, Why.Shop));

    public Task Handle(RefusalDecided happened, CancellationToken cancel) => notifier.Tell(happened, happened.BuyerId, new(
        happened.IsAllowed ? new("You can now review “{0}”.", happened.Title) : new("Support decided that you can't review “{0}”.", happened.Title),
        new(happened.OrderId, happened.Title), [new("Reasons: {0}", ReasonParts.Say(happened.Reasons))],
        happened.IsAllowed ? NextStep.Of(new("Leave a review."), new("The order stays without a review.")) : NextStep.None,
        happened.IsAllowed ? new("Leave a review") : new("View order"), happened.IsAllowed ? Paths.ReviewOf(happened.OrderId) : Paths.Order(happened.OrderId), Why.Buyer));

    private static NoticeContent Content(ReviewSummary review, Sentence headline, Sentence detail, NextStep next, Sentence why) =>
        new(headline, new(review.OrderId, review.Title), [detail], next, new("View review"), Paths.Review(review), why);
}
