using System.Globalization;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.FindAnyOrder;

[Authorize(Roles = Staff.Any)]
internal sealed class FindAnyOrderController(OrdersDbContext db) : Controller
{
    private const int MostFound = 25;

    [HttpGet("/admin/orders")]
    public async Task<IActionResult> Get(string? search)
    {
        var asked = search ?? "";
        if (Number.TryParse(asked, CultureInfo.InvariantCulture, out var number) && await db.Orders.AnyAsync(o => o.Id == number.Id))
        {
            return Redirect($"/admin/orders/{number}");
        }
        ViewData[nameof(Side)] = Side.Staff;
        var found = NumberPart.Typed(asked) is { } part ? await Having(part) : [];
        return found.Count == 1 ? Redirect($"/admin/orders/{found[0].Number}") : View("FindAnyOrder", new FindAnyOrderPage(asked, found));
    }

    private async Task<List<FoundOrder>> Having(string part)
    {
        var ids = db.HavingNumberPart(part);
        var newest = await db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.Id).Take(MostFound)
            .Select(o => new FoundOrder(new Number(o.Id), o.Title, o.BuyerName, o.ShopName, o.Stage, o.PlacedAt)).ToListAsync();
        return newest.FindAll(o => o.Number.ToString().Contains(part, StringComparison.Ordinal));
    }
}
