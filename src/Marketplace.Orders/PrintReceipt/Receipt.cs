using System.Globalization;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Texts;
using Microsoft.Extensions.Localization;

namespace Marketplace.Orders.PrintReceipt;

/// <summary>A receipt as PDF, in the reader's language.</summary>
internal sealed class Receipt(Order order, string? card, IStringLocalizer<SharedResource> texts)
{
    private const double Value = 35;

    public byte[] Make()
    {
        using var sheet = new PdfSheet(texts["Receipt for order {0}", new Number(order.Id).Shown].Value);
        sheet.Row([(0, texts["Seller"].Value), (Value, order.ShopName)]);
        sheet.Row([(0, texts["Buyer"].Value), (Value, order.Contact.Name)]);
        sheet.Row([(0, ""), (Value, $"{order.Contact.Street}, {order.Contact.PostalCode} {order.Contact.City}, {texts[Countries.NameOf(order.Contact.Country)].Value}")]);
        sheet.Row([(0, texts["Ordered"].Value), (Value, Day(order.PlacedAt))]);
        sheet.Row([(0, texts["Paid"].Value), (Value, $"{Day(order.PaidAt!.Value)}, {(card is null ? texts["outside the marketplace"].Value : texts["card ending in {0}", card].Value)}")]);
        sheet.Space(6);
        sheet.Line($"{order.Quantity} × {order.Title}", Amount(order.UnitPrice * order.Quantity));
        foreach (var extra in order.Extras.OrderBy(e => e.Position)) sheet.Line(extra.Text, texts["free"].Value);
        if (order.Adjustment != 0) sheet.Line(texts["Change agreed later"].Value, Amount(order.Adjustment));
        sheet.Line(texts["Total"].Value, Amount(order.Total), 4.2);
        if (order.RefundedAmount > 0) sheet.Line(texts["Amount refunded"].Value, Amount(order.RefundedAmount));
        sheet.Space(6);
        sheet.Line(texts["This is not a tax invoice. Ask the seller if you need one."].Value, size: 3);
        return sheet.Save();
    }

    private static string Day(DateTime at) => ReaderZone.Local(at).ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    private string Amount(long minor) => new Money(minor, order.Currency).ToString();
}
