using System.Globalization;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.FindAnyOrder;

[Authorize(Roles = Staff.Any)]
internal sealed class FindAnyOrderController(OrdersDbContext db) : Controller
{
    [HttpGet("/admin/orders")]
    public async Task<IActionResult> Get(string? search)
    {
        var asked = search ?? "";
        if (Number.TryParse(asked, CultureInfo.InvariantCulture, out var number) && await db.Orders.AnyAsync(o => o.Id == number.Id))
        {
            return Redirect($"/admin/orders/{number}");
        }
        ViewData[nameof(Side)] = Side.Staff;
        return View("FindAnyOrder", new FindAnyOrderPage(asked));
    }
}
