using Marketplace.Kernel.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>What the sides of an order agree on, by their forms.</summary>
internal static class Agreement
{
    public static async Task<Deal> Delay(Deal deal, int days = 10, string reason = "The glaze cracked.")
    {
        await (await deal.AsSeller("/delay")).Submit("Send request", new { Day = deal.Market.Clock.Now.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Reason = reason });
        return deal;
    }

    public static async Task<Deal> Amount(Deal deal, string amount, string reason = "With a larger lid.")
    {
        await (await deal.AsSeller("/amount")).Submit("Send request", new { Amount = amount, Reason = reason });
        return deal;
    }

    public static async Task<Deal> Custom(Deal deal, string title = "Six blue bowls")
    {
        await (await deal.AsSeller("/custom-order")).Submit("Send custom order", new { Title = title, Words = "With lids.", Amount = "50", UsualAmount = "60", Days = 5 });
        await deal.Market.Deliver();
        return deal;
    }

    /// <summary>The link of the newest custom order in the conversation.</summary>
    public static Task<string> LinkOf(Deal deal) => deal.Market.In((OrdersDbContext db) =>
        db.CustomOrders.Where(c => c.ConversationId == deal.Number.Id).OrderByDescending(c => c.Id).Select(c => "/custom-orders/" + c.Token).FirstAsync());

    /// <summary>An order that the seller added for this order's buyer.</summary>
    public static async Task<Deal> Added(Deal deal, string title = "A vase")
    {
        var page = await (await deal.AsSeller("/added-order")).Submit("Add order", new { IsOffer = "false", Title = title, Quantity = 2, Amount = "15", Days = 7, Note = "As agreed." });
        await deal.Market.Deliver();
        return deal with { Number = Number.Parse(page.Path[(page.Path.LastIndexOf('/') + 1)..], null) };
    }

    /// <summary>The staff's page about a refund that the test gateway refuses; the order waits for its payment before.</summary>
    public static async Task<string> RefusedRefund(Deal deal)
    {
        await deal.Pay("4000 0000 0000 5126");
        await (await deal.AsSeller("/refund")).Submit("Refund in full", new { Reason = "It broke." });
        await deal.Market.Deliver();
        return $"/admin/refunds/{new Number(await deal.Market.In((OrdersDbContext db) => db.MoneyCases.Where(c => c.OrderId == deal.Number.Id).Select(c => c.Id).SingleAsync()))}";
    }

    /// <summary>The buyer pays by a card of the test gateway that is disputed at the bank; the order waits for its payment before.</summary>
    public static async Task<Deal> Disputed(Deal deal)
    {
        await deal.Pay("4000 0000 0000 2685");
        await deal.Market.Deliver();
        return deal;
    }

    /// <summary>The staff's page about a request to change the amount of this paid order.</summary>
    public static async Task<string> AmountCase(Deal deal, string amount = "20")
    {
        await Amount(deal, amount);
        return $"/admin/amounts/{new Number(await deal.Market.In((OrdersDbContext db) => db.AmountCases.Where(c => c.OrderId == deal.Number.Id).OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync()))}";
    }
}
