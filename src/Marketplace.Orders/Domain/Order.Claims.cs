using Marketplace.Contracts.Orders;

namespace Marketplace.Orders.Domain;

/// <summary>Claims about the order.</summary>
internal sealed partial class Order
{
    /// <summary>The buyer opened a claim.</summary>
    public void OpenClaim(long claimId, DateTime at)
    {
        if (claimId <= EndedClaimId || OpenClaimId >= claimId) return;
        OpenClaimId = claimId;
        StopClock(at);
        Write(new Actor(Party.Buyer, BuyerName), OrderEventType.ClaimOpened, at);
    }

    /// <summary>The claim ended. Any refund is separate.</summary>
    public void EndClaim(long claimId, Party by, DateTime at)
    {
        if (claimId <= EndedClaimId) return;
        EndedClaimId = claimId;
        if (OpenClaimId > claimId) return;
        OpenClaimId = null;
        ResumeClock(at);
        Write(new Actor(by, by == Party.Buyer ? BuyerName : by == Party.Seller ? ShopName : ""), OrderEventType.ClaimClosed, at);
    }
}
