using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>What the buyer and the seller of one order write to each other. Its id is the order's. Load it with its participants.</summary>
internal sealed class Conversation : Aggregate
{
    private readonly List<Participant> participants = [];

    public Conversation(OrderSummary order, DateTime placedAt)
    {
        (Id, BuyerName, Shop, ShopName, Title) = (order.OrderId, order.BuyerName, order.Shop, order.ShopName, order.Title);
        PlacedAt = placedAt;
        participants.Add(new Participant { OrderId = Id, Party = Party.Buyer, PersonId = order.BuyerId });
        participants.Add(new Participant { OrderId = Id, Party = Party.Seller, PersonId = order.SellerId });
    }

    private Conversation()
    {
    }

    public string BuyerName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateTime PlacedAt { get; private set; }

    /// <summary>How many messages there are; the newest has this position.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<Participant> Participants => participants;

    /// <summary>The person as a participant, or null for everybody but buyer and seller.</summary>
    public Participant? ParticipantOf(long personId) => participants.Find(s => s.PersonId == personId);

    public string NameOf(Party party) => party == Party.Buyer ? BuyerName : ShopName;

    public Message Write(long id, Party from, Guid key, string text, DateTime now)
    {
        if (text.Length is 0 or > Message.LongestText) throw new RuleBroken("A message has 1 to 2,000 characters.", "Text");
        Count++;
        foreach (var participant in participants) participant.Note(id);
        var receiver = participants.Single(s => s.Party != from);
        var missed = receiver.Receive(now);
        Raise(new MessageSent(id, Id, from, NameOf(from), receiver.PersonId, Title, missed) { OccurredAt = now });
        return new Message
        {
            Id = id,
            OrderId = Id,
            Position = Count,
            From = from,
            FromName = NameOf(from),
            Text = text,
            SentAt = now,
            Key = key,
        };
    }

    /// <summary>Tells whoever seemed to read along, and did not, that something waits; once, until it is read.</summary>
    public void TellOfMissed(DateTime now)
    {
        foreach (var participant in participants.Where(s => s.Miss(now)))
        {
            var from = participant.Party == Party.Buyer ? Party.Seller : Party.Buyer;
            Raise(new MessageMissed(Id, from, NameOf(from), participant.PersonId, Title));
        }
    }
}
