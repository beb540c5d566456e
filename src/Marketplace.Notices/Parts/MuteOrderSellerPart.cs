using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Parts;

/// <summary>Mutes the seller of an order, for its buyer.</summary>
internal sealed class MuteOrderSellerPart(NoticesDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject)
    {
        var (seller, buyer) = (subject.SellerId, subject.BuyerId);
        var back = $"/orders/{new Number(subject.OrderId)}";
        var menu = await db.Shops.Where(s => s.SellerId == seller)
            .Select(s => new MuteMenu(s.Shop, s.Name, db.Mutes.Any(m => m.AccountId == buyer && m.SellerId == seller), back)).SingleOrDefaultAsync();
        return menu is null ? Content("") : View("/Parts/MuteMenu.cshtml", menu);
    }
}
