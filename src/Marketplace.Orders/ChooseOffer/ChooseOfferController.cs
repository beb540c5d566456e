using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.ChooseOffer;

/// <summary>Which of the seller's offers an added order is of: the newest ones, or those with the words searched for.</summary>
internal sealed class ChooseOfferController(OrdersDbContext db, IReadOwnOffers offers) : Controller
{
    [HttpGet("/orders/{number:number}/added-order/offer")]
    public async Task<IActionResult> Get(Number number, string? search)
    {
        var (id, me, words) = (number.Id, User.Id, search ?? "");
        var from = await db.Orders.Where(o => o.Id == id && o.SellerId == me).Select(o => new { o.BuyerName, o.Currency }).SingleOrDefaultAsync();
        if (from is null) return NotFound();
        var found = await offers.Search(me, words, ChooseOfferPage.Most + 1, HttpContext.RequestAborted);
        ViewData[nameof(Side)] = Side.Selling;
        return View("ChooseOffer", new ChooseOfferPage(number, from.BuyerName, from.Currency, words, found));
    }
}
