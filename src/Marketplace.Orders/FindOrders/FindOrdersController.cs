using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
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
        if (Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor)) orders = orders.Where(o => o.Id < cursor.Id);
        var size = options.Value.OrdersPerPage;
        var rows = await Rows(orders, me, shown, asked, size + 1);
        var counts = await db.Counts.AsNoTracking().Where(c => c.PersonId == me && c.Side == shown).ToDictionaryAsync(c => c.Stage, c => c.Count);
        ViewData[nameof(Side)] = shown == OrderSide.Buying ? Side.Buying : Side.Selling;
        return View("FindOrders", new OrdersPage(shown, User.Shop is not null, stage, asked, counts, [.. rows.Take(size)],
            rows.Count > size ? rows[size - 1].Number : null));
    }

    /// <summary>The newest ones; searched for by number where it is one of these orders', else by the beginnings of words.</summary>
    private async Task<List<OrderRow>> Rows(IQueryable<Order> orders, long me, OrderSide side, string asked, int most)
    {
        if (Number.TryParse(asked, CultureInfo.InvariantCulture, out var number) && await orders.AnyAsync(o => o.Id == number.Id))
        {
            (orders, asked) = (orders.Where(o => o.Id == number.Id), "");
        }
        var (wanted, words) = (Words.Of(MostWords, asked), db.Words.Where(w => w.PersonId == me && w.Side == side));
        if (asked.Length > 0 && wanted.Count == 0) return [];
        return await orders.OrderByDescending(o => o.Id).Find(
            words.Select(w => new WordEntry { Word = w.Word, Id = w.OrderId }), wanted, most,
            o => new OrderRow(new Number(o.Id), o.Title, side == OrderSide.Buying ? o.ShopName : o.BuyerName,
                new Money(o.Total, o.Currency), o.Stage, o.PlacedAt));
    }
}
