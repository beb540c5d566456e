using System.Globalization;
using System.Linq.Expressions;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.DownloadOrders;

/// <summary>A row of the file of orders. The columns are the same in each language, so that a file fits everywhere.</summary>
internal sealed record OrderInFile(
    long Id, DateTime PlacedAt, OrderStage Stage, string Buyer, string Title, int Quantity, long UnitPrice, long Total, long Refunded, string Currency,
    DateTime? PaidAt, PaymentWay? PaidBy, DateTime? SentAt, string Tracking, DateTime? EndedAt, Contact Contact)
{
    public static readonly Expression<Func<Order, OrderInFile>> Of = o => new OrderInFile(
        o.Id, o.PlacedAt, o.Stage, o.BuyerName, o.Title, o.Quantity, o.UnitPrice, o.Total, o.RefundedAmount, o.Currency,
        o.PaidAt, o.PaidBy, o.SentAt, o.Tracking, o.EndedAt, o.Contact);

    public static IReadOnlyList<string> Columns { get; } =
    [
        "number", "ordered (UTC)", "stage", "buyer", "title", "quantity", "item price", "amount", "refunded", "currency", "paid (UTC)", "paid by", "sent (UTC)", "tracking", "ended (UTC)",
        "name", "street", "postal code", "city", "country", "phone",
    ];

    /// <summary>The cells, in order. Rule ORD-6: an address is only in the file while the seller may see it.</summary>
    public IEnumerable<string> Cells(DateTime now, TimeSpan contactAfterEnd) =>
    [
        new Number(Id).ToString(), CsvFile.Time(PlacedAt), Stage.ToString().ToLowerInvariant(), Buyer, Title, Quantity.ToString(CultureInfo.InvariantCulture),
        CsvFile.Amount(UnitPrice, Currency), CsvFile.Amount(Total, Currency), CsvFile.Amount(Refunded, Currency), Currency, CsvFile.Time(PaidAt),
        PaidBy switch { PaymentWay.Card => "card", PaymentWay.Offline => "outside", _ => "" }, CsvFile.Time(SentAt), Tracking, CsvFile.Time(EndedAt),
        .. Order.ShowsContactToSeller(EndedAt, now, contactAfterEnd)
            ? new[] { Contact.Name, Contact.Street, Contact.PostalCode, Contact.City, Contact.Country, Contact.Phone }
            : Enumerable.Repeat("", 6),
    ];
}
