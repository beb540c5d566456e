using Marketplace.Contracts;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>A seller's level and what it means.</summary>
internal sealed record LevelBadge(string Shop, SellerLevel Level, LevelOptions Terms)
{
    /// <summary>The feedback rate of all time, where a buyer decides; null elsewhere, and without any positive or negative review.</summary>
    public FeedbackRate? Rate { get; init; }

    /// <summary>Whether there are enough reviews to show it.</summary>
    public bool HasRate { get; init; }
}

/// <summary>The level on the seller's public page.</summary>
internal sealed class LevelBadgePart(Levels levels, IOptions<LevelOptions> terms) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject) =>
        View("/Parts/LevelBadge.cshtml", new LevelBadge(subject.Shop, await levels.HeldBy(subject.SellerId), terms.Value));
}
