using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Reviews;
using Marketplace.Offers.NarrowOffers;
using Marketplace.Offers.SortOffers;
using Marketplace.Texts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Marketplace.Offers.BrowseOffers;

/// <summary>A visitor's search. The property names are the query parameters.</summary>
internal sealed class BrowseOffersForm
{
    private const decimal MostMoney = 10_000_000;
    private const int FewestDays = 2, MostDays = 365;

    public string Q { get; set; } = "";

    public string Category { get; set; } = "";

    public OfferKind? Kind { get; set; }

    public decimal? From { get; set => field = value is > 0 and <= MostMoney ? value : null; }

    public decimal? To { get; set => field = value is > 0 and <= MostMoney ? value : null; }

    public decimal? Score { get; set => field = value is > 0 and <= 5 ? value : null; }

    /// <summary>Days until delivery.</summary>
    public int? Within { get; set => field = value is >= FewestDays and <= MostDays ? value : null; }

    /// <summary>The seller's level, or a higher one.</summary>
    public SellerLevel? Level { get; set => field = value is { } level && level != SellerLevel.New && Enum.IsDefined(level) ? value : null; }

    public string Country { get; set => field = Countries.Has(value) ? value : ""; } = "";

    public string Shop { get; set; } = "";

    public string Sort { get; set; } = "";

    /// <summary>The last offer of the previous page, see <see cref="OfferCursor"/>.</summary>
    public string? After { get; set; }

    /// <summary>Without a choice, a search shows the best matches first, and other lists the newest offers.</summary>
    public OfferSort Order => (SortOption.Find(Sort) ?? OfferSort.BestMatch) is var chosen && chosen == OfferSort.BestMatch && Q.Length == 0 ? OfferSort.Newest : chosen;

    /// <summary>Whether the results are only part of those for the words.</summary>
    public bool IsNarrowed => IsInPlace || IsLimited;

    /// <summary>Whether a category or a country is chosen.</summary>
    public bool IsInPlace => Category.Length + Country.Length > 0;

    /// <summary>Whether any other filter is.</summary>
    public bool IsLimited => Shop.Length > 0 || Kind is not null || Within is not null || Level is not null || (From ?? To ?? Score) is not null;

    /// <summary>Whether all of one shop is asked for.</summary>
    public bool IsShopOnly => Shop.Length > 0 && !Parameters.Any(p => p is { Name: not ("shop" or "sort"), Value.Length: > 0 });

    /// <summary>What the form of the filters sends on, because it has no field for it.</summary>
    public IEnumerable<(string Name, string? Value)> Kept => Parameters.Where(p => p is { Name: "q" or "category" or "shop" or "sort", Value.Length: > 0 });

    public string Unfiltered => With([.. Parameters.Where(p => p.Name is not ("q" or "sort")).Select(p => (p.Name, (string?)null))]);

    private IEnumerable<(string Name, string? Value)> Parameters =>
    [
        ("q", Q), ("category", Category), ("kind", Kind?.ToString()), ("from", Options.Text(From)), ("to", Options.Text(To)), ("score", Options.Text(Score)),
        ("within", Options.Text(Within)), ("level", Level?.ToString()), ("country", Country), ("shop", Shop), ("sort", SortOption.Find(Sort) is null ? null : Sort),
    ];

    /// <summary>The first page of this search with some of its parameters changed.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Parameters.Where(p => !changes.Any(c => c.Name == p.Name)).Concat(changes))
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
        return $"/offers{query}";
    }
}

internal sealed class BrowseOffersFormValidator : AbstractValidator<BrowseOffersForm>
{
    public BrowseOffersFormValidator() =>
        RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).When(f => f.From is not null)
            .WithMessage("Enter a highest price that is at least the lowest price.");
}
