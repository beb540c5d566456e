namespace Marketplace.Orders.Domain;

/// <summary>Why staff have to see to a payment. Stored by name.</summary>
internal enum MoneyCaseKind
{
    /// <summary>The provider refused a refund.</summary>
    Refund,

    /// <summary>The buyer disputes a charge at their bank.</summary>
    Dispute,

    /// <summary>The seller hasn't returned what support decided, for an order paid outside the marketplace.</summary>
    Owed,
}
