using Marketplace.Reviews.Domain;
using Marketplace.Reviews.FilterReviews;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.ReadSeller;

/// <param name="Shop">Who is shown.</param>
/// <param name="Reputation">The score.</param>
/// <param name="Rates">The feedback rate of each period.</param>
/// <param name="Tab">offers or about; null for the reviews.</param>
/// <param name="List">The reviews; null on another tab.</param>
internal sealed record ReadSellerPage(ShopCopy Shop, Reputation Reputation, IReadOnlyList<RateRow> Rates, string? Tab, ReviewList? List);
