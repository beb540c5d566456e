using System.Diagnostics;
using System.Globalization;
using Marketplace.Contracts.Offers;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Benchmarks;

/// <summary>The cost of an event: an order saved with it and handled by all handlers, compared with saving the same rows without it.</summary>
internal sealed class EventBench(Stage stage, TimeSpan span)
{
    private const int Writers = 8;

    public async Task Run()
    {
        var alone = await Drive(silent: true);
        var heard = await Drive(silent: false);
        await stage.Market.Get<Delivery>().Idle();
        Console.WriteLine();
        Console.WriteLine("| writing | orders/s | ratio |");
        Console.WriteLine("| --- | --- | --- |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| an order, no event | {alone:N0} | 1.000 |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| an order, with its event handled | {heard:N0} | {heard / alone:0.000} |"));
    }

    private async Task<double> Drive(bool silent)
    {
        var ids = stage.Market.Get<IdGenerator>();
        var (seller, buyer) = (await stage.Market.Seller(), await stage.Market.Buyer());
        var started = Stopwatch.GetTimestamp();
        var written = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            var count = 0;
            while (Stopwatch.GetElapsedTime(started) < span * 2)
            {
                await using var scope = stage.Market.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<OrdersDbContext>();
                var order = Order.Place(new OfferBought(
                    ids.Next(), 1, seller.Id, seller.Name, seller.Shop!, buyer.Id, buyer.Name, "A thing", OfferKind.Product, 1, 1000, "EUR", 24, 24,
                    new Contact("A", "B", "1", "C", "DE", "+4930123456"), "")
                { OccurredAt = stage.Market.Clock.Now }, stage.Market.Get<IOptions<OrdersOptions>>().Value.Terms);
                if (silent) ((Kernel.Domain.IRaiseEvents)order).Saved();
                db.Orders.Add(order);
                await db.SaveChangesAsync();
                count++;
            }
            return count;
        }));
        if (!silent) await stage.Market.Get<Delivery>().Idle();
        return written.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
