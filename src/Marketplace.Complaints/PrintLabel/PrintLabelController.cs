using System.Net.Mime;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.PrintLabel;

/// <summary>The label of a return, for its two sides, as long as the return is offered or under way: it has the buyer's address on it.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PrintLabelController(ComplaintsDbContext db, IReadContacts contacts, ICarrier carrier) : Controller
{
    [HttpGet("/claims/{number:number}/label")]
    public async Task<IActionResult> Get(Number number)
    {
        var me = User.Id;
        var cancel = HttpContext.RequestAborted;
        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == number.Id && (c.BuyerId == me || c.SellerId == me), cancel);
        if (claim is not { HasLabel: true, Return.To: { } to }) return NotFound();
        if (await contacts.Of(claim.OrderId, cancel) is not { } from) return NotFound();
        var label = await carrier.MakeLabel(new Parcel(number, new Number(claim.OrderId), from, to), cancel);
        return File(label, MediaTypeNames.Application.Pdf, $"return-{number}.pdf");
    }
}
