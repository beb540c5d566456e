using System.Net.Mime;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.PrintLabel;

/// <summary>The label of a return, for the buyer and the seller while the return is offered or under way. It shows the buyer's address.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PrintLabelController(ComplaintsDbContext db, IReadContacts contacts, ICarrier carrier) : Controller
{
    [HttpGet("/claims/{number:number}/label")]
    public async Task<IActionResult> OfClaim(Number number)
    {
        var me = User.Id;
        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == number.Id && (c.BuyerId == me || c.SellerId == me), Aborted);
        return claim is { HasLabel: true, Return.To: { } to } ? await Label(number, claim.OrderId, to, claim.BuyerPaysReturn) : NotFound();
    }

    [HttpGet("/orders/{number:number}/withdrawal/label")]
    public async Task<IActionResult> OfWithdrawal(Number number)
    {
        var me = User.Id;
        var withdrawal = await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.OrderId == number.Id && (w.BuyerId == me || w.SellerId == me), Aborted);
        return withdrawal is { HasLabel: true, Return.To: { } to } ? await Label(new Number(withdrawal.Id), withdrawal.OrderId, to, senderPays: false) : NotFound();
    }

    private CancellationToken Aborted => HttpContext.RequestAborted;

    private async Task<IActionResult> Label(Number goes, long orderId, ReturnAddress to, bool senderPays)
    {
        if (await contacts.Of(orderId, Aborted) is not { } from) return NotFound();
        var label = await carrier.MakeLabel(new Parcel(goes, new Number(orderId), from, to, senderPays), Aborted);
        return File(label, MediaTypeNames.Application.Pdf, $"return-{goes}.pdf");
    }
}
