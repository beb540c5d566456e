using System.Linq.Expressions;
using Marketplace.Contracts.Reviews;
using Marketplace.Files;
using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;

namespace Marketplace.Offers.Shared;

/// <summary>An offer in a list.</summary>
internal sealed record OfferCard(
    long Id, string Title, long Price, string Currency, long EuroCents, int? Stock, long? CoverId, string ShopName, long Stars, int Reviews,
    long Rank, long SellerId, DateTime? PausedUntil, SellerLevel Level)
{
    public static Expression<Func<Offer, OfferCard>> Of { get; } = o =>
        new OfferCard(o.Id, o.Title, o.Price, o.Currency, o.EuroCents, o.Stock, o.CoverId, o.ShopName, o.Stars, o.Reviews, o.Rank, o.SellerId, o.PausedUntil, o.Level);

    public string Path => OfferPath.Of(Id, Title);

    public string? Picture => CoverId is { } cover ? PictureFile.PathOf(cover, PictureSizes.ThumbnailSide) : null;

    public Money Amount => new(Price, Currency);

    /// <summary>The price in euros for comparison; null if it is in euros.</summary>
    public string? About => Domain.EuroCents.About(Amount);

    public Score Score => new(Stars, Reviews);
}
