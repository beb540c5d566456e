using System.Globalization;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Offers;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Texts;
using Microsoft.Extensions.Localization;

namespace Marketplace.Orders.PrintReceipt;

/// <summary>A receipt as PDF, in the reader's language.</summary>
internal sealed class Receipt(Order order, string? card, TraderDetails? trader, DateTime now, IStringLocalizer<SharedResource> texts)
{
    private const double Value = 35;

    public byte[] Make()
    {
        using var sheet = new PdfSheet(texts["Receipt for order {0}", new Number(order.Id).Shown].Value, isBranded: true);
        sheet.Row([(0, texts["Seller"].Value), (Value, order.ShopName)]);
        foreach (var line in SellerLines()) sheet.Row([(0, ""), (Value, line)]);
        sheet.Row([(0, texts["Buyer"].Value), (Value, order.Contact.Name)]);
        sheet.Row([(0, ""), (Value, AddressOf(order.Contact))]);
        sheet.Row([(0, texts["Ordered"].Value), (Value, Day(order.PlacedAt))]);
        sheet.Row([(0, texts["Paid"].Value), (Value, $"{Day(order.PaidAt!.Value)}, {(card is null ? texts["outside the marketplace"].Value : card.Length == 0 ? texts["online"].Value : texts["card ending in {0}", card].Value)}")]);
        sheet.Space(6);
        sheet.Line($"{order.Quantity} × {order.Title}", Amount(order.UnitPrice * order.Quantity));
        foreach (var extra in order.Extras.OrderBy(e => e.Position)) sheet.Line(extra.Text, texts["free"].Value);
        if (order.Adjustment != 0) sheet.Line(texts["Change agreed later"].Value, Amount(order.Adjustment));
        sheet.Rule();
        sheet.Line(texts["Total"].Value, Amount(order.Total), 4.2);
        if (order.RefundedAmount > 0) sheet.Line(texts["Amount refunded"].Value, Amount(order.RefundedAmount));
        sheet.Space(6);
        sheet.Line(texts["This is not a tax invoice. Ask the seller if you need one."].Value, size: 3);
        sheet.Line(texts["Made on {0}.", Day(now)].Value, size: 3);
        return sheet.Save();
    }

    /// <summary>Who sold; a private seller's name and address are never shown.</summary>
    private IEnumerable<string> SellerLines()
    {
        if (trader is null) return [texts["Private seller"].Value];
        string[] lines =
        [
            texts["{0}, professional seller", trader.FullName].Value, $"{trader.Street}, {trader.PostalCode} {trader.City}, {texts[Countries.NameOf(trader.Country)].Value}",
            $"{trader.Email}, {trader.Phone}", trader.FullRegister, trader.VatNumber.Length == 0 ? "" : $"{texts["VAT number"].Value}: {trader.VatNumber}",
        ];
        return lines.Where(line => line.Length > 0);
    }

    /// <summary>The buyer of a service gave only the country.</summary>
    private string AddressOf(Contact buyer) => (buyer.HasAddress() ? $"{buyer.Street}, {buyer.PostalCode} {buyer.City}, " : "") + texts[Countries.NameOf(buyer.Country)].Value;

    private static string Day(DateTime at) => ReaderZone.Local(at).ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    private string Amount(long minor) => new Money(minor, order.Currency).ToString();
}
