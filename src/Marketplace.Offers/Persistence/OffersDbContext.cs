using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Marketplace.Offers.Persistence;

internal class OffersDbContext : ModuleDbContext
{
    /// <summary>So many offers at once are looked up.</summary>
    public const int Batch = 500;

    public const string SchemaName = "offers";

    private static readonly Func<OffersDbContext, long, long, Task<bool>> IsBlockedBy = EF.CompileAsyncQuery((OffersDbContext db, long seller, long customer) =>
        db.Blocks.Any(b => b.SellerId == seller && b.CustomerId == customer && b.IsBlocked));

    public OffersDbContext(DbContextOptions<OffersDbContext> options) : base(options, SchemaName)
    {
    }

    protected OffersDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }

    private DateTime Now => this.GetService<TimeProvider>().GetUtcNow().UtcDateTime;

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<PictureFile> Pictures => Set<PictureFile>();

    public DbSet<OfferWord> Words => Set<OfferWord>();

    public DbSet<KnownSpelling> Spellings => Set<KnownSpelling>();

    public DbSet<SellerCopy> Sellers => Set<SellerCopy>();

    public DbSet<BuyerCopy> Buyers => Set<BuyerCopy>();

    public DbSet<Purchase> Purchases => Set<Purchase>();

    public DbSet<Timing> Timings => Set<Timing>();

    public DbSet<Favourite> Favourites => Set<Favourite>();

    public DbSet<Block> Blocks => Set<Block>();

    public DbSet<SellerPause> SellerPauses => Set<SellerPause>();

    public DbSet<OfferUpload> Uploads => Set<OfferUpload>();

    public DbSet<OfferNews> News => Set<OfferNews>();

    /// <summary>Whether the seller has blocked the customer (rule ACC-9).</summary>
    public Task<bool> IsBlocked(long seller, long customer) => IsBlockedBy(this, seller, customer);

    /// <summary>With the next save: reserves stock, if there is still enough, the offer isn't paused and the buyer isn't blocked. Services have no stock.</summary>
    public void Reserve(Offer offer, long buyer, int quantity, DateTime now) => OnSave(async cancel =>
    {
        var offerId = offer.Id;
        var isBlocked = await Offers.OnSale(now).Where(o => o.Id == offerId && !Sellers.Any(s => s.SellerId == o.SellerId && (s.IsHeld || s.OfflineUntil > now)))
            .Select(o => (bool?)Blocks.Any(b => b.SellerId == o.SellerId && b.CustomerId == buyer && b.IsBlocked)).SingleOrDefaultAsync(cancel);
        if (isBlocked is null) throw RuleBroken.Conflict(Offer.Paused);
        if (isBlocked is true) throw RuleBroken.Conflict(Offer.NotAvailable);
        if (offer.Kind == OfferKind.Service) return;
        if (await Take(offerId, quantity, cancel)) return;
        var left = await Offers.Where(o => o.Id == offerId).Select(o => o.Stock).SingleAsync(cancel);
        throw left is null or 0
            ? RuleBroken.Conflict("Someone else has just bought the last one.")
            : RuleBroken.Conflict("Only {0} left. Enter a smaller quantity.", left);
    });

    /// <summary>In the open transaction: takes stock, if there is still enough.</summary>
    public async Task<bool> Take(long offerId, int quantity, CancellationToken cancel) =>
        await Offers.Where(o => o.Id == offerId && o.Stock >= quantity).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Stock, o => o.Stock - quantity)
            .SetProperty(o => o.Version, o => o.Version + 1), cancel) == 1;

    /// <summary>With the next save: returns stock. Services have none.</summary>
    public async Task PutBack(long offerId, int quantity, CancellationToken cancel)
    {
        var soldOut = await Offers.Where(o => o.Id == offerId && o.Stock == 0).Select(o => (long?)o.Price).SingleOrDefaultAsync(cancel);
        if (soldOut is { } price) await this.Note([OfferNews.Of(offerId, OfferNewsKind.Back, price, Now)], cancel);
        OnSave(c => Offers.Where(o => o.Id == offerId && o.Stock != null).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Stock, o => o.Stock + quantity)
            .SetProperty(o => o.Version, o => o.Version + 1), c));
    }

    /// <summary>With the next save: updates the scores of an offer and of its seller. The rank is that of <see cref="Score.RankOf"/>.</summary>
    public void MoveScore(long offerId, long sellerId, int stars, int reviews, int positive, int negative)
    {
        OnSave(cancel => Offers.Where(o => o.Id == offerId).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Stars, o => o.Stars + stars)
            .SetProperty(o => o.Reviews, o => o.Reviews + reviews)
            .SetProperty(o => o.Score, o => o.Reviews + reviews == 0 ? 0 : (o.Stars + stars) * 100 / (3 * (o.Reviews + reviews)))
            .SetProperty(o => o.Positive, o => o.Positive + positive)
            .SetProperty(o => o.Negative, o => o.Negative + negative)
            .SetProperty(o => o.Rank, o => (o.IsBarred ? -Score.Barred : 0) + (o.Positive + positive + o.Negative + negative == 0 ? 0
                : (long)(Score.Whole * (o.Positive + positive + (Score.ZSquare / 2)
                    - (Score.Z * Math.Sqrt(((double)(o.Positive + positive) * (o.Negative + negative) / (o.Positive + positive + o.Negative + negative)) + (Score.ZSquare / 4))))
                    / (o.Positive + positive + o.Negative + negative + Score.ZSquare)))), cancel));
        this.Count<SellerCopy>([sellerId], (nameof(SellerCopy.Stars), stars), (nameof(SellerCopy.Reviews), reviews));
    }

    /// <summary>Adds an order's new measurements to its offer's histograms.</summary>
    public async Task CountTimes(long orderId, OrderFacts facts, CancellationToken cancel)
    {
        if (await Purchases.SingleOrDefaultAsync(p => p.Id == orderId, cancel) is not { } purchase) return;
        foreach (var (measure, bucket) in purchase.MeasureTimes(facts))
        {
            this.Count(new SumChange(typeof(Timing), [purchase.OfferId, measure, bucket], (nameof(Timing.Count), 1)));
        }
    }

    /// <summary>Updates the search words of an offer.</summary>
    public Task KeepWords(Offer offer, CancellationToken cancel = default) => KeepWords([offer], cancel);

    /// <summary>Updates the search words of several offers.</summary>
    public async Task KeepWords(IReadOnlyList<Offer> offers, CancellationToken cancel = default)
    {
        foreach (var batch in offers.Chunk(Batch))
        {
            var known = batch.Where(o => Entry(o).State != EntityState.Added).Select(o => o.Id).ToList();
            var old = known.Count == 0 ? [] : await Words.Where(w => known.Contains(w.OfferId)).ToListAsync(cancel);
            var words = batch.SelectMany(o => OfferWord.Of(o).Select(word => new OfferWord(word, o.Id))).ToHashSet();
            Words.RemoveRange(old.Where(w => !words.Remove(w)));
            Words.AddRange(words);
        }
    }

    /// <summary>Adds the words that searches with a mistake can lead to. Words stay known when their offer changes; only those with offers are suggested.</summary>
    public async Task LearnSpellings(long offerId, CancellationToken cancel)
    {
        if (await Offers.Where(o => o.Id == offerId).Select(o => new { o.Title, o.ShopName, o.Category }).SingleOrDefaultAsync(cancel) is not { } offer) return;
        var words = KnownSpelling.In([offer.Title, offer.ShopName, .. Category.Find(offer.Category)?.Names ?? []]);
        var folded = words.Select(Folding.ForSearch).ToList();
        var known = await Spellings.Where(s => folded.Contains(s.Deletion) && words.Contains(s.Word)).Select(s => s.Word).ToListAsync(cancel);
        Spellings.AddRange(words.Except(known).SelectMany(KnownSpelling.Of));
    }

    /// <summary>Whoever lists or edits an offer doesn't have to remember its followers, nor whether its seller is offline.</summary>
    protected override Task BeforeSave(CancellationToken cancel)
    {
        var (changed, now) = (ChangeTracker.Entries<Offer>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList(), Now);
        foreach (var mine in changed.Where(e => e.State == EntityState.Added || e.Property(o => o.PausedUntil).IsModified).Select(e => e.Entity).GroupBy(o => o.SellerId))
        {
            var (seller, first) = (mine.Key, mine.Min(o => o.Id));
            OnSave(c => this.StayOffline(seller, first, now, c));
        }
        return this.Note([.. changed.Select(edited => Followers.NewsOf(edited, now)).OfType<OfferNews>()], cancel);
    }

    /// <summary>Adds a picture to an offer.</summary>
    public void AddPicture(Offer offer, long id, PictureSizes picture)
    {
        offer.AddPicture(id, picture.Page.Width, picture.Page.Height);
        Pictures.Add(StoredPicture.Of<PictureFile>(id, picture));
    }

    /// <summary>With the next save: the offer has these pictures, in this order. They are its own or drafts of its seller; others are ignored.</summary>
    public async Task ArrangePictures(Offer offer, IReadOnlyList<long> order)
    {
        var seller = offer.SellerId;
        var drafts = await Pictures.Where(p => order.Contains(p.Id) && p.DraftOf == seller).Select(p => new { p.Id, p.Width, p.Height }).ToListAsync();
        var dropped = offer.ArrangePictures(order);
        foreach (var draft in drafts) offer.AddPicture(draft.Id, draft.Width, draft.Height);
        offer.ArrangePictures(order);
        OnSave(cancel => Pictures.Where(p => dropped.Contains(p.Id)).ExecuteDeleteAsync(cancel));
        var accepted = drafts.ConvertAll(d => d.Id);
        if (accepted.Count == 0) return;
        OnSave(cancel => Pictures.Where(p => accepted.Contains(p.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.DraftOf, (long?)null).SetProperty(p => p.DraftedAt, (DateTime?)null), cancel));
    }
}
