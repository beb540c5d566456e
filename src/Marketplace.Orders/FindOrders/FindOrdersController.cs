using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Marketplace.Search;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.FindOrders;

internal sealed class FindOrdersController(OrdersDbContext db, TimeProvider clock, IOptions<OrdersOptions> options) : Controller
{
    private const int MostWords = 5;
    private const int SearchLength = 100;

    // The most common lists: all orders, no search.
    private static readonly Func<OrdersDbContext, long, long, int, IAsyncEnumerable<OrderRow>> Bought = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, long before, int most) => db.Orders.AsNoTracking().Where(o => o.BuyerId == me && o.Id < before)
            .OrderByDescending(o => o.Id).Take(most).Select(OrderRow.Of));

    private static readonly Func<OrdersDbContext, long, long, int, IAsyncEnumerable<OrderRow>> Sold = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, long before, int most) => db.Orders.AsNoTracking().Where(o => o.SellerId == me && o.Id < before)
            .OrderByDescending(o => o.Id).Take(most).Select(OrderRow.Of));

    private static readonly Func<OrdersDbContext, long, OrderSide, IAsyncEnumerable<OrderCount>> CountsOf = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, OrderSide side) => db.Counts.AsNoTracking().Where(c => c.PersonId == me && c.Side == side));

    [HttpGet("/orders")]
    public async Task<IActionResult> Get(OrderSide? side, OrderStage? stage, string? search, string? before, bool claims)
    {
        var (me, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        var shown = side ?? (User.Shop is null ? OrderSide.Buying : OrderSide.Selling);
        var asked = (search ?? "").Start(SearchLength);

        var from = Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor) ? cursor.Id : long.MaxValue;
        var size = options.Value.OrdersPerPage;
        var rows = stage is null && !claims && asked.Length == 0
            ? await (shown == OrderSide.Buying ? Bought : Sold)(db, me, from, size + 1).ToListAsync()
            : await Rows(me, shown, stage, claims, asked, from, size + 1);
        var counts = await CountsOf(db, me, shown).ToDictionaryAsync(c => c.Stage, c => c.Count);
        ViewData[nameof(Side)] = shown == OrderSide.Buying ? Side.Buying : Side.Selling;
        return View("FindOrders", new OrdersPage(shown, User.Shop is not null, stage, claims, asked, counts, await OpenClaims.CountOf(db, me, shown), [.. rows.Take(size).Select(row => ShownOrder.Of(row, shown, now))],
            rows.Count > size ? rows[size - 1].State.Number : null));
    }

    /// <summary>The newest orders, found by part of the order number or by the beginnings of words.</summary>
    private async Task<List<OrderRow>> Rows(long me, OrderSide side, OrderStage? stage, bool claims, string asked, long before, int most)
    {
        var orders = db.Orders.AsNoTracking().Where(o => o.Id < before);
        orders = side == OrderSide.Buying ? orders.Where(o => o.BuyerId == me) : orders.Where(o => o.SellerId == me);
        if (stage is { } tab) orders = orders.Where(o => o.Stage == tab);
        if (claims) orders = orders.Where(o => o.OpenClaimId != null);
        var byNumber = NumberPart.Typed(asked) is { } part ? await ByNumber(orders, part, most) : [];
        if (byNumber.Count > 0 && asked.Any(char.IsAsciiDigit)) return byNumber;
        var (wanted, words) = (Words.Asked(MostWords, asked), db.Words.Where(w => w.PersonId == me && w.Side == side));
        var byWord = await orders.OrderByDescending(o => o.Id).Find(words.Select(w => new WordEntry { Word = w.Word, Id = w.OrderId }), wanted, most, OrderRow.Of, before);
        // A word of letters can also be part of a number.
        return byWord.Count > 0 ? byWord : byNumber;
    }

    private async Task<List<OrderRow>> ByNumber(IQueryable<Order> orders, string part, int most)
    {
        var ids = db.HavingNumberPart(part);
        var rows = await orders.Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.Id).Take(most).Select(OrderRow.Of).ToListAsync();
        return rows.FindAll(row => row.State.Number.ToString().Contains(part, StringComparison.Ordinal));
    }
}
