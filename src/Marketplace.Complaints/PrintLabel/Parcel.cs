using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.PrintLabel;

/// <summary>What is to be sent back.</summary>
/// <param name="Return">The claim, or the withdrawal from the contract; it is what the code on the label says.</param>
/// <param name="Order">The order.</param>
/// <param name="From">The buyer.</param>
/// <param name="To">The seller.</param>
internal sealed record Parcel(Number Return, Number Order, Contact From, ReturnAddress To)
{
    /// <summary>What the code on the label says.</summary>
    public string Code => $"RETURN {Return} ORDER {Order}";
}
