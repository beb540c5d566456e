using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Parts;

/// <summary>Tells the buyer before they buy that they can't withdraw, where the seller's country would otherwise give the right.</summary>
internal sealed class NoWithdrawalPart(ComplaintsDbContext db, IOptions<ComplaintsOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PurchasePlace subject)
    {
        if (subject.Exemption is not { } why) return Content("");
        var seller = subject.SellerId;
        var country = await db.Sellers.Where(s => s.SellerId == seller).Select(s => s.Country).SingleOrDefaultAsync();
        return options.Value.WithdrawalTerms.GiveRightIn(country) ? View("/Parts/NoWithdrawal.cshtml", why) : Content("");
    }
}
