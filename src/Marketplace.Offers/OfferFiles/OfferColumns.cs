using System.Globalization;
using System.Text.Json;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.OfferFiles;

/// <summary>The columns of a file of offers; the same in each language, so that a file fits everywhere.</summary>
internal static class OfferColumns
{
    public const string Number = "number", Kind = "kind", Title = "title", Description = "description", Category = "category", Price = "price",
        Currency = "currency", Stock = "stock", HoursToStart = "hours to start", HoursToDeliver = "hours to deliver",
        ShippingMin = "shipping days min", ShippingMax = "shipping days max", Exemption = "no withdrawal", Paused = "paused", StockBefore = "stock at download";

    public const string Yes = "yes", No = "no";

    public static IReadOnlyList<string> All { get; } =
        [Number, Kind, Title, Description, Category, Price, Currency, Stock, HoursToStart, HoursToDeliver, ShippingMin, ShippingMax, Exemption, Paused, StockBefore];

    /// <summary>The columns that a file needs.</summary>
    public static IEnumerable<string> Required => All.Where(column => column != StockBefore);

    /// <summary>What each column means, in English, with an example.</summary>
    public static IReadOnlyList<(string Column, string Meaning, string Example)> Explained { get; } =
    [
        (Number, "The offer's number. Empty for a new offer.", "9EXP7KFP242A"),
        (Kind, "Product or service.", "product"),
        (Title, "The title that buyers see.", "Tea bowl"),
        (Description, "What buyers should know, in your words.", "Thrown by hand, 9 cm high."),
        (Category, "One of the categories below.", "ceramics"),
        (Price, "The price of one, without the currency.", "18.50"),
        (Currency, "Your shop's currency.", "EUR"),
        (Stock, "How many you have. Leave it as downloaded, or empty, to keep what is in stock now. Empty for a service.", "6"),
        (HoursToStart, "Hours until you start. 24 is a day, 168 a week.", "24"),
        (HoursToDeliver, "Hours from the start until it's sent or done.", "72"),
        (ShippingMin, "Fewest days on the way after it's sent. May be empty.", "2"),
        (ShippingMax, "Most days on the way after it's sent. May be empty.", "4"),
        (Exemption, "Why buyers have no right to withdraw: made-to-measure, perishable, periodical, fixed-date or market-price. Empty if they have it.", "made-to-measure"),
        (Paused, "Enter yes to pause the offer. Otherwise no.", "no"),
        (StockBefore, "How many you had when you downloaded the file. Don't change it. May be missing.", "6"),
    ];

    /// <summary>The cells of an offer, in order.</summary>
    public static IEnumerable<string> Of(OfferInFile offer) =>
    [
        new Number(offer.Id).ToString(), NameOf(offer.Kind), offer.Title, offer.Description, offer.Category,
        new Money(offer.Price, offer.Currency).ToDecimal().ToString(CultureInfo.InvariantCulture), offer.Currency,
        offer.Stock?.ToString(CultureInfo.InvariantCulture) ?? "", offer.HoursToStart.ToString(CultureInfo.InvariantCulture),
        offer.HoursToDeliver.ToString(CultureInfo.InvariantCulture), offer.ShippingMin?.ToString(CultureInfo.InvariantCulture) ?? "",
        offer.ShippingMax?.ToString(CultureInfo.InvariantCulture) ?? "",
        offer.Exemption is { } why ? NameOf(why) : "", offer.IsPaused ? Yes : No,
        offer.Stock?.ToString(CultureInfo.InvariantCulture) ?? "",
    ];

    public static string NameOf(WithdrawalExemption why) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{why}");

    public static string NameOf(OfferKind kind) => kind == OfferKind.Product ? "product" : "service";
}

internal sealed record OfferInFile(
    long Id, OfferKind Kind, string Title, string Description, string Category, long Price, string Currency, int? Stock, int HoursToStart, int HoursToDeliver,
    int? ShippingMin, int? ShippingMax, WithdrawalExemption? Exemption, bool IsPaused);
