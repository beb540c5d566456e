using System.Text.Json;
using Marketplace.Contracts.Offers;
using Marketplace.Files.Documents;
using Marketplace.Offers.Domain;
using Marketplace.Offers.ReadOffer;
using Marketplace.Offers.Shared;
using Marketplace.Texts;

namespace Marketplace.Offers.DescribeOffer;

/// <summary>An offer for search engines, as schema.org data (rule REP-7). Only what the page shows; without reviews there is no rating.</summary>
internal static class OfferData
{
    private const string Schema = "https://schema.org/";

    /// <summary>Safe inside a script element: the serialiser writes &lt;, &gt; and &amp; as escapes.</summary>
    public static string Of(ReadOfferPage page, string site)
    {
        var (offer, url) = (page.Offer, $"{site}{OfferPath.Of(page.Number.Id, page.Offer.Title)}");
        var data = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = offer.Kind == OfferKind.Product ? "Product" : "Service",
            ["@id"] = IdOf(site, page.Number.ToString()),
            ["name"] = offer.Title,
            ["description"] = offer.Description,
            ["url"] = url,
            ["offers"] = new Dictionary<string, object>
            {
                ["@type"] = "Offer",
                ["url"] = url,
                ["price"] = CsvFile.Amount(offer.Price.Minor, offer.Price.Currency),
                ["priceCurrency"] = offer.Price.Currency,
                ["availability"] = Schema + (page.IsSoldOut ? "SoldOut" : offer.PausedUntil is null ? "InStock" : "OutOfStock"),
                ["seller"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = offer.ShopName, ["url"] = $"{site}/sellers/{offer.Shop}" },
            },
        };
        if (offer.Pictures.Count > 0) data["image"] = offer.Pictures.Select(p => site + p.Path).ToArray();
        if (offer.Score.Reviews > 0)
        {
            data["aggregateRating"] = new Dictionary<string, object>
            {
                ["@type"] = "AggregateRating",
                ["ratingValue"] = Figures.Cut(offer.Score.Mean),
                ["reviewCount"] = offer.Score.Reviews,
                ["bestRating"] = 5,
                ["worstRating"] = 1,
            };
        }
        return JsonSerializer.Serialize(data);
    }

    /// <summary>Reviews name the same id.</summary>
    private static string IdOf(string site, string number) => $"{site}/offers/{number}#offer";
}
