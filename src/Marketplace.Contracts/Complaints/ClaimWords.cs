namespace Marketplace.Contracts.Complaints;

/// <summary>Why a buyer opens a claim (rule CMP-1).</summary>
public enum ClaimCause
{
    /// <summary>The product does not work, or the service has a fault.</summary>
    Defect,

    /// <summary>The buyer received a different product.</summary>
    WrongProduct,

    /// <summary>It arrived damaged.</summary>
    Damaged,

    /// <summary>The buyer changed their mind. It never counts against the seller.</summary>
    Remorse,

    /// <summary>Anything else, for example a product that didn't arrive.</summary>
    Other,

    /// <summary>The seller says that an order paid outside the marketplace was refunded, and the buyer hasn't got the money.</summary>
    NoRefund,

    /// <summary>The seller asked support to decide about the return of a product whose buyer withdrew from the contract. It never counts.</summary>
    Withdrawal,
}

/// <summary>How a claim can be solved (rule CMP-3).</summary>
public enum ClaimSolution
{
    /// <summary>Advice that solves the problem.</summary>
    Guidance,

    /// <summary>Part of the payment is refunded.</summary>
    PartialRefund,

    /// <summary>The whole payment is refunded, and the buyer keeps the product.</summary>
    FullRefund,

    /// <summary>The buyer returns the product, then the whole payment is refunded.</summary>
    Return,
}

/// <summary>How a claim ended.</summary>
public enum ClaimEnd
{
    /// <summary>The buyer closed it.</summary>
    ClosedByBuyer,

    /// <summary>The buyer accepted the seller's advice.</summary>
    Guidance,

    /// <summary>The parties agreed on a partial refund.</summary>
    PartialRefund,

    /// <summary>The seller refunded the whole payment.</summary>
    FullRefund,

    /// <summary>The product was returned and the whole payment refunded.</summary>
    Return,

    /// <summary>The buyer didn't answer an offer or respond later. It never counts.</summary>
    Silence,

    /// <summary>Support decided.</summary>
    Decision,

    /// <summary>The order was refunded in full outside the claim.</summary>
    OrderRefunded,

    /// <summary>The buyer withdrew from the contract (rule CMP-10). It never counts.</summary>
    Withdrawn,

    /// <summary>The buyer never sent the product back as support had decided.</summary>
    NotReturned,
}

/// <summary>What support decides about an escalated claim.</summary>
public enum ClaimRuling
{
    /// <summary>For the buyer: part of the payment is refunded.</summary>
    PartialRefund,

    /// <summary>For the buyer: the whole payment is refunded.</summary>
    FullRefund,

    /// <summary>For the buyer: the product is returned, then the payment is refunded.</summary>
    Return,

    /// <summary>For the seller: no refund is due, and the claim doesn't count.</summary>
    ForSeller,

    /// <summary>The parties have settled it themselves: no refund is due, and the claim doesn't count.</summary>
    Settled,
}
