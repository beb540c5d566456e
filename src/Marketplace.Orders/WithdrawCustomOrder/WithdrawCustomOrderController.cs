using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.WithdrawCustomOrder;

internal sealed class WithdrawCustomOrderController(OrdersDbContext db, TimeProvider clock) : Controller
{
    [HttpPost("/custom-orders/{token:length(32)}/withdrawal")]
    public async Task<IActionResult> Withdraw(string token)
    {
        var me = User.Id;
        var found = await db.CustomOrders.SingleOrDefaultAsync(c => c.Token == token && c.SellerId == me);
        if (found is null) return NotFound();
        found.Withdraw(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell("Custom order withdrawn. Its link no longer works.");
        return Redirect($"{found.ConversationPath}/custom-order");
    }
}
