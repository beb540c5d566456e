using Marketplace.Contracts;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>A seller's level and what it means.</summary>
internal sealed record LevelBadge(string Shop, SellerLevel Level, LevelOptions Terms);

/// <summary>The level on the seller's public page.</summary>
internal sealed class LevelBadgePart(Levels levels, IOptions<LevelOptions> terms) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject) =>
        View("/Parts/LevelBadge.cshtml", new LevelBadge(subject.Shop, await levels.HeldBy(subject.SellerId), terms.Value));
}
