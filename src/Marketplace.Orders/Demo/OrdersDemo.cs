using Marketplace.Contracts;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.Demo;

/// <summary>Takes the demo orders through their stages, at times in the past.</summary>
internal sealed class OrdersDemo(OrdersDbContext db, ISellByMessage stock, IdGenerator ids, IOptions<OrdersOptions> options) : IMakeDemoData
{
    private const int Batch = 40;
    private const string Quarrelled = "tomas-keramik";
    /// <summary>The shop that cancels often and sends late, so that not all standings are green.</summary>
    private const string Careless = "brooklyn-strings";
    private const string Buyer = "ines";
    private readonly Random random = new(17);

    public int Order => 30;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.Orders.AnyAsync(o => o.Stage != OrderStage.New, cancel)) return;
        var placed = await db.Orders.AsNoTracking().OrderByDescending(o => o.Id)
            .Select(o => new DemoFates.Placed(o.Id, o.BuyerId, o.SellerId, o.Shop == Quarrelled, o.PlacedAt)).ToListAsync(cancel);
        var fates = new DemoFates(random, now).Decide(placed);
        foreach (var batch in placed.Select(o => o.Id).Order().Chunk(Batch))
        {
            var orders = await db.Orders.Include(o => o.History).Include(o => o.Files)
                .Where(o => batch.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(cancel);
            foreach (var order in orders) Lead(order, fates[order.Id], now);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        await settle();
        await Agree(now, cancel);
        await settle();
    }

    /// <summary>What the demo buyer and the demo seller are about to agree on: a later delivery, another amount, a custom and an added order.</summary>
    private async Task Agree(DateTime now, CancellationToken cancel)
    {
        var terms = options.Value.Terms;
        var between = await db.Orders.Include(o => o.History).Include(o => o.Extras).Where(o => o.BuyerName == Buyer && o.Shop == Quarrelled).OrderByDescending(o => o.Id).ToListAsync(cancel);
        if (between.Count == 0) return;
        var (newest, seller) = (between[0], between[0].ActorOf(between[0].SellerId)!);
        if (await db.Orders.Include(o => o.History).Where(o => o.BuyerName == Buyer && o.Stage == OrderStage.Paid).OrderByDescending(o => o.Id).FirstOrDefaultAsync(cancel) is { } running
            && running.May(OrderStep.ProposeDelay, Party.Seller))
        {
            db.Proposals.Add(running.ProposeDelay(running.ActorOf(running.SellerId)!, ids.Next(), ReaderZone.EndOf(DateOnly.FromDateTime(running.PromisedDeliveryAt).AddDays(4)), "I have been ill this week and need a few more days. I am sorry.", terms, now));
        }
        var extra = await db.Orders.Include(o => o.History).Include(o => o.Extras).FirstOrDefaultAsync(o => o.Shop == Quarrelled && o.Stage == OrderStage.Sent && o.BuyerName != Buyer, cancel);
        extra?.AddExtra(seller, ids.Next(), "A small glaze sample", now);
        if (between.Find(o => !o.IsAmountOpen && o.OpenProposalId is null && o.May(OrderStep.ChangeAmount, Party.Seller)) is { } paid)
        {
            db.AmountCases.Add(paid.AskForAmount(seller, ids.Next(), paid.Total * 9 / 10, "We agreed on a smaller size after the payment.", TimeSpan.FromHours(options.Value.AmountDecisionHours), now));
        }
        var usual = new Money(24000, newest.Currency);
        db.CustomOrders.Add(CustomOrder.Make(ids.Next(), newest.Parties(null), new("Dinner set for six, in your blue", "Six plates, six bowls and a serving dish.", usual.Minor * 4 / 5, usual.Minor, 21), terms, now));
        await AddOrder(between, seller, terms, now, cancel);
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Shop == Quarrelled && o.Stage == OrderStage.Canceled && o.BuyerName != Buyer, cancel) is { } canceled)
        {
            db.BlockedCustomers.Add(BlockedCustomer.Block(ids.Next(), canceled, canceled.ActorOf(canceled.SellerId)!, "Ordered three times and canceled each time after I had started.", now.AddDays(-6)));
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Of the first offer that is still in stock; if none is, of something else.</summary>
    private async Task AddOrder(List<Order> between, Actor seller, OrderTerms terms, DateTime now, CancellationToken cancel)
    {
        AddedSale Sale(Order from, long? offer) => new(offer, from.Kind, from.Title, 1, from.UnitPrice, 7, from.Contact, "As we agreed.");
        foreach (var from in between.Where(o => o.HasOffer).DistinctBy(o => o.OfferId))
        {
            try
            {
                if (await stock.Sell(Sale(from, from.OfferId).Reservation(from, ids.Next(), now)!, cancel)) return;
            }
            catch (RuleBroken)
            {
                // Sold out: the next one.
            }
        }
        db.Place(Orders.Domain.Order.Add(between[0], ids.Next(), seller, Sale(between[0], null), terms, now));
    }

    private void Lead(Order order, OrderStage fate, DateTime now)
    {
        var promised = order.PromisedDeliveryAt - order.PlacedAt;
        var careful = order.Shop != Careless;
        var span = promised * (0.5 + (random.NextDouble() * (careful ? 0.45 : 1)));
        if (order.PlacedAt + span >= now) span = (now - order.PlacedAt) * 0.95;
        DateTime At(double part) => order.PlacedAt + (span * part * (0.8 + (0.2 * random.NextDouble())));
        var buyer = order.ActorOf(order.BuyerId)!;
        var seller = order.ActorOf(order.SellerId)!;
        var isProduct = order.Kind == OfferKind.Product;

        if (fate == OrderStage.New) return;
        if (fate == OrderStage.Canceled && random.Next(3) > 0)
        {
            CancelNew(order, random.Next(2) == 0 || careful ? buyer : seller, At(0.2), now);
            return;
        }
        order.Approve(seller, At(0.15));
        if (fate == OrderStage.Confirmed) return;
        if (fate == OrderStage.Canceled)
        {
            if (careful) order.Cancel(buyer, "not-needed", "My plans have changed.", false, 0, At(0.7));
            else order.Cancel(seller, "not-paid", "I waited, but no payment came.", false, 0, At(0.7));
            return;
        }
        if (random.Next(2) == 0 || order.Shop == Quarrelled) PayByCard(order, buyer, At(0.3));
        else order.MarkAsPaid(seller, At(0.3));
        if (fate == OrderStage.Paid) return;
        if (fate == OrderStage.Refunded && random.Next(2) == 0 && !careful)
        {
            GiveBack(order, At(0.7), at => order.Cancel(seller, "too-slow", isProduct ? "The material did not arrive in time." : "I am ill this week and cannot begin in time.", true, ids.At(at), at));
            return;
        }
        var tracking = Carrier.Sample(random.Next(10_000_000, 99_999_999));
        order.MarkAsSent(seller, isProduct ? tracking : "", isProduct ? "" : "It is done. Tell me if something is missing.", [], At(0.75));
        if (fate == OrderStage.Sent) return;
        if (fate == OrderStage.Finished || random.Next(2) == 0) order.Close(random.Next(4) == 0 ? seller : buyer, At(1));
        if (fate == OrderStage.Refunded) GiveBack(order, order.PlacedAt + span, at => order.Refund(seller, isProduct ? "It arrived damaged." : "It was not what we had agreed.", true, ids.At(at), at));
    }

    private void CancelNew(Order order, Actor actor, DateTime at, DateTime now)
    {
        var atOnce = order.PlacedAt.AddMinutes(random.Next(5, 50));
        if (actor.Party == Party.Buyer && random.Next(2) == 0 && atOnce < now)
        {
            order.Cancel(actor, "by-mistake", "I ordered it twice.", false, 0, atOnce);
        }
        else if (actor.Party == Party.Buyer) order.Cancel(actor, "not-needed", "My plans have changed.", false, 0, at);
        else if (order.Kind == OfferKind.Product) order.Cancel(actor, "out-of-stock", "The last one broke while I packed it.", false, 0, at);
        else order.Cancel(actor, "too-slow", "I am ill this week and cannot begin in time.", false, 0, at);
    }

    private void PayByCard(Order order, Actor buyer, DateTime at)
    {
        var charge = order.Pay(buyer, ids.At(at), new CardToken(TestGateway.Charged, "4242"), at);
        order.Settle(charge, PaymentState.Succeeded, "", 0, at.AddSeconds(4));
        Keep(charge, at);
    }

    private void GiveBack(Order order, DateTime at, Func<DateTime, Payment?> begin)
    {
        if (begin(at) is not { } refund) return;
        order.Settle(refund, PaymentState.Succeeded, "", 0, at.AddSeconds(4));
        Keep(refund, at);
    }

    private void Keep(Payment payment, DateTime at)
    {
        db.Payments.Add(payment);
        db.Ledger.Add(new(payment.Id, payment.Kind, PaymentState.Succeeded, "", payment.ChargeId, TestGateway.Charged, payment.Amount, payment.Currency, at));
    }
}
