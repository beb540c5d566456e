namespace Marketplace.Complaints.Domain;

/// <summary>What can stand in a claim's timeline. Stored by name.</summary>
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
}
