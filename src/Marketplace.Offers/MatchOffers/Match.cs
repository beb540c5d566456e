using System.Linq.Expressions;
using Marketplace.Offers.Domain;
using Marketplace.Offers.SortOffers;
using Microsoft.EntityFrameworkCore.Query;

namespace Marketplace.Offers.MatchOffers;

/// <summary>An offer that matches: what is counted of it, what it is sorted by, and how well it matches, 0 best.</summary>
internal sealed record Match(long Id, string Category, string Country, long EuroCents, long Rank, int Tier, DateTime? PausedUntil)
{
    /// <summary>What is counted, without what is sorted by: an index has all of it.</summary>
    public static Expression<Func<Offer, Match>> Counted { get; } = o => new Match(o.Id, o.Category, o.Country, 0, 0, 0, o.PausedUntil);

    /// <summary>All of it.</summary>
    /// <param name="isSideBySide">Whether an offer has the words side by side in its title.</param>
    /// <param name="isInTitle">Whether it has them in its title.</param>
    public static Expression<Func<Offer, Match>> Of(Expression<Func<Offer, bool>> isSideBySide, Expression<Func<Offer, bool>> isInTitle)
    {
        Expression<Func<Offer, bool, bool, Match>> match = (o, sideBySide, inTitle) =>
            new Match(o.Id, o.Category, o.Country, o.EuroCents, o.Rank, sideBySide ? 0 : inTitle ? 1 : 2, o.PausedUntil);
        var (offer, first, second) = (match.Parameters[0], match.Parameters[1], match.Parameters[2]);
        var body = ReplacingExpressionVisitor.Replace(first, On(isSideBySide), match.Body);
        return Expression.Lambda<Func<Offer, Match>>(ReplacingExpressionVisitor.Replace(second, On(isInTitle), body), offer);

        Expression On(Expression<Func<Offer, bool>> test) => ReplacingExpressionVisitor.Replace(test.Parameters[0], offer, test.Body);
    }

    /// <summary>The order of a page in memory, which is that of <see cref="SortedOffers.Sorted"/>.</summary>
    public static (long Tier, long Place, long Id) Key(OfferSort sort, OfferCursor at) => sort switch
    {
        OfferSort.PriceAscending => (0, at.Place, at.Id),
        OfferSort.BestMatch => (at.Tier, -at.Place, -at.Id),
        _ => (0, -at.Place, -at.Id),
    };

    /// <summary>Whether it is in this category and country; "" is any.</summary>
    public bool IsIn(string category, string country) => (category.Length == 0 || Category == category) && (country.Length == 0 || Country == country);

    public OfferCursor Cursor(OfferSort sort) => OfferCursor.Of(sort, Tier, Id, EuroCents, Rank);
}
