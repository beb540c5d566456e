using Marketplace.Accounts.Persistence;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Parts;

internal sealed class ShopAboutPart(AccountsDbContext db) : ViewComponent
{
    private static readonly Func<AccountsDbContext, long, Task<ShopAbout?>> AboutOf = EF.CompileAsyncQuery((AccountsDbContext db, long seller) =>
        db.Shops.Where(s => s.Id == seller).Select(s => new ShopAbout(s.Description, s.Policies)).SingleOrDefault());

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject) =>
        await AboutOf(db, subject.SellerId) is { } about ? View("/Parts/ShopAbout.cshtml", about) : Content("");
}
