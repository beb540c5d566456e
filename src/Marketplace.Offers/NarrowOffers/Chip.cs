using System.Globalization;
using Marketplace.Contracts.Offers;
using Marketplace.Offers.BrowseOffers;
using Marketplace.Offers.Domain;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.NarrowOffers;

/// <summary>An active filter and the results without it.</summary>
internal sealed record Chip(string Text, string Without)
{
    public static IReadOnlyList<Chip> Of(IStringLocalizer texts, BrowseOffersForm form, string? shopName)
    {
        var chips = new List<Chip>();
        if (shopName is not null) Add(shopName, "shop");
        if (Category.Find(form.Category) is { } category) Add(texts[category.Name], "category");
        if (form.Kind is { } kind) Add(texts[kind == OfferKind.Product ? "Products" : "Services"], "kind");
        if (form.From is { } from) Add(texts["From €{0}", Money(from)], "from");
        if (form.To is { } to) Add(texts["Up to €{0}", Money(to)], "to");
        if (form.Score is { } score) Add(texts["{0} stars or more", score], "score");
        if (form.Within is { } days) Add(texts["Within {0} days", days], "within");
        if (form.Level is { } level) Add(Options.AtLeast(texts, level), "level");
        if (form.Country.Length > 0) Add(texts[Marketplace.Texts.Countries.NameOf(form.Country)], "country");
        return chips;

        void Add(string text, params string[] names) => chips.Add(new Chip(text, form.With([.. names.Select(name => (name, (string?)null))])));
    }

    private static string Money(decimal amount) => amount.ToString("#,0.##", CultureInfo.CurrentCulture);
}
