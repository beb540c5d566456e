using System.Globalization;
using Marketplace.Contracts.Billing;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Texts;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Marketplace.Orders.PrintReceipt;

/// <summary>A receipt as PDF on one A4 page, in the reader's language.</summary>
internal sealed class Receipt(Order order, string? card, TraderDetails? trader, IStringLocalizer<SharedResource> texts)
{
    private const double Left = 20;
    private const double Right = 190;
    private const double Text = 3.6;
    private const double Line = 6.5;
    private const int LongestLine = 80;

    private double y = 25;

    public byte[] Make()
    {
        using var document = new PdfDocument();
        document.Info.Title = texts["Receipt for order {0}", new Number(order.Id).Shown].Value;
        var page = document.AddPage();
        page.Size = PdfSharp.PageSize.A4;
        using (var drawing = XGraphics.FromPdfPage(page, XGraphicsUnit.Millimeter))
        {
            Write(drawing, document.Info.Title, "", 6);
            y += Line / 2;
            Write(drawing, texts["Seller"].Value, order.ShopName);
            foreach (var line in SellerLines()) Write(drawing, "", line);
            Write(drawing, texts["Buyer"].Value, order.Contact.Name);
            Write(drawing, "", $"{order.Contact.Street}, {order.Contact.PostalCode} {order.Contact.City}, {texts[Countries.NameOf(order.Contact.Country)].Value}");
            Write(drawing, texts["Ordered"].Value, Day(order.PlacedAt));
            Write(drawing, texts["Paid"].Value, $"{Day(order.PaidAt!.Value)}, {(card is null ? texts["outside the marketplace"].Value : card.Length == 0 ? texts["online"].Value : texts["card ending in {0}", card].Value)}");
            y += Line;
            Write(drawing, $"{order.Quantity} × {order.Title}", Amount(order.UnitPrice * order.Quantity));
            foreach (var extra in order.Extras.OrderBy(e => e.Position)) Write(drawing, extra.Text, texts["free"].Value);
            if (order.Adjustment != 0) Write(drawing, texts["Change agreed later"].Value, Amount(order.Adjustment));
            Write(drawing, texts["Total"].Value, Amount(order.Total), 4.2);
            if (order.RefundedAmount > 0) Write(drawing, texts["Amount refunded"].Value, Amount(order.RefundedAmount));
            y += Line;
            Write(drawing, texts["This is not a tax invoice. Ask the seller if you need one."].Value, "", 3);
        }
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
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
        return lines.Where(line => line.Length > 0).Select(line => line.Shorten(LongestLine));
    }

    private static string Day(DateTime at) => ReaderZone.Local(at).ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    private string Amount(long minor) => new Money(minor, order.Currency).ToString();

    private void Write(XGraphics drawing, string text, string value, double size = Text)
    {
        var font = PdfFont.Of(size);
        drawing.DrawString(text.Shorten(LongestLine), font, XBrushes.Black, Left, y);
        drawing.DrawString(value, font, XBrushes.Black, new XPoint(Right - drawing.MeasureString(value, font).Width, y));
        y += size > Text ? Line * 1.4 : Line;
    }
}
