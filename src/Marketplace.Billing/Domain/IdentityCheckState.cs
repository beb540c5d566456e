namespace Marketplace.Billing.Domain;

/// <summary>How far the check of a seller's identity is. Stored by name.</summary>
internal enum IdentityCheckState
{
    /// <summary>The seller was told that a check comes, or not even that.</summary>
    Ahead,

    /// <summary>The seller has to complete the details.</summary>
    Incomplete,

    /// <summary>Support checks them.</summary>
    Open,

    /// <summary>Support asked the seller to correct them.</summary>
    Corrections,

    /// <summary>Support confirmed them.</summary>
    Confirmed,
}
