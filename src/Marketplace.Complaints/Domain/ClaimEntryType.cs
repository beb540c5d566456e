namespace Marketplace.Complaints.Domain;

/// <summary>What can stand in the timeline of a claim, or of a withdrawal. Stored by name.</summary>
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
    RefundedOnOrder,
}
