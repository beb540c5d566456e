namespace Marketplace.Complaints.Domain;

/// <summary>Where a claim stands. Stored by name.</summary>
internal enum ClaimState
{
    /// <summary>The sides look for a solution.</summary>
    Open,

    /// <summary>They agreed on a return, or support decided so: the product is on its way back.</summary>
    Returning,

    /// <summary>Support decides.</summary>
    Escalated,

    Closed,
}
