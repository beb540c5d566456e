using System.Globalization;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

/// <summary>Common steps of search tests.</summary>
internal static class SearchScenes
{
    public static Task<Page> Search(this Market market, string asked, string filters = "", string language = "en") =>
        market.Visitor().Reading(language).Open($"/offers?q={Uri.EscapeDataString(asked)}{filters}");

    public static string Heading(this Page page) => page.Document.QuerySelector("main h1")!.TextContent.Trim();

    public static IReadOnlyList<string> Titles(this Page page) => [.. page.Document.QuerySelectorAll(".offer-card h3").Where(h => h.Closest("[aria-labelledby=more-like]") is null).Select(h => h.GetAttribute("title")!)];

    public static string? Suggested(this Page page) => page.Document.QuerySelector(".suggestion a")?.TextContent;

    /// <summary>The texts of the removable filters.</summary>
    public static IReadOnlyList<string> Chips(this Page page) => [.. page.Document.QuerySelectorAll(".chips a:not(.chip-all)").Select(a => a.TextContent.Trim())];

    /// <summary>The categories with their counts.</summary>
    public static IReadOnlyList<string> Categories(this Page page) =>
        [.. page.Document.QuerySelectorAll(".facets a").Skip(1).Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public static IReadOnlyList<string> Options(this Page page, string field) =>
        [.. page.Document.QuerySelectorAll($"#{field} option").Skip(1).Select(o => o.TextContent)];

    /// <summary>Lists an offer whose description has no word but these.</summary>
    public static Task<long> Lists(this Market market, Person seller, string title, string description, string category = "ceramics", decimal price = 18.5m, int days = 4) =>
        market.Lists(seller, new
        {
            Kind = "Product",
            Title = title,
            Description = description,
            Category = category,
            Price = price,
            Stock = 3,
            HoursToStart = 24,
            HoursToDeliver = (days - 1) * 24,
        });

    /// <summary>Saves many offers at once, without their events.</summary>
    public static Task Saves(this Market market, Person seller, IEnumerable<string> titles) => market.In(async (OffersDbContext db) =>
    {
        var (shop, now) = (await db.Sellers.SingleAsync(s => s.SellerId == seller.Id), market.Clock.GetUtcNow().UtcDateTime);
        foreach (var title in titles)
        {
            var terms = new OfferTerms(OfferKind.Product, title, "Plain.", "ceramics", 1000, 5, 24, 24);
            var offer = Offer.List(market.Get<IdGenerator>().Next(), shop, terms, now);
            db.Offers.Add(offer);
            await db.KeepWords(offer);
        }
        return await db.SaveChangesAsync();
    });

    public static async Task Rates(this Market market, Person seller, long offer, int stars)
    {
        var review = OfferScenes.Review(market.Get<IdGenerator>().Next(), offer, await market.Buyer(), seller);
        await market.Tell(new ReviewCounted(review, null, new Ratings(stars, stars, stars)));
    }

    /// <summary>All results page by page.</summary>
    public static async Task<IReadOnlyList<string>> AllTitles(this Page page)
    {
        var titles = page.Titles().ToList();
        while (page.Document.QuerySelectorAll(".pager a").Any(a => a.TextContent == "More offers"))
        {
            page = await page.Follow("More offers");
            titles.AddRange(page.Titles());
        }
        return titles;
    }

    public static string Number(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
