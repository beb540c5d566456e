using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.PrintLabel;

/// <summary>A parcel to return.</summary>
/// <param name="Return">The number of the claim or the withdrawal.</param>
/// <param name="Order">The order.</param>
/// <param name="From">The buyer.</param>
/// <param name="To">The seller.</param>
/// <param name="SenderPays">Whether the buyer pays the postage; otherwise the seller pays it.</param>
internal sealed record Parcel(Number Return, Number Order, Contact From, ReturnAddress To, bool SenderPays)
{
    /// <summary>The content of the label's code.</summary>
    public string Code => $"RETURN {Return} ORDER {Order}";
}
