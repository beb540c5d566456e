using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>What the order's page shows of its review, and what the viewer can do.</summary>
internal sealed record OrderReview(Number Order, ReviewCard? Card, Sentence? Refusal, bool MayEdit, bool MayWithdraw, bool HasReceipt)
{
    /// <summary>The seller's request to update the review, for its buyer; null if there is none.</summary>
    public UpdateRequest? Asked { get; init; }
}

/// <summary>A request to update a review.</summary>
internal sealed record UpdateRequest(string ShopName, DateTime At, bool IsMuted);

internal sealed class OrderReviewPart(ReviewsDbContext db, IOptions<ReviewsOptions> options) : ViewComponent
{
    private static readonly Func<ReviewsDbContext, long, Task<Found?>> ReviewOf = EF.CompileAsyncQuery((ReviewsDbContext db, long order) =>
        db.Reviews.AsNoTracking().Include(r => r.Order).Where(r => r.OrderId == order).Select(r => new Found(r, db.Entries.Any(e => e.ReviewId == r.Id))).SingleOrDefault());

    private static readonly Func<ReviewsDbContext, long, Task<ReviewableOrder?>> OrderOf = EF.CompileAsyncQuery((ReviewsDbContext db, long order) =>
        db.Orders.AsNoTracking().SingleOrDefault(o => o.OrderId == order));

    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject)
    {
        if (!subject.HasEnded) return Content("");
        var found = await ReviewOf(db, subject.OrderId);
        var review = found?.Review;
        if ((review?.Order ?? await OrderOf(db, subject.OrderId)) is not { } order) return Content("");
        var isBuyer = UserClaimsPrincipal.Id == order.BuyerId;
        if (review is null && !isBuyer) return Content("");
        return View("/Parts/OrderReview.cshtml", new OrderReview(
            new Number(subject.OrderId), review is null ? null : ReviewCard.From(review), order.Refusal(options.Value.TooSoonToReview),
            isBuyer && review?.EditRefusal() is null, isBuyer && review?.WithdrawalRefusal() is null,
            isBuyer && found?.IsLogged == true)
        {
            Asked = isBuyer && review is { UpdateRequestedAt: { } at, IsGone: false } ? new(order.ShopName, at, await IsMuted(order)) : null,
        });
    }

    private Task<bool> IsMuted(ReviewableOrder order) => db.UpdateRequestMutes.AnyAsync(m => m.BuyerId == order.BuyerId && m.SellerId == order.SellerId);

    private sealed record Found(Review Review, bool IsLogged);
}
