using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.ReadSellerLedger;

/// <param name="Shop">Whose entries.</param>
/// <param name="Rows">One page of them, the newest first.</param>
/// <param name="Next">Where the next page begins, or null.</param>
internal sealed record ReadSellerLedgerPage(ShopCopy Shop, IReadOnlyList<LedgerRow> Rows, long? Next);
