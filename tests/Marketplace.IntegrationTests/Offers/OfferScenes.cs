using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace Marketplace.IntegrationTests.Offers;

/// <summary>Common starting points of offer tests.</summary>
internal static class OfferScenes
{
    public static object Mug(
        string title = "Blue stoneware mug", int? stock = 3, decimal price = 18.5m, string category = "ceramics", string kind = "Product") => new
        {
            Kind = kind,
            Title = title,
            Description = "Thrown by hand.\n\nHolds tea.",
            Category = category,
            Price = price,
            Stock = stock,
            HoursToStart = 24,
            HoursToDeliver = 72,
        };

    public static object Address(int quantity = 1) => new
    {
        Quantity = quantity,
        Name = "Ada Lovelace",
        Street = "Invalidenstr. 1",
        PostalCode = "10115",
        City = "Berlin",
        Country = "DE",
        Phone = "+49 30 123-456",
        Note = "Please wrap it.",
    };

    /// <summary>What the buyer of a service says instead.</summary>
    public static object Contact(int quantity = 1) => new { Quantity = quantity, Name = "Ada Lovelace", Country = "DE", Phone = "+49 30 123-456" };

    public static byte[] Png(int width, int height) => Picture(width, height, SKEncodedImageFormat.Png);

    public static byte[] Picture(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        bitmap.Erase(new SKColor(0x33, 0x66, 0x99));
        using var file = bitmap.Encode(format, 80);
        return file.ToArray();
    }

    /// <summary>Lists an offer through the page and returns its id.</summary>
    public static async Task<long> Lists(this Market market, Person seller, object? offer = null)
    {
        var page = await (await market.SignInAs(seller).Open("/offers/new")).Submit("List offer", offer ?? Mug());
        page.Path.ShouldNotBe("/offers/new", $"{page.Status} {page.Errors}");
        return NumberIn(page.Path);
    }

    public static long NumberIn(string path) => Number.Parse(path.Split('/')[2], CultureInfo.InvariantCulture).Id;

    public static string OfferPath(long id) => $"/offers/{new Number(id)}";

    /// <summary>Buys through the page and returns the response.</summary>
    public static async Task<Page> Buys(this Market market, Person buyer, long offer, int quantity = 1)
    {
        var form = await market.SignInAs(buyer).Open(OfferPath(offer) + "/purchase");
        return await form.Submit("Place order", form.Document.QuerySelector("[name='Form.Street']") is null ? Contact(quantity) : Address(quantity));
    }

    public static bool IsBought(this Page page) =>
        page.Path.StartsWith("/purchases/", StringComparison.Ordinal) || page.Path.StartsWith("/orders/", StringComparison.Ordinal);

    public static bool CanBuy(this Page page) => page.Document.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == "Buy");

    public static Task<Offer> OfferOf(this Market market, long id) =>
        market.In((OffersDbContext db) => db.Offers.AsNoTracking().SingleAsync(o => o.Id == id));

    public static OrderSummary Order(long order, long offer, Person buyer, Person seller, int quantity = 1) => new(
        order, offer, buyer.Id, buyer.Name, seller.Id, "Shop", seller.Shop!, "Blue stoneware mug", quantity, 1850 * quantity, "EUR");

    public static ReviewSummary Review(long review, long offer, Person buyer, Person seller) =>
        new(review, review, offer, seller.Id, seller.Shop!, buyer.Id, buyer.Name, "Blue stoneware mug");

    public static OrderFacts Facts(DateTime placed, double? hoursToStart = null, double? hoursToAnswer = null) => new(
        placed, placed.AddDays(1), hoursToStart is { } s ? placed.AddHours(s) : null, placed.AddDays(4), null,
        hoursToAnswer is { } a ? placed.AddHours(a) : null);
}
