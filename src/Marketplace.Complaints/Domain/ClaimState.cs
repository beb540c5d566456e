namespace Marketplace.Complaints.Domain;

/// <summary>The state of a claim. Stored by name.</summary>
internal enum ClaimState
{
    /// <summary>The buyer and the seller are looking for a solution.</summary>
    Open,

    /// <summary>The product is being returned, by agreement or by support's decision.</summary>
    Returning,

    /// <summary>Waiting for support's decision.</summary>
    Escalated,

    /// <summary>The seller says that the money was returned outside the marketplace, and the buyer is asked whether it arrived.</summary>
    RefundReported,

    Closed,
}
