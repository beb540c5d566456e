using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>
/// The conversation of an order's buyer and seller, or of a claim, which support can join, or of a buyer who asks a seller. Its id is the id of
/// the order or the claim; an inquiry has its own. Load it with its participants.
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

    /// <param name="claim">The claim.</param>
    /// <param name="offerId">What was bought; 0 if that isn't known.</param>
    /// <param name="openedAt">When it was opened.</param>
    public Conversation(ClaimSummary claim, long offerId, DateTime openedAt) : this(claim.ClaimId, claim.OrderId, openedAt)
    {
        OfferId = offerId;
        (BuyerName, Shop, ShopName, Title) = (claim.BuyerName, claim.Shop, claim.ShopName, claim.Title);
        Join(claim.BuyerId, claim.SellerId);
    }

    /// <summary>A buyer asks a seller, without an order.</summary>
    public Conversation(long id, AskedShop asked, long buyerId, string buyerName, DateTime begunAt) : this(id, 0, begunAt)
    {
        (BuyerName, Shop) = (buyerName, asked.Shop);
        BeAbout(asked);
        Join(buyerId, asked.SellerId);
    }

    private Conversation(long id, long orderId, DateTime begunAt) => (Id, OrderId, PlacedAt) = (id, orderId, begunAt);

    private Conversation()
    {
    }

    /// <summary>The order; 0 for an inquiry.</summary>
    public long OrderId { get; private set; }

    /// <summary>The offer that was bought, or asked about last, whose picture lists show; 0 for none.</summary>
    public long OfferId { get; private set; }

    public ConversationKind Kind => OrderId == 0 ? ConversationKind.Inquiry : Id == OrderId ? ConversationKind.Order : ConversationKind.Claim;

    /// <summary>The claim, or null.</summary>
    public long? ClaimId => Kind == ConversationKind.Claim ? Id : null;

    /// <summary>How events mention an inquiry; null for any other.</summary>
    public InquiryMention? Mention => Kind == ConversationKind.Inquiry ? new(Id, participants.Single(p => p.Party == Party.Seller).PersonId) : null;

    public string BuyerName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    /// <summary>What was bought, or asked about last; empty if the shop is asked about nothing it offers.</summary>
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

    /// <summary>The inquiry is about this offer now; if none is named, about what it was before.</summary>
    public void BeAbout(AskedShop asked)
    {
        ShopName = asked.Name;
        if (asked.OfferId is { } offer) (OfferId, Title) = (offer, asked.Title!);
    }

    /// <param name="files">Files that its writer uploaded for this conversation; the text can then be empty.</param>
    /// <param name="about">The offer that it asks about.</param>
    public Message Write(long id, Party from, Guid key, string text, DateTime now, IReadOnlyCollection<Attachment>? files = null, AskedShop? about = null)
    {
        if (text.Length == 0 && files is not { Count: > 0 }) throw new RuleBroken("Enter a message.", "Text");
        if (text.Length > Message.LongestText) throw new RuleBroken("Use at most 2,000 characters, or send two messages.", "Text");
        var message = Add(id, from, key, text, now, files?.Count ?? 0, isCard: false, about);
        foreach (var file in files ?? []) file.BelongTo(message);
        return message;
    }

    /// <summary>The seller posted a card: a message with its words. The recipient is told about the card itself.</summary>
    public Message Post(long id, OrderCard card, DateTime now) =>
        Add(id, Party.Seller, KeyOf(card), string.Join('\n', new[] { card.Title, card.Words }.Where(line => line.Length > 0)), now, 0, isCard: true, null);

    /// <summary>The key of a card's message: the same card is posted once.</summary>
    public static Guid KeyOf(OrderCard card) => new((int)(card.CardId >> 32), (short)(card.CardId >> 16), (short)card.CardId, [0, 0, 0, 0, 0, 0, 0, 1]);

    private Message Add(long id, Party from, Guid key, string text, DateTime now, int files, bool isCard, AskedShop? about)
    {
        Count++;
        LastFrom = from;
        foreach (var participant in participants) participant.Note(id);
        foreach (var receiver in participants.Where(s => s.Party != from))
        {
            Raise(new MessageSent(id, OrderId, from, NameOf(from), receiver.PersonId, Title, receiver.Receive(now), ClaimId, isCard, Mention) { OccurredAt = now });
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
            OfferId = about?.OfferId,
            OfferTitle = about?.Title,
            Key = key,
        };
    }

    /// <summary>Raises an event for participants who had the conversation open but didn't read; once until they read.</summary>
    public void TellOfMissed(DateTime now)
    {
        foreach (var participant in participants.Where(s => s.Miss(now)))
        {
            var from = LastFrom is { } last && last != participant.Party ? last : participant.Party == Party.Buyer ? Party.Seller : Party.Buyer;
            Raise(new MessageMissed(OrderId, from, NameOf(from), participant.PersonId, Title, ClaimId, Mention));
        }
    }

    private void Join(long buyerId, long sellerId)
    {
        participants.Add(new Participant { ConversationId = Id, Party = Party.Buyer, PersonId = buyerId });
        participants.Add(new Participant { ConversationId = Id, Party = Party.Seller, PersonId = sellerId });
    }
}
