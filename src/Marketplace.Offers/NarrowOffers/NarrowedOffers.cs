using Marketplace.Offers.BrowseOffers;
using Marketplace.Offers.Domain;
using Marketplace.Offers.SortOffers;

namespace Marketplace.Offers.NarrowOffers;

internal static class NarrowedOffers
{
    /// <summary>The offers that all filters but category and country leave.</summary>
    public static IQueryable<Offer> Narrowed(this IQueryable<Offer> offers, BrowseOffersForm form)
    {
        if (form.Kind is { } kind) offers = offers.Where(o => o.Kind == kind);
        if (form.Score is { } score) offers = offers.Where(o => o.Score >= (long)(score * 100));
        if (form.Within is { } days) offers = offers.Where(o => o.Hours <= days * 24);
        if (form.Level is { } level) offers = offers.Where(o => o.Level >= level);
        if (form.From > form.To) return offers;
        // Adding 0 keeps the price index out of use when another column sorts: otherwise every row in the range would be sorted.
        var byPrice = form.Order is OfferSort.PriceAscending or OfferSort.PriceDescending;
        if (Cents(form.From) is { } from) offers = byPrice ? offers.Where(o => o.EuroCents >= from) : offers.Where(o => o.EuroCents + 0 >= from);
        if (Cents(form.To) is { } to) offers = byPrice ? offers.Where(o => o.EuroCents <= to) : offers.Where(o => o.EuroCents + 0 <= to);
        return offers;
    }

    public static IQueryable<Offer> InPlace(this IQueryable<Offer> offers, BrowseOffersForm form)
    {
        if (form.Category.Length > 0) offers = offers.Where(o => o.Category == form.Category);
        if (form.Country.Length > 0) offers = offers.Where(o => o.Country == form.Country);
        return offers;
    }

    private static long? Cents(decimal? money) => money is null ? null : (long)(money * 100);
}
