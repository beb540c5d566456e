namespace Marketplace.Complaints.Domain;

/// <summary>What happened in a claim or a withdrawal. Stored by name.</summary>
internal enum ClaimEntryType
{
    Opened,
    GuidanceSent,
    PartialRefundOffered,
    CounterOffered,
    ReturnOffered,
    OfferWithdrawn,
    Accepted,
    Declined,
    Lapsed,
    Refunded,
    ReturnSent,
    ReturnReceived,
    ReturnedByTime,
    ReturnLapsed,
    Escalated,
    Decided,
    Closed,
    ClosedBySilence,
    OrderRefunded,
    FoundUntrue,
    ContractWithdrawn,
    Withdrew,
    UnpaidCanceled,
    UnsentRefunded,
    AddressGiven,
    AddressMissed,
    NotReturned,
    RefundedOnOrder,
}
