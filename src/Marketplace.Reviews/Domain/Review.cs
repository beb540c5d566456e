using System.Linq.Expressions;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>A buyer's three ratings and comment on one order, and the seller's reply.</summary>
internal sealed partial class Review : Aggregate, ICounted
{
    public const int LongestText = 2000;
    public const int LongestWords = 500;
    private const int MostWords = 300;

    private Review()
    {
    }

    public long OrderId { get; private set; }

    public ReviewableOrder Order { get; private set; } = null!;

    public long SellerId { get; private set; }

    public long OfferId { get; private set; }

    public Ratings Ratings { get; private set; } = null!;

    public string Comment { get; private set; } = "";

    public DateTime PublishedAt { get; private set; }

    public DateTime? EditedAt { get; private set; }

    /// <summary>Null if the review doesn't count: filters don't find it.</summary>
    public Tone? Tone { get; private set; }

    public bool HasComment { get; private set; }

    public string? Reply { get; private set; }

    public DateTime? RepliedAt { get; private set; }

    public DateTime? ReplyChangedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public WithdrawalReason? WithdrawalReason { get; private set; }

    /// <summary>What the buyer added to the reason; only staff can read it.</summary>
    public string? WithdrawalWords { get; private set; }

    public List<ReviewVersion> Versions { get; private set; } = [];

    public List<ReviewWord> Words { get; private set; } = [];

    /// <summary>Whether only a note is left: the buyer withdrew it, or support deleted it.</summary>
    public bool IsGone => WithdrawnAt is not null || Ruled == Ruling.Delete;

    public bool Counts => !IsGone && Ruled != Ruling.TakeOutOfScore;

    /// <summary>What this review adds to the scores of its seller, offer and buyer.</summary>
    public Tally Counted => Counts ? Tally.Of(Ratings, HasComment) : Tally.None;

    object ICounted.Counted => Counted;

    private Ratings? CountedRatings => Counts ? Ratings : null;

    /// <summary>Staff can't see the staff pages of a review of their own order.</summary>
    public static Expression<Func<Review, bool>> IsForeignTo(long staffId) => r => r.SellerId != staffId && r.Order.BuyerId != staffId;

    public static Review Publish(long id, ReviewableOrder order, Ratings ratings, string comment, TimeSpan tooSoon, DateTime now, IReadOnlyList<NewPicture>? pictures = null)
    {
        if (order.Refusal(tooSoon) is { } refusal) throw refusal.Refused();
        var review = new Review { Id = id, OrderId = order.OrderId, Order = order, PublishedAt = now, isNew = true };
        (review.SellerId, review.OfferId) = (order.SellerId, order.OfferId);
        review.SetPictures(pictures ?? [], now);
        review.Write(ratings, comment, null, now);
        review.Log(LedgerKind.Published, null, now, comment);
        review.Raise(new ReviewPublished(review.Summary(), ratings) { OccurredAt = now });
        return review;
    }

    /// <summary>Why the buyer can't edit the review, or null.</summary>
    public Sentence? EditRefusal() =>
        WithdrawnAt is not null ? new("You withdrew this review. You can't edit it or write a new one.")
        : IsGone ? new("Support deleted this review. You can't edit it or write a new one.")
        : EditedAt is not null ? new("You've already edited this review once. You can still withdraw it.")
        : null;

    public void Edit(Ratings ratings, string comment, DateTime now, IReadOnlyList<NewPicture>? pictures = null)
    {
        if (EditRefusal() is { } refusal) throw refusal.Refused();
        if (ratings == Ratings && comment == Comment && (pictures is null || HasPictures(pictures)))
        {
            throw new RuleBroken("You haven't changed anything. You can edit a review only once.");
        }
        // Said in other words, a removed address or number would be public again (rule MOD-4).
        if (Passage.Apart(TakenOut).Any(p => PersonalDataRecogniser.Find(p) is not null) && PersonalDataRecogniser.Find(comment.Without(TakenOut)) is not null)
        {
            throw new RuleBroken("Support removed personal data from this review. Remove it from your text.", "Comment");
        }
        var (before, counted) = (Ratings, CountedRatings);
        Versions.Add(new ReviewVersion(Id, before, Comment, now));
        EditedAt = now;
        if (pictures is not null) SetPictures(pictures, now);
        Write(ratings, comment, counted, now);
        Log(LedgerKind.Edited, counted, now, PublicComment);
        Raise(new ReviewEdited(Summary(), before, ratings) { OccurredAt = now });
    }

    /// <summary>Why the buyer can't withdraw the review, or null.</summary>
    public Sentence? WithdrawalRefusal() =>
        WithdrawnAt is not null ? new("You've already withdrawn this review. You can't write a new one.")
        : IsGone ? new("Support deleted this review, so you can't withdraw it.")
        : null;

    public void Withdraw(WithdrawalReason reason, string words, DateTime now)
    {
        if (WithdrawalRefusal() is { } refusal) throw refusal.Refused();
        var before = CountedRatings;
        (WithdrawnAt, WithdrawalReason, WithdrawalWords) = (now, reason, words.Length == 0 ? null : words);
        Settle(before, now);
        Salts.Clear();
        Log(LedgerKind.Withdrawn, before, now);
        Raise(new ReviewWithdrawn(Summary(), Ratings) { OccurredAt = now });
    }

    /// <summary>Why the seller can't reply or change the reply, or null.</summary>
    public Sentence? ReplyRefusal() =>
        WithdrawnAt is not null ? new("The buyer withdrew this review, so you can't reply to it.")
        : IsGone ? new("Support deleted this review, so you can't reply to it.")
        : ReplyChangedAt is not null ? new("You've already changed this reply once. You can't change it again.")
        : null;

    /// <summary>Adds the reply, or changes it if there is one.</summary>
    /// <param name="text">The public reply, plain text.</param>
    /// <param name="now">When.</param>
    /// <param name="buyer">The buyer's contact details, which must not become public.</param>
    public void Answer(string text, DateTime now, Contact? buyer = null)
    {
        if (ReplyRefusal() is { } refusal) throw refusal.Refused();
        if (text.Length is 0 or > LongestText) throw new RuleBroken("Enter a reply of at most 2,000 characters.", "Text");
        if (PersonalData.In(text) is { } personal) throw new RuleBroken(personal, "Text");
        if (buyer is not null && PersonalData.Of(buyer, Order.BuyerName, text) is { } known) throw new RuleBroken(known, "Text");
        if (RatingPressureRecogniser.FindNamed(text) is [var pressure, ..]) throw new RuleBroken("A reply can't ask for another review or promise anything for it. Remove “{0}”.", "Text", false, pressure);
        if (text == Reply) throw new RuleBroken("You haven't changed anything. You can change a reply only once.", "Text");
        var changed = Reply is not null;
        Reply = text;
        if (changed) ReplyChangedAt = now;
        else RepliedAt = now;
        Index();
        Log(changed ? LedgerKind.ReplyChanged : LedgerKind.Replied, CountedRatings, now, reply: text);
        Raise(new ReviewReplied(Summary(), changed, Order.ShopName) { OccurredAt = now });
    }

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var by = Counted - (before as Tally ?? Tally.None);
        if (by == Tally.None) yield break;
        yield return by.AddTo(ScoreOf.Seller, SellerId, Score.AllTime);
        yield return by.AddTo(ScoreOf.Seller, SellerId, Score.DayOf(PublishedAt));
        yield return by.AddTo(ScoreOf.Offer, OfferId, Score.AllTime);
        yield return by.AddTo(ScoreOf.Buyer, Order.BuyerId, Score.AllTime);
        if (before is null && OfferId != OrderId)
        {
            yield return new SumChange(typeof(ReviewedOffer), [OfferId])
            {
                Initially = [(nameof(ReviewedOffer.SellerId), SellerId), (nameof(ReviewedOffer.Title), Order.Title)],
            };
        }
    }

    private void Write(Ratings ratings, string comment, Ratings? counted, DateTime at)
    {
        if (!ratings.AreInRange) throw new RuleBroken("Choose 1 to 5 stars for each rating.");
        if (comment.Length > LongestText) throw new RuleBroken("Use at most 2,000 characters.", "Comment");
        (Ratings, Comment) = (ratings, comment);
        Settle(counted, at);
    }

    /// <summary>Updates the filter columns and search words, and raises an event if the counted ratings changed.</summary>
    private void Settle(Ratings? counted, DateTime at)
    {
        (Tone, HasComment) = Counts ? (Ratings.Tone, Comment.Length > 0) : ((Tone?)null, false);
        Index();
        SettlePictures();
        if (CountedRatings != counted) Raise(new ReviewCounted(Summary(), counted, CountedRatings) { OccurredAt = at });
    }

    /// <summary>Only adds and removes what changed because each word is a row.</summary>
    private void Index()
    {
        var wanted = IsGone ? [] : Texts.Words.Of(MostWords, PublicComment, Reply, Order.Title).ToHashSet();
        Words.RemoveAll(w => !wanted.Contains(w.Word));
        wanted.ExceptWith(Words.Select(w => w.Word));
        Words.AddRange(wanted.Select(word => new ReviewWord(SellerId, word, Id)));
    }

    private ReviewSummary Summary() =>
        new(Id, OrderId, OfferId, SellerId, Order.Shop, Order.BuyerId, Order.BuyerName, Order.Title);
}
