using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ReadAccount;

internal sealed class ReadAccountController(AccountsDbContext db) : Controller
{
    [HttpGet("/account")]
    public async Task<IActionResult> Get()
    {
        var id = User.Id;
        var shop = await db.Shops.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new ShopRow(s.Name, s.Slug, s.Country, s.Currency, s.Language, s.OpenedAt))
            .SingleOrDefaultAsync();
        var page = await db.Accounts.AsNoTracking().Where(a => a.Id == id)
            .Select(a => new ReadAccountPage(a.UserName!, a.Email!, a.PhoneNumber!, a.RegisteredAt, shop))
            .SingleOrDefaultAsync();
        return page is null ? NotFound() : View("ReadAccount", page);
    }
}
