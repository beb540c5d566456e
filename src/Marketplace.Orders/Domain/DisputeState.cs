namespace Marketplace.Orders.Domain;

/// <summary>What the buyer's bank has decided. Stored by name.</summary>
internal enum DisputeState
{
    Open,

    /// <summary>The bank only asks. It has moved no money, and a refund ends it.</summary>
    Inquiry,

    /// <summary>The payment stays.</summary>
    Won,

    /// <summary>The buyer has the money back.</summary>
    Lost,
}
