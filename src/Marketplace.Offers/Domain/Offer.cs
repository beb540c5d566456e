using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.Domain;

/// <summary>
/// A product or a service that a seller lists. Stock and score are changed by set-based updates, see
/// <see cref="Persistence.OffersDbContext"/>.
/// </summary>
internal sealed class Offer : Aggregate
{
    public const int MostPictures = 8;
    public const string TooManyPictures = "An offer can have at most {0} pictures.";

    /// <summary>All that a blocked customer is told (rule ACC-9).</summary>
    public const string NotAvailable = "This offer is not available to you.";
    public const string Paused = "The seller has paused this offer.";
    public const string WrongExemption = "This reason is for the other kind of offer. Choose another, or leave the right to buyers.";
    public const int MostHours = 24 * 365;
    public const int MostShippingDays = 90;

    /// <summary>A price is a reduction only against the least of these days, as the EU's directive 2019/2161 asks.</summary>
    public static readonly TimeSpan PriceMemory = TimeSpan.FromDays(30);

    private readonly List<OfferPicture> pictures = [];

    private Offer()
    {
    }

    /// <summary>The end of a pause without a date.</summary>
    public static DateTime NoDate { get; } = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The end of a pause of a seller who can't sell for now.</summary>
    public static DateTime Held { get; } = new(9999, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    public long SellerId { get; private set; }

    public string Shop { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    public string Country { get; private set; } = "";

    public OfferKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Category { get; private set; } = "";

    public long Price { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>The least that it cost before it became dearer; null if that is longer ago than <see cref="PriceMemory"/>.</summary>
    public long? LeastBefore { get; private set; }

    public DateTime? DearerAt { get; private set; }

    /// <summary>The price as the index sorts it, see <see cref="Domain.EuroCents"/>.</summary>
    public long EuroCents { get; private set; }

    /// <summary>Null for a service.</summary>
    public int? Stock { get; private set; }

    public int HoursToStart { get; private set; }

    /// <summary>The usual time, see <see cref="HoursToDeliverAt"/>.</summary>
    public int HoursToDeliver { get; private set; }

    /// <summary>Added to the usual time until <see cref="ExtraUntil"/>.</summary>
    public int ExtraHours { get; private set; }

    public DateTime? ExtraUntil { get; private set; }

    /// <summary>From the order to delivery, with the added hours; a job takes them off within minutes of their end.</summary>
    public int Hours { get; private set; }

    /// <summary>The least days on the way after it is sent; null for a service, and if the seller doesn't say.</summary>
    public int? ShippingMin { get; private set; }

    /// <summary>The most days on the way; null together with <see cref="ShippingMin"/>.</summary>
    public int? ShippingMax { get; private set; }

    /// <summary>Why its buyers have no right to withdraw; null if the law decides.</summary>
    public WithdrawalExemption? Exemption { get; private set; }

    /// <summary>
    /// The offer can't be bought before this time: <see cref="Held"/>, or else the later of its own pause and its seller's, see <see cref="SellerCopy.OfflineUntil"/>.
    /// A job clears it once it has passed.
    /// </summary>
    public DateTime? PausedUntil { get; private set; }

    /// <summary>The seller's pause of this one offer; <see cref="NoDate"/> until they resume it.</summary>
    public DateTime? OwnPausedUntil { get; private set; }

    public DateTime ListedAt { get; private set; }

    /// <summary>The first picture, copied here for lists.</summary>
    public long? CoverId { get; private set; }

    public IReadOnlyList<OfferPicture> Pictures => pictures;

    public long Stars { get; private set; }

    public int Reviews { get; private set; }

    /// <summary>The mean of its reviews in hundredths of a star; 0 without any.</summary>
    public long Score { get; private set; }

    /// <summary>Its positive reviews (rule REP-1).</summary>
    public int Positive { get; private set; }

    public int Negative { get; private set; }

    /// <summary>Whether its seller's standing is red, which bars it from promotion.</summary>
    public bool IsBarred { get; private set; }

    /// <summary>Its seller's level.</summary>
    public SellerLevel Level { get; private set; }

    /// <summary>What "best rated" sorts by: <see cref="Domain.Score.RankOf"/>, less <see cref="Domain.Score.Barred"/> if it is barred.</summary>
    public long Rank { get; private set; }

    public OfferTerms Terms => new(Kind, Title, Description, Category, Price, Stock, HoursToStart, HoursToDeliver, ShippingMin, ShippingMax, Exemption);

    public static Offer List(long id, SellerCopy seller, OfferTerms terms, DateTime now)
    {
        var offer = new Offer
        {
            Id = id,
            SellerId = seller.SellerId,
            Shop = seller.Shop,
            ShopName = seller.Name,
            Country = seller.Country,
            Currency = seller.Currency,
            Kind = terms.Kind,
            IsBarred = seller.IsBarred,
            Level = seller.Level,
            Rank = seller.IsBarred ? -Domain.Score.Barred : 0,
            ListedAt = now,
            PausedUntil = seller.IsHeld ? Held : null,
        };
        offer.Write(terms);
        offer.Raise(new OfferListed(id, seller.SellerId) { OccurredAt = now });
        return offer;
    }

    public void Edit(OfferTerms terms, DateTime now)
    {
        var before = Price;
        Write(terms);
        if (Price > before) (LeastBefore, DearerAt) = (LeastOf(before, now), now);
        Raise(new OfferEdited(Id));
    }

    /// <summary>The least that it cost in the days of <see cref="PriceMemory"/>, so that a price that was raised first is no reduction.</summary>
    public long LeastOf(long before, DateTime now) => DearerAt > now - PriceMemory ? Math.Min(LeastBefore!.Value, before) : before;

    public bool IsPaused(DateTime now) => PausedUntil > now;

    /// <summary>Whether the seller has paused this one offer.</summary>
    public bool IsPausedAlone(DateTime now) => OwnPausedUntil > now;

    /// <summary>Pauses it without a date, or resumes it. If it is so already, nothing happens. The context keeps it paused while its seller is offline.</summary>
    public void Pause(bool isPaused, DateTime now)
    {
        if (isPaused == IsPausedAlone(now)) return;
        OwnPausedUntil = isPaused ? NoDate : null;
        if (PausedUntil != Held) PausedUntil = isPaused ? NoDate : now;
    }

    /// <summary>The time to deliver that an order placed now is promised.</summary>
    public int HoursToDeliverAt(DateTime now) => HoursToDeliver + (ExtraUntil > now ? ExtraHours : 0);

    public void AddPicture(long id, int width, int height)
    {
        if (pictures.Count >= MostPictures) throw new RuleBroken(TooManyPictures, "Pictures", false, MostPictures);
        pictures.Add(new OfferPicture(id, pictures.Count, width, height));
        CoverId = pictures.MinBy(p => p.Position)!.Id;
    }

    /// <summary>Keeps these pictures, in this order, and drops the others.</summary>
    /// <returns>The dropped pictures.</returns>
    public IReadOnlyList<long> ArrangePictures(IReadOnlyList<long> order)
    {
        var dropped = pictures.Where(p => !order.Contains(p.Id)).Select(p => p.Id).ToList();
        pictures.RemoveAll(p => dropped.Contains(p.Id));
        var position = 0;
        foreach (var picture in order.Distinct().Select(id => pictures.Find(p => p.Id == id)).OfType<OfferPicture>()) picture.Position = position++;
        CoverId = pictures.MinBy(p => p.Position)?.Id;
        return dropped;
    }

    /// <summary>Buys the offer. The caller reserves the stock in the same transaction.</summary>
    public Purchase Buy(long orderId, long buyerId, string buyerName, int quantity, Contact contact, string note, DateTime now)
    {
        if (buyerId == SellerId) throw new RuleBroken("You can't buy your own offer.");
        if (IsPaused(now)) throw RuleBroken.Conflict(Paused);
        if (quantity < 1) throw new RuleBroken("Enter a quantity of at least 1.", "Quantity");
        if (Kind == OfferKind.Service && quantity > Purchase.MostOfAService)
        {
            throw new RuleBroken("Enter a quantity of at most {0}.", "Quantity", false, Purchase.MostOfAService);
        }
        return new Purchase(new OfferBought(
            orderId, Id, SellerId, ShopName, Shop, buyerId, buyerName, Title, Kind, quantity, Price, Currency, HoursToStart, HoursToDeliverAt(now),
            contact, note, ShippingMin, ShippingMax, Exemption)
        { OccurredAt = now });
    }

    private void Write(OfferTerms terms)
    {
        if (terms.Kind != Kind) throw new RuleBroken("You can't change between product and service. List a new offer instead.");
        if (Reviews > 0 && terms.Category != Category) throw new RuleBroken("You can't change the category, because buyers have reviewed this offer. List a new offer instead.", "Category");
        if (Domain.Category.Find(terms.Category) is null) throw new RuleBroken("Choose a category.", "Category");
        if (Kind == OfferKind.Product && terms.Stock is null) throw new RuleBroken("Enter how many you have in stock.", "Stock");
        (Title, Description, Category) = (terms.Title, terms.Description, terms.Category);
        (HoursToStart, HoursToDeliver, Hours) = (terms.HoursToStart, terms.HoursToDeliver, terms.HoursToStart + terms.HoursToDeliver + ExtraHours);
        Stock = Kind == OfferKind.Product ? terms.Stock : null;
        (ShippingMin, ShippingMax) = Kind == OfferKind.Product ? ShippingOf(terms) : (null, null);
        if (terms.Exemption is { } why && !why.Fits(Kind)) throw new RuleBroken(WrongExemption, "Exemption");
        Exemption = terms.Exemption;
        if (terms.Price < 1) throw new RuleBroken("Enter a price above 0.", "Price");
        Price = terms.Price;
        EuroCents = Domain.EuroCents.Of(new Money(Price, Currency));
    }

    private static (int? Min, int? Max) ShippingOf(OfferTerms terms) => (terms.ShippingMin, terms.ShippingMax) switch
    {
        (null, null) => (null, null),
        (null, _) => throw new RuleBroken("Enter the fewest days too, or leave both empty.", "ShippingMin"),
        (_, null) => throw new RuleBroken("Enter the most days too, or leave both empty.", "ShippingMax"),
        ( < 1 or > MostShippingDays, _) => throw new RuleBroken("Enter 1 to 90 days.", "ShippingMin"),
        (_, < 1 or > MostShippingDays) => throw new RuleBroken("Enter 1 to 90 days.", "ShippingMax"),
        var (min, max) when max < min => throw new RuleBroken("In “Most days”, enter at least the number in “Fewest days”.", "ShippingMax"),
        var both => both,
    };
}
