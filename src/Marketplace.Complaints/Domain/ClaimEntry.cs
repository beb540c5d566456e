using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>An entry in the timeline of a claim or a withdrawal: who did what, when, and their message.</summary>
internal sealed class ClaimEntry
{
    public const int NoteLength = 2000;

    private ClaimEntry()
    {
    }

    public ClaimEntry(int position, ClaimActor actor, ClaimEntryType what, long amount, string note, DateTime at)
    {
        (Position, Who, Name, What, Amount, Note, At) = (position, actor.Party, actor.Name, what, amount, note, at);
    }

    public int Position { get; private set; }

    public Party Who { get; private set; }

    public string Name { get; private set; } = "";

    public ClaimEntryType What { get; private set; }

    /// <summary>The amount, in minor units; 0 if there is none.</summary>
    public long Amount { get; private set; }

    public string Note { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>The name shown to the parties; staff are shown only as support.</summary>
    public object Teller => Who is Party.Buyer or Party.Seller ? Name : new Sentence(Who == Party.Support ? "Support" : "The marketplace");

    /// <summary>A sentence without its full stop: {0} is the name, {1} the amount.</summary>
    public string Phrase => What switch
    {
        ClaimEntryType.Opened => "{0} opened this claim",
        ClaimEntryType.GuidanceSent => "{0} sent guidance",
        ClaimEntryType.PartialRefundOffered => "{0} offered a partial refund of {1}",
        ClaimEntryType.CounterOffered => "{0} asked for a partial refund of {1} instead",
        ClaimEntryType.ReturnOffered => "{0} offered a return for a refund of {1}",
        ClaimEntryType.OfferWithdrawn => "{0} withdrew the offer",
        ClaimEntryType.Accepted => "{0} accepted the offer",
        ClaimEntryType.Declined => "{0} declined the offer",
        ClaimEntryType.Lapsed => "{0} ended the offer because the buyer didn't respond in time",
        ClaimEntryType.Refunded => "{0} refunded {1}",
        ClaimEntryType.ReturnSent => "{0} sent the product back",
        ClaimEntryType.ReturnReceived => "{0} received the product, and the buyer gets a refund of {1}",
        ClaimEntryType.ReturnedByTime => "{0} granted a refund of {1} because the seller didn't respond in time",
        ClaimEntryType.ReturnLapsed => "{0} ended the return because the buyer didn't send the product back in time",
        ClaimEntryType.Escalated => "{0} asked support to decide",
        ClaimEntryType.Decided => "{0} decided this claim",
        ClaimEntryType.Closed => "{0} closed this claim",
        ClaimEntryType.ClosedBySilence => "{0} closed this claim because the buyer didn't respond",
        ClaimEntryType.OrderRefunded => "{0} refunded the order, which closed this claim",
        ClaimEntryType.FoundUntrue => "{0} found this claim untrue",
        ClaimEntryType.ContractWithdrawn => "{0} withdrew from the contract, which closed this claim",
        ClaimEntryType.Withdrew => "{0} withdrew from the contract",
        ClaimEntryType.UnpaidCanceled => "{0} canceled the order. Nothing had been paid",
        ClaimEntryType.UnsentRefunded => "{0} granted a refund of {1} because nothing needs to be sent back",
        ClaimEntryType.AddressGiven => "{0} gave the return address",
        ClaimEntryType.AddressMissed => "{0} granted a refund of {1} because the seller didn't give a return address in time",
        ClaimEntryType.NotReturned => "{0} ended the withdrawal because the buyer didn't send the product back",
        ClaimEntryType.RefundedOnOrder => "{0} refunded the whole order",
        ClaimEntryType.RefundReported => "{0} said that {1} was refunded outside the marketplace",
        ClaimEntryType.RefundConfirmed => "{0} confirmed the refund, which closed this claim",
        ClaimEntryType.RefundAssumed => "{0} closed this claim because the buyer didn't say that the refund is missing",
        ClaimEntryType.RefundMissed => "{0} said that the refund didn't arrive, and asked support to decide",
        ClaimEntryType.NotSentAfterAll => "{0} said that the order wasn't sent, and the buyer gets a refund of {1}",
        _ => throw new InvalidOperationException($"{What} has no phrase."),
    };

    /// <summary>The account of who did it is closed.</summary>
    public void Forget(string former) => Name = former;

    /// <summary>What happened, as the parties read it; staff stay anonymous.</summary>
    public Sentence Told(string currency) => new(Phrase, Teller, new Money(Amount, currency));

    /// <summary>The error for a person who acted without having seen this entry.</summary>
    public RuleBroken Conflict(string currency) => RuleBroken.Conflict("{0}: {1}.", At, Told(currency));
}
