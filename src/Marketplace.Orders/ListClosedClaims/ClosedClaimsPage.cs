using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Shown;

namespace Marketplace.Orders.ListClosedClaims;

/// <param name="Side">Bought or sold.</param>
/// <param name="Open">How many claims are open.</param>
/// <param name="Claims">The newest closed ones.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="Older">Where the next page begins, or null.</param>
internal sealed record ClosedClaimsPage(OrderSide Side, int Open, IReadOnlyList<ClosedClaim> Claims, IReadOnlyDictionary<long, OrderRow> Orders, Number? Older)
{
    public string Base => $"/orders?side={Side.ToString().ToLowerInvariant()}";
}
