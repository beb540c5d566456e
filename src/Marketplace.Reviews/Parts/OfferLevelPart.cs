using Marketplace.Contracts;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>The seller's level and feedback rate where a buyer decides.</summary>
internal sealed class OfferLevelPart(Levels levels, Reputations reputations, IOptions<LevelOptions> terms, IOptions<ReviewsOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OfferPlace subject)
    {
        var rate = (await reputations.Of(subject.SellerId)).AllTime.Rate;
        return View("/Parts/LevelBadge.cshtml", new LevelBadge(subject.Shop, await levels.HeldBy(subject.SellerId), terms.Value)
        {
            Rate = rate.Total == 0 ? null : rate,
            HasRate = rate.IsEnough(options.Value.EnoughForRate),
        });
    }
}
