using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Marketplace.Search;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.MatchOrders;

/// <summary>The part of a person's orders that a list shows.</summary>
/// <param name="Side">Bought or sold.</param>
/// <param name="Stage">Only this stage.</param>
/// <param name="Claims">Only with an open claim.</param>
/// <param name="Search">Part of a number, or the beginnings of words; may be empty.</param>
internal sealed record OrderSearch(OrderSide Side, OrderStage? Stage, bool Claims, string Search)
{
    public const int Longest = 100;
    private const int MostWords = 5;

    public bool IsAll => Stage is null && !Claims && Search.Length == 0;

    /// <summary>The newest orders before an id, found by part of the order number or by the beginnings of words.</summary>
    public async Task<List<OrderRow>> Find(OrdersDbContext db, long me, long before, int most)
    {
        var orders = db.Orders.AsNoTracking().Where(o => o.Id < before);
        orders = Side == OrderSide.Buying ? orders.Where(o => o.BuyerId == me) : orders.Where(o => o.SellerId == me);
        if (Stage is { } tab) orders = orders.Where(o => o.Stage == tab);
        if (Claims) orders = orders.Where(o => o.OpenClaimId != null);
        var byNumber = NumberPart.Typed(Search) is { } part ? await ByNumber(db, orders, part, most) : [];
        if (byNumber.Count > 0 && Search.Any(char.IsAsciiDigit)) return byNumber;
        var (wanted, words) = (Words.Asked(MostWords, Search), db.Words.Where(w => w.PersonId == me && w.Side == Side));
        var byWord = await orders.OrderByDescending(o => o.Id).Find(words.Select(w => new WordEntry { Word = w.Word, Id = w.OrderId }), wanted, most, OrderRow.Of, before);
        // A word of letters can also be part of a number.
        return byWord.Count > 0 ? byWord : byNumber;
    }

    private static async Task<List<OrderRow>> ByNumber(OrdersDbContext db, IQueryable<Order> orders, string part, int most)
    {
        var ids = db.HavingNumberPart(part);
        var rows = await orders.Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.Id).Take(most).Select(OrderRow.Of).ToListAsync();
        return rows.FindAll(row => row.State.Number.ToString().Contains(part, StringComparison.Ordinal));
    }
}
