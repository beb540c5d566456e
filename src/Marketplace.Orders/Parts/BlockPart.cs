using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.Parts;

/// <summary>On a customer's card: blocks the customer, or leads to the list of blocked ones.</summary>
internal sealed class BlockPart(OrdersDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CustomerPlace subject) =>
        View("/Parts/Block.cshtml", (new Number(subject.OrderId), await db.IsBlocked(subject.SellerId, subject.BuyerId)));
}
