namespace Marketplace.Contracts.Complaints;

/// <summary>Why a buyer opens a claim (rule CMP-1).</summary>
public enum ClaimCause
{
    /// <summary>The product does not work, or the service has a fault.</summary>
    Defect,

    /// <summary>Something else came than was ordered.</summary>
    WrongProduct,

    /// <summary>It arrived damaged.</summary>
    Damaged,

    /// <summary>The buyer changed their mind. It never counts against the seller.</summary>
    Remorse,

    /// <summary>Anything else, such as: it did not arrive.</summary>
    Other,
}

/// <summary>How a claim can be solved (rule CMP-3).</summary>
public enum ClaimSolution
{
    /// <summary>Advice that removes the problem.</summary>
    Guidance,

    /// <summary>A share of what was paid goes back.</summary>
    PartialRefund,

    /// <summary>All that was paid goes back, and the buyer keeps the product.</summary>
    FullRefund,

    /// <summary>The buyer sends the product back, then all that was paid goes back.</summary>
    Return,
}

/// <summary>How a claim ended.</summary>
public enum ClaimEnd
{
    /// <summary>The buyer closed it.</summary>
    ClosedByBuyer,

    /// <summary>The buyer accepted the seller's advice.</summary>
    Guidance,

    /// <summary>The sides agreed on a partial refund.</summary>
    PartialRefund,

    /// <summary>The seller refunded all that was paid.</summary>
    FullRefund,

    /// <summary>The product came back, and all that was paid went back.</summary>
    Return,

    /// <summary>The buyer left an offer unanswered, and then stayed silent. It never counts.</summary>
    Silence,

    /// <summary>Support decided.</summary>
    Decision,

    /// <summary>The order was refunded in full outside the claim.</summary>
    OrderRefunded,

    /// <summary>The buyer withdrew from the contract (rule CMP-10). It never counts.</summary>
    Withdrawn,
}

/// <summary>What support decides about an escalated claim.</summary>
public enum ClaimRuling
{
    /// <summary>For the buyer: a share of what was paid goes back.</summary>
    PartialRefund,

    /// <summary>For the buyer: all that was paid goes back.</summary>
    FullRefund,

    /// <summary>For the buyer: the product goes back, then the money.</summary>
    Return,

    /// <summary>For the seller: nothing is owed, and the claim does not count.</summary>
    ForSeller,

    /// <summary>The sides have settled it between them: nothing is owed any more, and the claim does not count.</summary>
    Settled,
}
