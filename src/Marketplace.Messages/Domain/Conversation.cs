using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>
/// What the buyer and the seller of an order write to each other; or about a claim, where support can join. Its id is that of the order or of the
/// claim. Load it with its participants.
/// </summary>
internal sealed class Conversation : Aggregate
{
    private readonly List<Participant> participants = [];

    public Conversation(OrderSummary order, DateTime placedAt) : this(order.OrderId, order.OrderId, placedAt)
    {
        (BuyerName, Shop, ShopName, Title) = (order.BuyerName, order.Shop, order.ShopName, order.Title);
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

    /// <summary>The order that it is about.</summary>
    public long OrderId { get; private set; }

    /// <summary>The claim that it is about, or null.</summary>
    public long? ClaimId => IsClaim ? Id : null;

    public bool IsClaim => Id != OrderId;

    public string BuyerName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateTime PlacedAt { get; private set; }

    /// <summary>How many messages there are; the newest has this position.</summary>
    public int Count { get; private set; }

    /// <summary>How often support was asked about one of its messages.</summary>
    public int CaseCount { get; private set; }

    public IReadOnlyList<Participant> Participants => participants;

    /// <summary>The person as a participant, or null for everybody but buyer and seller.</summary>
    public Participant? ParticipantOf(long personId) => participants.Find(s => s.PersonId == personId);

    public string NameOf(Party party) => party switch
    {
        Party.Buyer => BuyerName,
        Party.Seller => ShopName,
        _ => "Support",
    };

    /// <param name="files">What goes with it, uploaded by its writer for this conversation; then it needs no words.</param>
    public Message Write(long id, Party from, Guid key, string text, DateTime now, IReadOnlyCollection<Attachment>? files = null)
    {
        if (text.Length == 0 && files is not { Count: > 0 }) throw new RuleBroken("Please write a message.", "Text");
        if (text.Length > Message.LongestText) throw new RuleBroken("A message has at most 2,000 characters. Please shorten it, or send it in two.", "Text");
        Count++;
        foreach (var participant in participants) participant.Note(id);
        foreach (var receiver in participants.Where(s => s.Party != from))
        {
            Raise(new MessageSent(id, OrderId, from, NameOf(from), receiver.PersonId, Title, receiver.Receive(now), ClaimId) { OccurredAt = now });
        }
        var reading = MessageReading.Of(from, text);
        var message = new Message
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
            FileCount = files?.Count ?? 0,
            Key = key,
        };
        foreach (var file in files ?? []) file.BelongTo(message);
        return message;
    }

    /// <summary>Tells whoever seemed to read along, and did not, that something waits; once, until it is read.</summary>
    public void TellOfMissed(DateTime now)
    {
        foreach (var participant in participants.Where(s => s.Miss(now)))
        {
            var from = participant.Party == Party.Buyer ? Party.Seller : Party.Buyer;
            Raise(new MessageMissed(OrderId, from, NameOf(from), participant.PersonId, Title, ClaimId));
        }
    }

    private void Join(long buyerId, long sellerId)
    {
        participants.Add(new Participant { ConversationId = Id, Party = Party.Buyer, PersonId = buyerId });
        participants.Add(new Participant { ConversationId = Id, Party = Party.Seller, PersonId = sellerId });
    }
}
