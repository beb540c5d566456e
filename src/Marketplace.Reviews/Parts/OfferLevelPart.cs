using Marketplace.Contracts;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>The seller's level where a buyer decides.</summary>
internal sealed class OfferLevelPart(Levels levels, IOptions<LevelOptions> terms) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OfferPlace subject) =>
        View("/Parts/LevelBadge.cshtml", new LevelBadge(subject.Shop, await levels.HeldBy(subject.SellerId), terms.Value));
}
