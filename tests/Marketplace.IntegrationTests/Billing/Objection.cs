using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>A seller's objection to a hold.</summary>
internal static class Objection
{
    public const string Words = "The buyer wrote that everything arrived.";

    /// <summary>Objects to the hold of this order, which is paid by card if it isn't yet.</summary>
    /// <returns>The staff's page about it.</returns>
    public static async Task<string> To(Deal deal)
    {
        if (await deal.Stage() == OrderStage.Confirmed) await deal.Pay(Deal.GoodCard);
        (await (await deal.AsSeller("/hold-objection")).Submit("Send objection", new { Words })).Errors.ShouldBeEmpty();
        return $"/admin/holds/{new Number(await deal.Market.In((BillingDbContext db) => db.HoldObjections.Where(o => o.OrderId == deal.Number.Id).Select(o => o.Id).SingleAsync()))}";
    }

    public static async Task<Page> Decide(Market market, Person staff, string path, bool release)
    {
        var page = await (await market.SignInAs(staff).Open(path)).Submit("Take case");
        var decided = await page.Submit("Send decision", new { Outcome = release ? "true" : "false", Reasons = "The buyer confirmed that everything arrived." });
        await market.Deliver();
        return decided;
    }
}
