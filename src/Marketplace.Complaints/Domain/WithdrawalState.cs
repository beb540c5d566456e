namespace Marketplace.Complaints.Domain;

/// <summary>Where a withdrawal stands. Stored by name.</summary>
internal enum WithdrawalState
{
    /// <summary>The seller has to say where the product goes back to.</summary>
    AddressAwaited,

    /// <summary>The product goes back.</summary>
    Returning,

    Closed,
}
