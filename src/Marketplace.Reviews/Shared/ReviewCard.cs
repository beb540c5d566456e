using System.Linq.Expressions;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Shared;

/// <summary>A review as everyone may see it. Text and reply of a withdrawn one do not leave the database.</summary>
internal sealed record ReviewCard(
    long Id, string Shop, long OfferId, string Title, string BuyerName, Ratings Ratings, string Comment, DateTime PublishedAt, DateTime? EditedAt,
    string? Reply, DateTime? RepliedAt, DateTime? ReplyChangedAt, DateTime? WithdrawnAt, WithdrawalReason? WithdrawalReason,
    OrderStage Stage, Party EndedBy, DateTime PlacedAt, DateTime EndedAt)
{
    public static Expression<Func<Review, ReviewCard>> Of { get; } = r => new ReviewCard(
        r.Id, r.Order.Shop, r.OfferId, r.Order.Title, r.Order.BuyerName, r.Ratings, r.WithdrawnAt == null ? r.Comment : "",
        r.PublishedAt, r.EditedAt, r.WithdrawnAt == null ? r.Reply : null, r.RepliedAt, r.ReplyChangedAt, r.WithdrawnAt, r.WithdrawalReason,
        r.Order.Stage, r.Order.EndedBy, r.Order.Facts.PlacedAt, r.Order.EndedAt);

    private static readonly Func<Review, ReviewCard> Compiled = Of.Compile();

    public string Number => new Number(Id).ToString();

    public string Offer => new Number(OfferId).ToString();

    public Sentence End => OrderEnd.InWords(Stage, EndedBy, EndedAt - PlacedAt);

    public static ReviewCard From(Review review) => Compiled(review);
}
