using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.FindOrders;

internal sealed class FindOrdersController(OrdersDbContext db, IOptions<OrdersOptions> options) : Controller
{
    private const int MostWords = 5;
    private const int SearchLength = 100;

    [HttpGet("/orders")]
    public async Task<IActionResult> Get(OrderSide? side, OrderStage? stage, string? search, string? before)
    {
        var me = User.Id;
        var shown = side ?? (User.Shop is null ? OrderSide.Buying : OrderSide.Selling);
        var asked = (search ?? "").Trim();
        if (asked.Length > SearchLength) asked = asked[..SearchLength];

        var orders = db.Orders.AsNoTracking();
        orders = shown == OrderSide.Buying ? orders.Where(o => o.BuyerId == me) : orders.Where(o => o.SellerId == me);
        if (stage is { } tab) orders = orders.Where(o => o.Stage == tab);
        if (asked.Length > 0) orders = await Found(orders, me, shown, asked);
        if (Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor)) orders = orders.Where(o => o.Id < cursor.Id);
        var size = options.Value.OrdersPerPage;
        var rows = await orders.OrderByDescending(o => o.Id).Take(size + 1)
            .Select(o => new OrderRow(new Number(o.Id), o.Title, shown == OrderSide.Buying ? o.ShopName : o.BuyerName,
                new Money(o.Total, o.Currency), o.Stage, o.PlacedAt))
            .ToListAsync();

        var counts = await db.Counts.AsNoTracking().Where(c => c.PersonId == me && c.Side == shown).ToDictionaryAsync(c => c.Stage, c => c.Count);
        ViewData[nameof(Side)] = shown == OrderSide.Buying ? Side.Buying : Side.Selling;
        return View("FindOrders", new OrdersPage(shown, User.Shop is not null, stage, asked, counts, [.. rows.Take(size)],
            rows.Count > size ? rows[size - 1].Number : null));
    }

    /// <summary>By number where it is one of these orders', else by the beginnings of words.</summary>
    private async Task<IQueryable<Order>> Found(IQueryable<Order> orders, long me, OrderSide side, string asked)
    {
        if (Number.TryParse(asked, CultureInfo.InvariantCulture, out var number) && await orders.AnyAsync(o => o.Id == number.Id))
        {
            return orders.Where(o => o.Id == number.Id);
        }
        var words = Words.Of(MostWords, asked);
        if (words.Count == 0) return orders.Where(o => false);
        foreach (var word in words)
        {
            var after = Words.After(word);
            var ids = db.Words.Where(w => w.PersonId == me && w.Side == side && w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(after) < 0)
                .Select(w => w.OrderId);
            orders = orders.Where(o => ids.Contains(o.Id));
        }
        return orders;
    }
}
