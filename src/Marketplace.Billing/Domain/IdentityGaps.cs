namespace Marketplace.Billing.Domain;

/// <summary>What support needs to check who a seller is, and the seller hasn't entered yet.</summary>
[Flags]
internal enum IdentityGaps
{
    None = 0,

    /// <summary>The details of a professional seller.</summary>
    Details = 1,

    /// <summary>Tax number, and date of birth or register number.</summary>
    Tax = 2,

    /// <summary>The payout account.</summary>
    Account = 4,
}
