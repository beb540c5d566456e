namespace Marketplace.Complaints.Domain;

/// <summary>The state of a withdrawal. Stored by name.</summary>
internal enum WithdrawalState
{
    /// <summary>The seller has to give the return address.</summary>
    AddressAwaited,

    /// <summary>The product is being returned.</summary>
    Returning,

    /// <summary>The seller asked support to decide about the return.</summary>
    Escalated,

    Closed,
}
