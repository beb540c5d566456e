using System.Linq.Expressions;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Shared;

/// <summary>The public view of a review. The text and reply of a withdrawn or deleted review never leave the database.</summary>
internal sealed record ReviewCard(
    long Id, long SellerId, string Shop, long OfferId, string Title, long BuyerId, string BuyerName, Ratings Ratings, string Comment, DateTime PublishedAt,
    DateTime? EditedAt, string? Reply, DateTime? RepliedAt, DateTime? ReplyChangedAt, DateTime? WithdrawnAt, WithdrawalReason? WithdrawalReason,
    DateTime? UnderReviewSince, Ruling? Ruled, DateTime? RuledAt, DeletionReason? Ground, OrderStage Stage, Party EndedBy, DateTime PlacedAt,
    DateTime? StartedAt, DateTime EndedAt, string ShownPictures, string Given, DateTime? UpdateRequestedAt, bool IsPaid, bool HasOffer, bool IsRuledOnReport, int PicturesTakenOut)
{
    // Selecting the ratings as a whole would load all columns of the review, including its text.
    public static Expression<Func<Review, ReviewCard>> Of { get; } = r => new ReviewCard(
        r.Id, r.SellerId, r.Order.Shop, r.OfferId, r.Order.Title, r.Order.BuyerId, r.Order.BuyerName,
        new Ratings(r.Ratings.Fulfillment, r.Ratings.StartTime, r.Ratings.Communication),
        (r.WithdrawnAt == null && r.Ruled != Ruling.Delete ? r.Comment : "").Without(r.TakenOut), r.PublishedAt, r.EditedAt,
        r.WithdrawnAt == null && r.Ruled != Ruling.Delete ? r.Reply : null, r.RepliedAt, r.ReplyChangedAt, r.WithdrawnAt, r.WithdrawalReason,
        r.UnderReviewSince, r.Ruled, r.RuledAt, r.Ground, r.Order.Stage, r.Order.EndedBy, r.Order.Facts.PlacedAt, r.Order.Facts.StartedAt,
        r.Order.EndedAt, r.ShownPictures, r.Order.Given, r.UpdateRequestedAt, r.Order.IsPaid, r.OfferId != r.OrderId, r.IsRuledOnReport, r.PicturesTakenOut);

    private static readonly Func<Review, ReviewCard> Compiled = Of.Compile();

    public IReadOnlyList<ShownPicture> Pictures => ShownPicture.Read(ShownPictures);

    public string Number => new Number(Id).ToString();

    public bool IsGone => WithdrawnAt is not null || Ruled == Ruling.Delete;

    public bool IsUnderReview => UnderReviewSince is not null && WithdrawnAt is null;

    /// <summary>Support's decision about a review that is still shown, with {0} for the reason; null if there is none.</summary>
    public Sentence? RulingMark => Ruled switch
    {
        _ when IsGone => null,
        Ruling.TakeOutOfScore => new("not counted in the score: {0}", new Sentence(GroundInWords)),
        Ruling.TakeOutPassage when PicturesTakenOut > 0 => new(TakenOut, new Sentence(GroundInWords)),
        Ruling.TakeOutPassage when Comment.Contains(Passage.Gap, StringComparison.Ordinal) =>
            new("support removed a passage: {0}", new Sentence(GroundInWords)),
        _ => null,
    };

    private string TakenOut =>
        Comment.Contains(Passage.Gap, StringComparison.Ordinal) ? PicturesTakenOut == 1 ? "support removed a passage and a picture: {0}" : "support removed a passage and pictures: {0}"
        : PicturesTakenOut == 1 ? "support removed a picture: {0}" : "support removed pictures: {0}";

    /// <summary>What the buyer was given for the order (rule REV-11).</summary>
    public IEnumerable<Sentence> Compensations => IsGone ? [] : Compensation.Read(Given).Select(c => c.MarkOn(Stage)).OfType<Sentence>();

    /// <summary>Whether the seller may ask the buyer to look at it again, unless the buyer muted that (rule REV-7).</summary>
    public bool MayBeUpdated => !IsGone && EditedAt is null && UpdateRequestedAt is null && UnderReviewSince is null && Compensation.IsResolved(Stage, Given);

    public string GroundInWords => Ground?.InWords() ?? "";

    /// <summary>Who asked for the decision (rule REV-9).</summary>
    public string Asked => IsRuledOnReport ? "after a report" : "at the seller's request";

    public string Offer => new Number(OfferId).ToString();

    public Sentence End => OrderEnd.InWords(Stage, EndedBy, EndedAt - PlacedAt, IsPaid ? null : EndedAt - StartedAt);

    public static ReviewCard From(Review review) => Compiled(review);
}
