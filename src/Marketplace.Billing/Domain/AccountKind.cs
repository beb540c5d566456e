namespace Marketplace.Billing.Domain;

/// <summary>The accounts of the ledger; each seller has one of each for each currency. Stored by name.</summary>
internal enum AccountKind
{
    /// <summary>What buyers paid for the seller's orders through the gateway: negative, because it is where the money comes from.</summary>
    BuyerPayments,

    /// <summary>What the seller earned and cannot be paid out yet.</summary>
    SellerHeld,

    /// <summary>What can be paid out; negative if the seller owes money.</summary>
    SellerAvailable,

    /// <summary>What the platform earned.</summary>
    Fees,

    /// <summary>What buyers got back.</summary>
    Refunds,

    /// <summary>What is on its way to the seller's bank.</summary>
    Payouts,

    /// <summary>What has left the platform's bank.</summary>
    Clearing,
}
