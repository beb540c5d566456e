using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>Accounts that belong together.</summary>
internal static class Related
{
    /// <summary>A finished order of two people who share a device.</summary>
    public static async Task<Deal> Place(Market market, Person buyer)
    {
        var deal = await Deal.Place(market, buyer, stage: OrderStage.Finished);
        await Share(market, buyer, deal.Seller);
        return deal;
    }

    public static Task Share(Market market, Person one, Person other) => market.In(async (AccountsDbContext db) =>
    {
        db.SharedDevices.Add(new SharedDevice(Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id)) { At = market.Clock.Now });
        return await db.SaveChangesAsync();
    });

    /// <summary>The buyer contests the refusal.</summary>
    /// <returns>The staff's page about it.</returns>
    public static async Task<string> Contest(Deal deal)
    {
        await (await deal.AsBuyer("/review")).Submit("Contest this");
        return $"/admin/refusals/{new Number(await deal.Market.In((ReviewsDbContext db) => db.ContestedRefusals.Where(c => c.OrderId == deal.Number.Id).Select(c => c.Id).SingleAsync()))}";
    }
}
