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

/// <summary>What the order's page shows of its review, and what this viewer may do about it.</summary>
internal sealed record OrderReview(Number Order, ReviewCard? Card, Sentence? Refusal, bool MayEdit, bool MayWithdraw, bool MayReply);

internal sealed class OrderReviewPart(ReviewsDbContext db, IOptions<ReviewsOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject)
    {
        var order = await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.OrderId == subject.OrderId);
        if (order is null) return Content("");
        var isBuyer = UserClaimsPrincipal.Id == order.BuyerId;
        var review = await db.Reviews.AsNoTracking().Include(r => r.Order).SingleOrDefaultAsync(r => r.OrderId == subject.OrderId);
        if (review is null && !isBuyer) return Content("");
        return View("/Parts/OrderReview.cshtml", new OrderReview(
            new Number(subject.OrderId), review is null ? null : ReviewCard.From(review), order.Refusal(options.Value.TooSoonToReview),
            isBuyer && review?.EditRefusal() is null, isBuyer && review?.WithdrawalRefusal() is null, UserClaimsPrincipal.Id == order.SellerId && review?.ReplyRefusal() is null));
    }
}
