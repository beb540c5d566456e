using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>What an entry of a claim's timeline says to the person who did it.</summary>
internal static class OwnClaimPhrases
{
    /// <summary>The entry for a reader: “You opened this claim”, and names for everybody else.</summary>
    public static Sentence ToldTo(this ClaimEntry entry, Party? reader, string currency) =>
        entry.Who == reader && Of(entry.What) is { } own ? new(own, new Money(entry.Amount, currency)) : entry.Told(currency);

    private static string? Of(ClaimEntryType what) => what switch
    {
        ClaimEntryType.Opened => "You opened this claim",
        ClaimEntryType.GuidanceSent => "You sent guidance",
        ClaimEntryType.PartialRefundOffered => "You offered a partial refund of {0}",
        ClaimEntryType.CounterOffered => "You asked for a partial refund of {0} instead",
        ClaimEntryType.ReturnOffered => "You offered a return for a refund of {0}",
        ClaimEntryType.OfferWithdrawn => "You withdrew the offer",
        ClaimEntryType.Accepted => "You accepted the offer",
        ClaimEntryType.Declined => "You declined the offer",
        ClaimEntryType.Refunded => "You refunded {0}",
        ClaimEntryType.ReturnSent => "You sent the product back",
        ClaimEntryType.Escalated => "You asked support to decide",
        ClaimEntryType.Closed => "You closed this claim",
        ClaimEntryType.AddressGiven => "You gave the return address",
        ClaimEntryType.RefundReported => "You said that {0} was refunded outside the marketplace",
        ClaimEntryType.RefundConfirmed => "You confirmed the refund, which closed this claim",
        ClaimEntryType.RefundMissed => "You said that the refund didn't arrive, and asked support to decide",
        ClaimEntryType.NotSentAfterAll => "You said that the order wasn't sent. The buyer gets a refund of {0}",
        ClaimEntryType.Withdrew => "You withdrew from the contract",
        _ => null,
    };
}
