using Marketplace.Accounts.Persistence;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Parts;

internal sealed class ShopHeadPart(AccountsDbContext db) : ViewComponent
{
    private static readonly Func<AccountsDbContext, long, Task<ShopHead?>> HeadOf = EF.CompileAsyncQuery((AccountsDbContext db, long seller) =>
        db.Shops.Where(s => s.Id == seller && (s.LogoId != null || s.BannerId != null)).Select(s => new ShopHead(s.LogoId, s.BannerId)).SingleOrDefault());

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject) =>
        await HeadOf(db, subject.SellerId) is { } head ? View("/Parts/ShopHead.cshtml", head) : Content("");
}
