using Marketplace.Contracts;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

internal sealed class SellerMonthPart(Reputations reputations, IOptions<ReviewsOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var reputation = await reputations.Of(subject.SellerId);
        return View("/Parts/SellerMonth.cshtml", new SellerMonth(reputation.Last(Reputation.Month), reputation.MonthBefore, options.Value.EnoughForRate));
    }
}
