using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>
/// The conversation of an order's buyer and seller, or of a claim, which support can join. Its id is the id of the order or the
/// claim. Load it with its participants.
/// </summary>
internal sealed class Conversation : Aggregate
{
    private readonly List<Participant> participants = [];

    public Conversation(OrderSummary order, DateTime placedAt) : this(order.OrderId, order.OrderId, placedAt)
    {
        (BuyerName, Shop, ShopName, Title) = (order.BuyerName, order.Shop, order.ShopName, order.Title);
        OfferId = order.OfferId;
        Join(order.BuyerId, order.SellerId);
    }

    public Conversation(ClaimSummary claim, DateTime openedAt) : this(claim.ClaimId, claim.OrderId, openedAt)
    {
        (BuyerName, Shop, ShopName, Title) = (claim.BuyerName, claim.Shop, claim.ShopName, claim.Title);
        Join(claim.BuyerId, claim.SellerId);
    }

    private Conversation(long id, long orderId, DateTime begunAt) => (Id, OrderId, PlacedAt) = (id, orderId, begunAt);

    private Conversation()
    {
    }

    /// <summary>The order.</summary>
    public long OrderId { get; private set; }

    /// <summary>The offer that was bought, whose picture lists show.</summary>
    public long OfferId { get; init; }

    /// <summary>The claim, or null.</summary>
    public long? ClaimId => IsClaim ? Id : null;

    public bool IsClaim => Id != OrderId;

    public string BuyerName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateTime PlacedAt { get; private set; }

    /// <summary>The number of messages, which is the newest one's position.</summary>
    public int Count { get; private set; }

    /// <summary>Who wrote the newest message; null if there is none.</summary>
    public Party? LastFrom { get; private set; }

    /// <summary>How many of its messages were reported or disputed.</summary>
    public int CaseCount { get; private set; }

    public IReadOnlyList<Participant> Participants => participants;

    /// <summary>The person as a participant; null for anyone but the buyer and the seller.</summary>
    public Participant? ParticipantOf(long personId) => participants.Find(s => s.PersonId == personId);

    public string NameOf(Party party) => party switch
    {
        Party.Buyer => BuyerName,
        Party.Seller => ShopName,
        _ => "Support",
    };

    /// <param name="files">Files that its writer uploaded for this conversation; the text can then be empty.</param>
    public Message Write(long id, Party from, Guid key, string text, DateTime now, IReadOnlyCollection<Attachment>? files = null)
    {
        if (text.Length == 0 && files is not { Count: > 0 }) throw new RuleBroken("Enter a message.", "Text");
        if (text.Length > Message.LongestText) throw new RuleBroken("Use at most 2,000 characters, or send two messages.", "Text");
        var message = Add(id, from, key, text, now, files?.Count ?? 0, isCard: false);
        foreach (var file in files ?? []) file.BelongTo(message);
        return message;
    }

    /// <summary>The seller posted a card: a message with its words. The recipient is told about the card itself.</summary>
    public Message Post(long id, OrderCard card, DateTime now) =>
        Add(id, Party.Seller, KeyOf(card), string.Join('\n', new[] { card.Title, card.Words }.Where(line => line.Length > 0)), now, 0, isCard: true);

    /// <summary>The key of a card's message: the same card is posted once.</summary>
    public static Guid KeyOf(OrderCard card) => new((int)(card.CardId >> 32), (short)(card.CardId >> 16), (short)card.CardId, [0, 0, 0, 0, 0, 0, 0, 1]);

    private Message Add(long id, Party from, Guid key, string text, DateTime now, int files, bool isCard)
    {
        Count++;
        LastFrom = from;
        foreach (var participant in participants) participant.Note(id);
        foreach (var receiver in participants.Where(s => s.Party != from))
        {
            Raise(new MessageSent(id, OrderId, from, NameOf(from), receiver.PersonId, Title, receiver.Receive(now), ClaimId, isCard) { OccurredAt = now });
        }
        var reading = MessageReading.Of(from, text);
        return new Message
        {
            Id = id,
            ConversationId = Id,
            Position = Count,
            From = from,
            FromName = NameOf(from),
            Text = text,
            SentAt = now,
            Flags = reading.Flags,
            FlaggedWords = reading.Words,
            FileCount = files,
            IsCard = isCard,
            Key = key,
        };
    }

    /// <summary>Raises an event for participants who had the conversation open but didn't read; once until they read.</summary>
    public void TellOfMissed(DateTime now)
    {
        foreach (var participant in participants.Where(s => s.Miss(now)))
        {
            var from = LastFrom is { } last && last != participant.Party ? last : participant.Party == Party.Buyer ? Party.Seller : Party.Buyer;
            Raise(new MessageMissed(OrderId, from, NameOf(from), participant.PersonId, Title, ClaimId));
        }
    }

    private void Join(long buyerId, long sellerId)
    {
        participants.Add(new Participant { ConversationId = Id, Party = Party.Buyer, PersonId = buyerId });
        participants.Add(new Participant { ConversationId = Id, Party = Party.Seller, PersonId = sellerId });
    }
}
