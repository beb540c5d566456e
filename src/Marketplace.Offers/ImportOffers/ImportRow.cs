using System.Globalization;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.ListOffer;
using Marketplace.Offers.OfferFiles;
using Marketplace.Texts;

namespace Marketplace.Offers.ImportOffers;

/// <summary>What a row asks for: a new offer, or a change of the one with its number. The rules are those of the offer form.</summary>
/// <param name="Line">The row's first line.</param>
/// <param name="OfferId">The offer; null for a new one.</param>
/// <param name="Terms">What the row says.</param>
/// <param name="KeepsStock">Whether the stock stays as it is, whatever was sold since the download.</param>
/// <param name="IsPaused">Whether it is paused.</param>
internal sealed record ImportRow(int Line, long? OfferId, OfferTerms Terms, bool KeepsStock, bool IsPaused)
{
    private static readonly ListOfferValidator Rules = new();

    private static readonly Dictionary<string, string> Columns = new()
    {
        [nameof(ListOfferForm.HoursToStart)] = OfferColumns.HoursToStart,
        [nameof(ListOfferForm.HoursToDeliver)] = OfferColumns.HoursToDeliver,
        [nameof(ListOfferForm.ShippingMin)] = OfferColumns.ShippingMin,
        [nameof(ListOfferForm.ShippingMax)] = OfferColumns.ShippingMax,
        [nameof(ListOfferForm.Exemption)] = OfferColumns.Exemption,
    };

    /// <summary>Reads a row.</summary>
    /// <returns>The row; null if something is wrong.</returns>
    public static ImportRow? Read(OfferLine line, string currency, IReadOnlyList<WithdrawalExemption> allowed, List<Fault> faults)
    {
        var before = faults.Count;
        long? id = null;
        if (line[OfferColumns.Number].Trim() is { Length: > 0 } typed)
        {
            if (Number.TryParse(typed, null, out var number)) id = number.Id;
            else Add(OfferColumns.Number, "This isn't the number of one of your offers.");
        }
        var form = new ListOfferForm
        {
            Title = TypedText.OneLine(line[OfferColumns.Title]),
            Description = TypedText.Lines(line[OfferColumns.Description]),
            Category = line[OfferColumns.Category].Trim(),
            Price = Price(line[OfferColumns.Price]),
            Stock = Whole(OfferColumns.Stock),
            HoursToStart = Whole(OfferColumns.HoursToStart),
            HoursToDeliver = Whole(OfferColumns.HoursToDeliver),
            ShippingMin = Whole(OfferColumns.ShippingMin),
            ShippingMax = Whole(OfferColumns.ShippingMax),
            Exemption = Exemption(line[OfferColumns.Exemption].Trim().ToLowerInvariant()),
        };
        if (Enum.TryParse<OfferKind>(line[OfferColumns.Kind].Trim(), ignoreCase: true, out var kind) && Enum.IsDefined(kind)) form.Kind = kind;
        else Add(OfferColumns.Kind, "Enter product or service.");
        if (!line[OfferColumns.Currency].Trim().Equals(currency, StringComparison.OrdinalIgnoreCase)) Add(OfferColumns.Currency, "Enter your shop's currency.");
        var paused = line[OfferColumns.Paused].Trim().ToLowerInvariant();
        if (paused is not (OfferColumns.Yes or OfferColumns.No or "")) Add(OfferColumns.Paused, "Enter yes or no.");
        var keepsStock = id is not null && (line[OfferColumns.Stock].Trim() is var stock && (stock.Length == 0 || stock == line[OfferColumns.StockBefore].Trim()));
        if (keepsStock && form.Kind == OfferKind.Product) form.Stock ??= 0;
        foreach (var error in Rules.Validate(form).Errors)
        {
            var column = Columns.GetValueOrDefault(error.PropertyName) ?? error.PropertyName.ToLowerInvariant();
            if (!faults.Exists(f => f.Line == line.Line && f.Column == column)) Add(column, error.ErrorMessage);
        }
        if (faults.Count > before) return null;
        try
        {
            return new ImportRow(line.Line, id, form.Terms(currency), keepsStock, paused == OfferColumns.Yes);
        }
        catch (RuleBroken refused)
        {
            Add(OfferColumns.Price, refused.Message);
            return null;
        }

        int? Whole(string column)
        {
            var cell = line[column].Trim();
            if (int.TryParse(cell, CultureInfo.InvariantCulture, out var whole)) return whole;
            if (cell.Length > 0) Add(column, "Enter a whole number.");
            return null;
        }

        WithdrawalExemption? Exemption(string cell)
        {
            if (cell.Length == 0) return null;
            foreach (var why in allowed.Where(why => OfferColumns.NameOf(why) == cell)) return why;
            Add(OfferColumns.Exemption, "Enter one of the reasons from the list of columns, or leave it empty.");
            return null;
        }

        decimal? Price(string cell)
        {
            // Spreadsheets write 18,50 in many languages, and 1,000 for a thousand in others: more decimals than the currency has could be either.
            if (decimal.TryParse(cell.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && Math.Pow(10, price.Scale) <= Money.UnitsOf(currency)) return price;
            if (cell.Trim().Length > 0) Add(OfferColumns.Price, "Enter the price as a number, for example 18.50.");
            return null;
        }

        void Add(string column, string message) => faults.Add(new Fault(line.Line, column, message));
    }

    /// <summary>What the offer would be.</summary>
    public OfferTerms TermsOf(Offer offer) => KeepsStock ? Terms with { Stock = offer.Stock } : Terms;

    /// <summary>Whether the offer would be another than it is.</summary>
    public bool Changes(Offer offer, DateTime now) => IsPaused != offer.IsPausedAlone(now) || TermsOf(offer) != offer.Terms;
}
