using Marketplace.Contracts.Orders;

namespace Marketplace.Complaints.Domain;

/// <summary>Who takes a step in a claim.</summary>
internal sealed record ClaimActor(Party Party, string Name)
{
    public static ClaimActor Clock { get; } = new(Party.Clock, "");

    public Party Other => Party == Party.Buyer ? Party.Seller : Party.Buyer;
}
