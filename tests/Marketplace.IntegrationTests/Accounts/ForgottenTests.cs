using Marketplace.Accounts.DropParkedEvents;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>What is left of a person once their account is closed.</summary>
[Trait("Rule", "ACC-6")]
public sealed class ForgottenTests : IDisposable
{
    private const string Note = "wobbegong-note", Typed = "wobbegong-message", Review = "wobbegong-review", Answer = "wobbegong-answer", Parked = "parked";
    private const string Street = "Hidden Lane 5", OrderPhone = "+49301112223", ToSeller = "Please wrap it.";

    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [SqliteFact("its files")]
    public async Task Of_a_buyer_no_table_and_no_file_keeps_a_name_or_an_address()
    {
        var deal = await Scene();
        string[] personal = [deal.Buyer.Name, deal.Buyer.Email, deal.Buyer.Phone, Street, OrderPhone, ToSeller, Note];
        var before = await Everywhere.Find(market, personal);
        foreach (var text in personal) before.ShouldContain(found => found.EndsWith($": {text}"), $"the search finds {text} before");
        foreach (var place in new[] { "orders.OrderHistory.Name", "orders.OrderWords.Word", "messages.Messages.FromName", "notices.Notices.Arguments", "reviews.ReviewableOrders.BuyerName", "accounts.Outbox.Payload" })
        {
            before.ShouldContain($"{place}: {deal.Buyer.Name}");
        }
        var figures = await Figures();
        var page = await market.Visitor().Open($"/sellers/{deal.Seller.Shop}");

        await Close(deal.Buyer);

        (await Everywhere.Find(market, personal)).ShouldBeEmpty();
        (await Figures()).ShouldBe(figures);
        await Verify();
        // What is part of somebody else's record stays, and nobody's name stands beside it.
        (await Everywhere.Find(market, Typed, Review)).ShouldNotBeEmpty();
        var after = await market.Visitor().Open($"/sellers/{deal.Seller.Shop}");
        page.Text.ShouldContain(deal.Buyer.Name);
        after.Text.ShouldContain("Former customer");
        after.Text.ShouldContain(Review);
        (await market.Visitor().Reading("es").Open($"/sellers/{deal.Seller.Shop}")).Text.ShouldContain("Antiguo cliente");
        var order = await deal.AsSeller();
        order.Text.ShouldContain("Former customer");
        order.Text.ShouldContain(Typed);
        (await deal.AsSeller("/customer")).Text.ShouldContain("Former customer");
        (await market.SignInAs(deal.Seller).Open("/notices")).Text.ShouldContain("Former customer");
    }

    [SqliteFact("its files")]
    public async Task Of_a_seller_only_the_records_of_taxes_are_kept_until_their_day()
    {
        var deal = await Deal.Place(market, await market.Buyer("quokka"), await market.Seller("numbat"), stage: OrderStage.Canceled);
        var seller = await market.WithPassword(deal.Seller);
        await (await deal.AsSeller("/note")).Submit("Save note", new { Text = Note });
        await (await deal.AsSeller()).Submit("Send", new { Text = Typed });
        await (await seller.Open("/shop/answers")).Submit("Save answer", new { Name = "Thanks", Text = Answer });
        await (await seller.Open("/shop/earnings/details")).Submit("Save details", new
        {
            Name = "Nora Numbat",
            Street = "Anthill 7",
            PostalCode = "6000",
            City = "Perth",
            Country = "DE",
            TaxNumber = "TAX-4711",
            BornOn = "1980-12-31",
        });
        string[] personal = [$"Shop of {deal.Seller.Name}", deal.Seller.Email, deal.Seller.Phone, Note, Answer, "Things made with care."];
        var before = await Everywhere.Find(market, personal);
        foreach (var text in personal) before.ShouldContain(found => found.EndsWith($": {text}"), $"the search finds {text} before");
        (await Kept(deal.Seller)).ShouldBe((1, true));

        await Close(deal.Seller);

        (await Everywhere.Find(market, [.. personal, "Nora Numbat", "Anthill 7", "TAX-4711"])).ShouldBeEmpty("what is kept for the tax office is encrypted");
        await Verify();
        (await Kept(deal.Seller)).ShouldBe((1, true));
        (await deal.AsBuyer()).Text.ShouldContain("Former seller");
        (await market.Visitor().Open($"/sellers/{deal.Seller.Shop}")).Text.ShouldContain("Former seller");
        // Closed in 2026, and ten whole years.
        market.Clock.Advance(new DateTime(2036, 12, 31, 23, 59, 0, DateTimeKind.Utc) - market.Clock.Now);
        await market.Work<DestroyTaxRecords>();
        (await Kept(deal.Seller)).ShouldBe((1, true));
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Work<DestroyTaxRecords>();
        (await Kept(deal.Seller)).ShouldBe((0, false));
    }

    [SqliteFact("its files")]
    public async Task What_a_buyer_told_support_about_a_request_is_forgotten()
    {
        var filed = await (await Dispute.Begin(market, await market.Seller("numbat"), await market.Buyer("quokka"))).File();
        var buyer = await market.WithPassword(filed.Dispute.Buyer);
        await (await (await buyer.Open(filed.PartyPath)).Follow("Add a statement")).Submit("Send statement", new { Words = Note });
        await filed.Decide(market.Support());
        (await Everywhere.Find(market, Note)).ShouldNotBeEmpty();
        await Close(filed.Dispute.Buyer);
        (await Everywhere.Find(market, Note, filed.Dispute.Buyer.Name)).ShouldBeEmpty();
    }

    [SqliteFact("its files")]
    public async Task Of_a_buyer_the_notices_to_others_and_the_messages_on_their_way_keep_nothing()
    {
        var scene = await Dispute.Begin(market, await market.Seller("numbat"), await market.Buyer("quokka"));
        await market.WithPassword(scene.Buyer);
        var reporter = await market.Buyer("bilby");
        await scene.Report(reporter);
        foreach (var (channel, to, parked) in new[] { (Channel.Phone, scene.Buyer.Phone, true), (Channel.Phone, scene.Buyer.Phone, false) })
        {
            await Queue(new MessageQueued(market.Get<IdGenerator>().Next(), channel, to, "Hello.", "http://localhost/", null, scene.Buyer.Id), parked);
        }
        await Queue(new MessageQueued(market.Get<IdGenerator>().Next(), Channel.Phone, scene.Seller.Phone, $"{scene.Buyer.Name} ordered “Blue bowl”. {scene.Buyer.Name}sville stays.", "http://localhost/", null, scene.Seller.Id), true);
        var phone = scene.Buyer.Phone.TrimStart('+');
        (await market.SignInAs(reporter).Open("/notices")).Text.ShouldContain(scene.Buyer.Name);
        var before = await Everywhere.Find(market, scene.Buyer.Name, phone);
        foreach (var place in new[] { $"notices.Outbox.Payload: {phone}", $"notices.Outbox.Payload: {scene.Buyer.Name}", $"notices.Notices.Arguments: {scene.Buyer.Name}" }) before.ShouldContain(place);

        await Close(scene.Buyer);

        (await market.SignInAs(reporter).Open("/notices")).Text.ShouldContain("Former customer");
        (await Everywhere.Find(market, $"{scene.Buyer.Name} ", phone)).Where(found => found.StartsWith("notices.", StringComparison.Ordinal)).ShouldBeEmpty();
        (await Everywhere.Find(market, $"{scene.Buyer.Name}sville")).ShouldNotBeEmpty("another word stays");
    }

    [SqliteFact("its files")]
    public async Task Of_a_seller_no_earlier_name_of_the_shop_stays_in_a_notice()
    {
        var deal = await Deal.Place(market, await market.Buyer("quokka"), await market.Seller("numbat"), stage: OrderStage.Canceled);
        await market.WithPassword(deal.Seller);
        string[] names = ["Wobbegong Café", "WOBBEGONG CAFÉ", "Wobbegong café"];
        for (var i = 0; i < names.Length; i++)
        {
            await market.Tell(new Contracts.Accounts.ShopEdited(deal.Seller.Id, names[i], "", null, 10 + i));
            var order = (await deal.Order()).Summary with { ShopName = names[i] };
            await market.Tell(new OrderSent(order, (await deal.Order()).Facts));
        }
        // One that arrives late.
        await market.Tell(new Contracts.Accounts.ShopEdited(deal.Seller.Id, "Wobbegong-Café", "", null, 9));
        await market.Tell(new OrderSent((await deal.Order()).Summary with { ShopName = "Wobbegong-Café" }, (await deal.Order()).Facts));
        (await Everywhere.Find(market, "Wobbegong")).ShouldContain("notices.Notices.Arguments: Wobbegong");
        await Close(deal.Seller);
        (await Everywhere.Find(market, "Wobbegong")).Where(found => found.StartsWith("notices.", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [SqliteFact("its files")]
    public async Task A_repeat_of_the_event_and_what_arrives_late_change_nothing()
    {
        var deal = await Scene();
        await Close(deal.Buyer);
        await market.Tell(new Contracts.Accounts.AccountClosed(deal.Buyer.Id, false));
        await market.Tell(new OrderFinished((await deal.Order()).Summary, (await deal.Order()).Facts, Party.Buyer));
        (await Everywhere.Find(market, deal.Buyer.Name, deal.Buyer.Email)).ShouldBeEmpty();
        // Nobody is told, and nothing fails.
        await (await deal.AsSeller()).Submit("Send", new { Text = "Are you still there?" });
        await market.Deliver();
        (await market.In((IEnumerable<ModuleDbContext> modules) => Left(modules))).ShouldBe(1, "only what the scene had parked");
    }

    [SqliteFact("its files")]
    public async Task A_last_mail_goes_to_the_address_that_no_table_has_any_more()
    {
        foreach (var (person, kept) in new[] { (await market.Buyer("quokka"), "Messages and files that you sent stay"), (await market.Seller("numbat"), "The law makes us keep billing records") })
        {
            await Close(person);
            var last = market.MailTo(person.Email)[^1];
            last.Subject.ShouldBe("Your account is closed");
            var body = last.TextBody!;
            body.ShouldContain("We've removed your name, your email address and your other personal data.");
            body.ShouldContain("reviews and replies stay, without your name");
            body.ShouldContain(kept);
            body.ShouldNotContain("/account");
            (await Everywhere.Find(market, person.Shop is null ? person.Name : $"Shop of {person.Name}", person.Email)).ShouldBeEmpty();
            await market.CloseDue();
            market.MailTo(person.Email).Count(m => m.Subject == last.Subject).ShouldBe(1);
        }
    }

    [SqliteFact("its files")]
    public async Task A_last_mail_that_no_server_takes_is_dropped_and_its_address_with_it()
    {
        await using var away = new Market { Settings = { ["Notices:Smtp:Host"] = "127.0.0.1", ["Notices:Smtp:Port"] = "1", ["Notices:Smtp:From"] = "market@example.com", ["Events:Tries"] = "1" } };
        var (person, other) = (await away.Buyer("quokka"), await away.Buyer("numbat"));
        await (await away.WithPassword(person)).AskToClose();
        away.Clock.Advance(TimeSpan.FromDays(14));
        await (await away.WithPassword(other)).AskToClose();
        await away.CloseDue();
        (await Everywhere.Find(away, person.Email)).ShouldContain($"notices.Outbox.Payload: {person.Email}", "it waits for the server");
        away.Clock.Advance(DropLastMails.TriedFor - TimeSpan.FromMinutes(5));
        await away.Work<DropLastMails>();
        (await Everywhere.Find(away, person.Email)).ShouldNotBeEmpty();
        away.Clock.Advance(TimeSpan.FromMinutes(10));
        await away.Work<DropLastMails>();
        (await Everywhere.Find(away, person.Email)).ShouldBeEmpty();
        (await Everywhere.Find(away, other.Email)).ShouldContain($"notices.Outbox.Payload: {other.Email}", "the mails of those who are still here wait");
    }

    /// <summary>A finished order with a review, a message, a private note, notices for both, and a failed event.</summary>
    private async Task<Deal> Scene()
    {
        var deal = await Deal.Place(market, await market.Buyer("quokka"), await market.Seller("numbat"), stage: OrderStage.Finished);
        await market.WithPassword(deal.Buyer);
        await (await deal.AsBuyer("/note")).Submit("Save note", new { Text = Note });
        await (await deal.AsBuyer()).Submit("Send", new { Text = Typed });
        await Inquiry.Ask(market, deal.Buyer, deal.Seller, Typed);
        await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 5, StartTime = 4, Communication = 5, Comment = Review });
        await market.Append();
        await market.In(async (IEnumerable<ModuleDbContext> modules) =>
        {
            var (db, order) = (modules.First(m => m.Schema == "accounts"), await deal.Order());
            var failed = new OrderPlaced(order.Summary, order.Facts) { Id = market.Get<IdGenerator>().Next(), OccurredAt = market.Clock.Now };
            db.Outbox.Add(new OutboxMessage
            {
                Id = market.Get<IdGenerator>().Next(),
                EventId = failed.Id,
                Name = EventCatalog.NameOf(typeof(OrderPlaced)),
                Handler = Parked,
                Payload = EventCatalog.ToJson(failed),
                OccurredAt = failed.OccurredAt,
                ParkedAt = market.Clock.Now,
                Error = $"It failed for {deal.Buyer.Name}.",
            });
            return await db.SaveChangesAsync();
        });
        return deal;
    }

    /// <summary>A message that waits for staff, or for the next attempt.</summary>
    private Task<int> Queue(MessageQueued message, bool isParked) => market.In(async (NoticesDbContext db) =>
    {
        var happened = message with { Id = market.Get<IdGenerator>().Next(), OccurredAt = market.Clock.Now };
        db.Outbox.Add(new OutboxMessage
        {
            Id = market.Get<IdGenerator>().Next(),
            EventId = happened.Id,
            Name = EventCatalog.NameOf(typeof(MessageQueued)),
            Handler = Parked,
            Payload = EventCatalog.ToJson(happened),
            OccurredAt = happened.OccurredAt,
            Attempts = 3,
            DueAt = isParked ? null : market.Clock.Now.AddDays(365),
            ParkedAt = isParked ? market.Clock.Now : null,
        });
        return await db.SaveChangesAsync();
    });

    private async Task Close(Person person)
    {
        (await (await market.WithPassword(person)).AskToClose()).Text.ShouldContain("Your account is being closed");
        market.Clock.Advance(TimeSpan.FromDays(14));
        await market.CloseDue();
    }

    private async Task<string> Figures()
    {
        var rows = new List<string>();
        foreach (var (module, table) in new[] { ("reviews", "Scores"), ("orders", "OrderCounts"), ("orders", "SalesWeeks"), ("complaints", "StandingDays"), ("complaints", "Customers"), ("billing", "Balances"), ("billing", "Transfers"), ("reviews", "SellerOrders"), ("reviews", "LedgerEntries") })
        {
            rows.Add($"{table}: {string.Join("; ", await Everywhere.Rows(market, module, table))}");
        }
        return string.Join('\n', rows);
    }

    private Task<int> Verify() => market.In(async (IEnumerable<IRunAsCommand> commands) =>
    {
        foreach (var command in commands.Where(c => c.Name is "verify-log" or "verify-ledger" or "verify-reviews"))
        {
            using var said = new StringWriter();
            (await command.Run(said, CancellationToken.None)).ShouldBe(0, $"{command.Name}: {said}");
        }
        return 0;
    });

    private Task<(int Taxes, bool IsLocked)> Kept(Person seller) => market.In(async (BillingDbContext db) => (
        await db.TaxDetails.CountAsync(t => t.SellerId == seller.Id), await db.TaxDetails.AnyAsync(t => t.SellerId == seller.Id && t.Protected != "")));

    private static async Task<int> Left(IEnumerable<ModuleDbContext> modules)
    {
        var left = 0;
        foreach (var db in modules) left += await db.Outbox.CountAsync();
        return left;
    }
}
