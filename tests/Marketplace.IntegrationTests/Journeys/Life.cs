using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Jobs;
using Marketplace.Complaints.Persistence;
using Marketplace.IntegrationTests.Billing;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Jobs;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>A shop with one offer and two buyers, where random people fill in random forms.</summary>
internal sealed class Life
{
    private const int Stock = 4;

    private static readonly string[] Cards =
        [Orders.Deal.GoodCard, Orders.Deal.GoodCard, Orders.Deal.GoodCard, "4000 0000 0000 0002", "4000 0000 0000 0119", "4000 0000 0000 0259", "4000 0000 0000 5126", "4000 0000 0000 2685"];

    private readonly Market market;
    private readonly Random random;
    private readonly Person seller;
    private readonly long offer;
    private readonly Browser shop;
    private readonly Browser[] buyers;
    private readonly Browser support;
    private readonly Browser operators;
    private readonly Books books;
    private readonly List<string> done = [];
    private readonly int seed;
    private readonly (int Weight, Func<Task<string?>> Take)[] commands;

    private Life(Market market, Person seller, Person[] buyers, long offer, string currency, int seed)
    {
        (this.market, this.seller, this.offer, this.seed) = (market, seller, offer, seed);
        random = new Random(seed);
        shop = market.SignInAs(seller);
        this.buyers = [.. buyers.Select(market.SignInAs)];
        support = market.SignInAs(market.Support());
        operators = market.SignInAs(market.Administrator());
        books = new Books(market, seller.Id, offer, Stock, currency);
        commands =
        [
            (8, Buy),
            (10, () => OfOrder(Shop, "approval", "Approve order")),
            (3, () => OfOrder(Shop, "receipt", "Mark as paid")),
            (14, () => OfOrder(Buyer, "payment", "Pay")),
            (2, () => OfOrder(Buyer, "direct-payment", "Tell the seller")),
            (9, () => OfOrder(Shop, "shipment", "Mark as sent")),
            (4, () => OfOrder(Buyer, "closing", "I've received it")),
            (1, () => OfOrder(Shop, "closing", "Close order")),
            (2, () => OfOrder(Buyer, "cancellation", "Cancel order")),
            (1, () => OfOrder(Shop, "cancellation", "Cancel order", "Refund")),
            (2, () => OfOrder(Shop, "refund", "Refund in full")),
            (2, () => OfOrder(Shop, "delay", "Send request")),
            (5, () => OfOrder(Shop, "amount", "Send request")),
            (4, () => OfOrder(Buyer, "proposal", "Agree", "Decline")),
            (1, () => OfOrder(Shop, "proposal", "Withdraw request")),
            (1, () => OfOrder(Shop, "extra", "Add extra")),
            (3, () => OfOrder(Shop, "custom-order", "Send custom order")),
            (3, () => OfOrder(Shop, "added-order", "Add order")),
            (4, () => OfOrder(Buyer, "confirmation", "Confirm order")),
            (3, () => OfOrder(Shop, "repayment", "Confirm refund")),
            (3, () => OfOrder(Shop, "evidence", "Send evidence")),
            (2, () => OfOrder(Shop, "hold-objection", "Send objection")),
            (6, () => OfOrder(Buyer, "claim", "Open claim")),
            (2, Withdraw),
            (2, () => OfOrder(Shop, "withdrawal/return-address", "Send to buyer")),
            (1, () => OfOrder(Shop, "withdrawal/unsent", "Refund the buyer")),
            (2, () => OfOrder(Buyer, "withdrawal/return-shipment", "I've sent it back")),
            (2, () => OfOrder(Shop, "withdrawal/return-receipt", "Mark as received")),
            (1, () => OfOrder(Shop, "withdrawal/escalation", "Ask support")),
            (1, () => OfOrder(_ => support, "", "Cancel order")),
            (5, AcceptCustom),
            (10, Claim),
            (6, Decide),
            (2, () => Fill(shop, "/shop/earnings/payout", "Request payout")),
            (3, () => Fill(operators, "/admin/payouts", "Create batch")),
            (3, MarkBatch),
            (1, FailPayout),
            (9, () => Pass(TimeSpan.FromHours(random.Next(1, 48)))),
            (5, () => Pass(TimeSpan.FromDays(random.Next(2, 16)))),
        ];
    }

    public static async Task<Life> Begin(Market market, string currency, int seed)
    {
        var seller = await market.Seller(currency: currency);
        Person[] buyers = [await market.Buyer(), await market.Buyer()];
        var offer = await market.Lists(seller, OfferScenes.Mug(stock: Stock, price: currency == "JPY" ? 3001 : 31.07m));
        var life = new Life(market, seller, buyers, offer, currency, seed);
        await life.Fill(life.shop, "/shop/earnings/account", "Save account");
        return life;
    }

    /// <summary>The next command that is possible now, or was refused.</summary>
    public async Task Step()
    {
        for (string? what = null; what is null;)
        {
            var pick = random.Next(commands.Sum(c => c.Weight));
            what = await commands.First(c => (pick -= c.Weight) < 0).Take();
            if (what is not null) done.Add(what);
        }
        await market.Deliver();
        await Check();
    }

    /// <summary>Claims go to support, which decides all that is open, and the clock runs until every order has ended.</summary>
    public async Task RunOut()
    {
        for (var round = 0; round < 14; round++)
        {
            foreach (var claim in await OpenClaims())
            {
                if (await Fill(BuyerOf(claim), $"/claims/{new Number(claim.Id)}/escalation", "Ask support") is null) await Fill(BuyerOf(claim), $"/claims/{new Number(claim.Id)}/closing", "Close claim");
            }
            while (await Decide() is not null) await market.Deliver();
            await Pass(TimeSpan.FromDays(8));
            await Check();
        }
        await books.CheckEnd(Said);
    }

    private string Said => $"seed {seed}: {string.Join("; ", done)}";

    private Task Check() => books.Check(Said);

    private Browser Shop(Order order) => shop;

    private Browser Buyer(Order order) => buyers.Single(b => b.Person!.Id == order.BuyerId);

    private Task<string?> Buy() => Fill(buyers[random.Next(buyers.Length)], $"{OfferScenes.OfferPath(offer)}/purchase", "Place order");

    private async Task<string?> OfOrder(Func<Order, Browser> who, string noun, params string[] buttons)
    {
        var orders = await market.In((OrdersDbContext db) => db.Orders.AsNoTracking().Where(o => o.SellerId == seller.Id).OrderBy(o => o.Id).ToListAsync());
        if (orders.Count == 0) return null;
        var running = orders.FindAll(o => o.EndedAt is null);
        var order = running.Count > 0 && random.Next(4) > 0 ? running[random.Next(running.Count)] : orders[random.Next(orders.Count)];
        var browser = who(order);
        return await Fill(browser, browser == support ? $"/admin/orders/{new Number(order.Id)}" : $"/orders/{new Number(order.Id)}/{noun}", buttons);
    }

    private async Task<string?> Withdraw()
    {
        var orders = await market.In((OrdersDbContext db) => db.Orders.AsNoTracking().Where(o => o.SellerId == seller.Id).OrderBy(o => o.Id).ToListAsync());
        if (orders.Count == 0) return null;
        var order = orders[random.Next(orders.Count)];
        var page = await Buyer(order).Open($"/orders/{new Number(order.Id)}/withdrawal");
        if (!page.Has("Continue")) return null;
        page = await page.Submit("Continue");
        return page.Has("Confirm withdrawal") ? Outcome(page.Path, "Confirm withdrawal", await page.Submit("Confirm withdrawal")) : null;
    }

    private async Task<string?> AcceptCustom()
    {
        var made = await market.In((OrdersDbContext db) => db.CustomOrders.AsNoTracking().Where(c => c.SellerId == seller.Id).OrderByDescending(c => c.Id).Take(2).ToListAsync());
        if (made.Count == 0) return null;
        var custom = made[random.Next(made.Count)];
        return await Fill(buyers.Single(b => b.Person!.Id == custom.BuyerId), custom.Path, "Accept and pay");
    }

    private async Task<string?> Claim()
    {
        var claims = await OpenClaims();
        if (claims.Count == 0) return null;
        var claim = claims[random.Next(claims.Count)];
        (string Noun, string Button)[] buying = [("acceptance", "Accept"), ("decline", "Decline"), ("counter-offer", "Send counter-offer"), ("closing", "Close claim"), ("escalation", "Ask support"), ("return-shipment", "I've sent it back"), ("refund-confirmation", "I've received it"), ("missing-refund", "Ask support")];
        (string Noun, string Button)[] selling = [("guidance", "Send guidance"), ("partial-refund", "Send offer"), ("return", "Send offer"), ("refund", "Refund in full"), ("acceptance", "Accept"), ("decline", "Decline"), ("return-receipt", "Mark as received"), ("escalation", "Ask support"), ("offer-withdrawal", "Withdraw offer")];
        var isBuying = random.Next(2) == 0;
        var (noun, button) = isBuying ? buying[random.Next(buying.Length)] : selling[random.Next(selling.Length)];
        return await Fill(isBuying ? BuyerOf(claim) : shop, $"/claims/{new Number(claim.Id)}/{noun}", button);
    }

    private Task<List<OrderClaim>> OpenClaims() =>
        market.In((ComplaintsDbContext db) => db.Claims.AsNoTracking().Where(c => c.SellerId == seller.Id && c.State != ClaimState.Closed).OrderBy(c => c.Id).ToListAsync());

    private Browser BuyerOf(OrderClaim claim) => buyers.Single(b => b.Person!.Id == claim.BuyerId);

    /// <summary>Support takes a case, any kind, and decides it.</summary>
    private async Task<string?> Decide()
    {
        var paths = await market.In(async (OrdersDbContext db) =>
            (await db.AmountCases.Where(c => c.SellerId == seller.Id && c.DecidedAt == null).Select(c => c.Id).ToListAsync()).Select(id => $"/admin/amounts/{new Number(id)}")
            .Concat((await db.MoneyCases.Where(c => c.SellerId == seller.Id && c.DecidedAt == null && c.Kind != MoneyCaseKind.Dispute).Select(c => c.Id).ToListAsync()).Select(id => $"/admin/refunds/{new Number(id)}")).ToList());
        paths.AddRange((await market.In((BillingDbContext db) => db.HoldObjections.Where(c => c.SellerId == seller.Id && c.DecidedAt == null).Select(c => c.Id).ToListAsync())).Select(id => $"/admin/holds/{new Number(id)}"));
        paths.AddRange((await market.In((ComplaintsDbContext db) => db.Claims.Where(c => c.SellerId == seller.Id && c.State == ClaimState.Escalated).Select(c => c.Id).ToListAsync())).Select(id => $"/admin/claims/{new Number(id)}"));
        foreach (var path in paths.OrderBy(_ => random.Next()))
        {
            if (await Fill(support, path, "Take case") is null) await support.Open(path);
            if (await Fill(support, path, "Send decision", "Mark as settled") is { } decided && !decided.EndsWith('!')) return decided;
        }
        return null;
    }

    private async Task<string?> MarkBatch()
    {
        var batch = await market.In((BillingDbContext db) => db.Batches.AsNoTracking().OrderByDescending(b => b.Id).FirstOrDefaultAsync());
        return batch is null ? null : await Fill(operators, $"/admin/payouts/batches/{new Number(batch.Id)}", "Mark as paid");
    }

    private async Task<string?> FailPayout()
    {
        var payout = await market.In((BillingDbContext db) => db.Payouts.AsNoTracking().Where(p => p.SellerId == seller.Id).OrderByDescending(p => p.Id).FirstOrDefaultAsync());
        return payout is null ? null : await Fill(operators, $"/admin/payouts/{new Number(payout.Id)}/failure", "Mark as failed");
    }

    private async Task<string?> Pass(TimeSpan time)
    {
        market.Clock.Advance(time);
        await market.Work<AdvanceOrders>();
        await market.Work<AdvanceCustomOrders>();
        await market.Work<AdvanceClaims>();
        await market.Work<AdvanceWithdrawals>();
        await market.Work<FindMissingAnswers>();
        await market.Deliver();
        await market.Work<RetryRefunds>();
        await market.Work<FollowDisputes>();
        await market.Work<ReportOwedRefunds>();
        await market.Deliver();
        await market.Work<ReleaseHeldMoney>();
        await market.Work<MakePayouts>();
        await market.Deliver();
        return $"{time.TotalHours} hours pass";
    }

    /// <summary>Fills in the form with one of these buttons.</summary>
    /// <returns>What was done, with an exclamation mark if it was refused; null if there is no such form now.</returns>
    private async Task<string?> Fill(Browser browser, string path, params string[] buttons)
    {
        var page = await browser.Open(path);
        if (page.Status != HttpStatusCode.OK) return null;
        var shown = page.Document.QuerySelectorAll("main form button").OfType<IHtmlButtonElement>()
            .Where(b => b.Form is not null && buttons.Any(text => b.TextContent.Trim().StartsWith(text, StringComparison.Ordinal))).ToList();
        if (shown.Count == 0) return null;
        var button = shown[random.Next(shown.Count)];
        var text = string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Outcome(path, text, await page.Submit(text, Values(button.Form!)));
    }

    private static string Outcome(string path, string button, Page answer)
    {
        ((int)answer.Status).ShouldBeLessThan(500, $"{path} {button}: {answer.Text}");
        return $"{path} {button}{(answer.Status == HttpStatusCode.OK && answer.Errors.Length == 0 ? "" : $" ({answer.Status} {answer.Errors})!")}";
    }

    private Dictionary<string, string?> Values(IHtmlFormElement form)
    {
        var values = new Dictionary<string, string?>();
        foreach (var group in form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")).GroupBy(e => e.GetAttribute("name")!))
        {
            var field = group.Key.Split('.')[^1];
            if (group.Any(e => e is IHtmlInputElement { Type: "hidden" or "file" }) && field != "MoneyReturned") continue;
            if (group.First() is IHtmlButtonElement) continue;
            if (Value(field, [.. group]) is { } value) values[field] = value;
        }
        return values;
    }

    private string? Value(string field, IReadOnlyList<IHtmlElement> inputs) => (field, inputs[0]) switch
    {
        ("Country", _) => "DE",
        (_, IHtmlSelectElement list) => Any([.. list.Options.Select(o => o.Value).Where(v => v.Length > 0)]),
        (_, IHtmlInputElement { Type: "radio" }) => Any([.. inputs.Cast<IHtmlInputElement>().Select(i => i.Value)]),
        ("MoneyReturned", _) => "true",
        (_, IHtmlInputElement { Type: "checkbox" }) => null,
        ("Amount" or "UsualAmount", _) => books.Typed(random.Next(1, 9000)),
        ("Percent", _) => random.Next(1, 101).ToString(CultureInfo.InvariantCulture),
        ("Quantity", _) => random.Next(1, 3).ToString(CultureInfo.InvariantCulture),
        ("Days", _) => random.Next(1, 20).ToString(CultureInfo.InvariantCulture),
        ("Day", _) => market.Clock.Now.AddDays(random.Next(1, 30)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ("CardNumber", _) => Cards[random.Next(Cards.Length)],
        ("Expiry", _) => market.Clock.Now.AddYears(2).ToString("MM/yy", CultureInfo.InvariantCulture),
        ("SecurityCode", _) => "123",
        ("Phone", _) => "+49 30 1234567",
        ("PostalCode", _) => "10115",
        ("Name" or "Street" or "City" or "Holder", _) => "Hidden Lane 5",
        ("Iban", _) => Earned.Iban,
        ("Tracking" or "Reference", _) => $"REF {random.Next(1000, 9999)}",
        ("Words", _) => Any(["The pictures show what happened, and the parcel's number is on them: winning_evidence.", "We agreed on this in our conversation. I have losing_evidence for it."]),
        _ => "The handle came loose on the first day.",
    };

    private string Any(IReadOnlyList<string> values) => values[random.Next(values.Count)];
}
