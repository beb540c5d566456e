using System.Net;
using Marketplace.Events;
using Marketplace.IntegrationTests.Persistence;
using Marketplace.Kernel.Persistence;

namespace Marketplace.IntegrationTests.Events;

public sealed class DeliveryTests
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task What_is_raised_is_handled_once_and_leaves_the_outbox()
    {
        await using var market = await Open();
        await market.PayIn("rent", "bread");
        (await market.Booked()).ShouldBe(["rent", "bread"], ignoreOrder: true);
        (await market.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_events_of_an_aggregate_reach_a_handler_one_after_the_other()
    {
        await using var market = await Open();
        var (texts, heard, atOnce) = (Enumerable.Range(0, 30).Select(i => $"payment {i}").ToArray(), new List<string>(), 0);
        market.Script.Disturb = async (happened, _) =>
        {
            Interlocked.Increment(ref atOnce).ShouldBe(1);
            await Task.Yield();
            heard.Add(happened.Text);
            Interlocked.Decrement(ref atOnce);
        };
        await market.PayIn(texts);
        heard.ShouldBe(texts);
    }

    [Fact]
    public async Task A_handler_that_allows_it_handles_the_events_of_a_save_together_and_one_that_fails_takes_no_other_with_it()
    {
        await using var market = await Open();
        await market.Close("north", "south", "east");
        (await market.Booked()).ShouldBe(["north with 0 others", "south with 1 others", "east with 2 others"]);
        (await market.Waiting()).ShouldBeEmpty();

        market.Script.Disturb = (closed, _) => closed.Text == "poison" ? throw new InvalidOperationException("cannot digest") : Task.CompletedTask;
        await market.Close("west", "poison", "centre");
        (await market.Booked()).Skip(3).ShouldBe(["west with 0 others", "centre with 0 others"], "each was then handled by itself");
        market.Script.Disturb = (_, _) => Task.CompletedTask;
        market.Clock.Advance(FirstPause);
        await market.Deliver();
        (await market.Booked()).ShouldContain("poison with 0 others");
        (await market.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_leaves_a_handler_nothing_to_do_is_not_brought_to_it()
    {
        await using var market = await Open();
        market.Script.Disturb = (_, _) => throw new InvalidOperationException("there is nothing to book");
        await market.PayIn(0, "thanks");
        (await market.Waiting()).ShouldBeEmpty();

        market.Script.Disturb = (_, _) => Task.CompletedTask;
        await market.PayIn("rent");
        (await market.Booked()).ShouldBe(["rent"]);
    }

    [Fact]
    public async Task A_row_of_a_host_that_did_not_ask_whom_an_event_concerns_goes_without_a_call()
    {
        await using var market = await Open();
        var (ids, handler) = (market.Get<IdGenerator>(), market.Get<EventCatalog>().Handlers.Single(h => h.Handler == typeof(BookWhenPaidIn)));
        await market.In((LedgerDbContext db) =>
        {
            db.Outbox.Add(new OutboxMessage
            {
                Id = ids.Next(),
                EventId = ids.Next(),
                Name = "tests.paid-in",
                Handler = handler.Name,
                Payload = EventCatalog.ToJson(new PaidIn("thanks", 0)),
                OccurredAt = market.Clock.Now,
                DueAt = market.Clock.Now,
            });
            return db.SaveChangesAsync();
        });
        (await market.Deliver()).ShouldBe(1);
        market.Script.Calls.ShouldBe(0);
        (await market.Booked()).ShouldBeEmpty();
        (await market.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_that_fails_once_is_tried_again_after_a_pause()
    {
        await using var market = await Open();
        market.Script.Disturb = (_, call) => call == 1 ? throw new InvalidOperationException("out of ink") : Task.CompletedTask;
        await market.PayIn("rent");
        (await market.Booked()).ShouldBeEmpty("what the failing handler had added is not saved");
        (await market.Waiting()).ShouldHaveSingleItem().Error!.ShouldContain("out of ink");

        await market.Deliver();
        (await market.Booked()).ShouldBeEmpty("the pause is not over");
        market.Clock.Advance(FirstPause);
        await market.Deliver();
        (await market.Booked()).ShouldBe(["rent"]);
        (await market.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_waits_for_what_it_caused_but_not_for_ever()
    {
        await using var market = new LedgerMarket();
        market.Settings["Events:RequestWaits"] = "00:00:00.050";
        await market.Open();
        Delivery.Watch();
        await market.PayIn("rent");
        (await market.Get<Delivery>().Settle()).ShouldBeTrue();

        var never = new TaskCompletionSource();
        market.Script.Disturb = (_, _) => never.Task;
        Delivery.Watch();
        var hangs = market.PayIn("bread");
        await market.Script.Called(2);
        (await market.Get<Delivery>().Settle()).ShouldBeFalse("the handler hangs, and the person does not");
        never.SetResult();
        await hangs;
        (await market.Booked()).ShouldBe(["rent", "bread"]);
    }

    [Fact]
    public async Task A_repeated_event_does_nothing_the_second_time()
    {
        await using var market = await Open();
        var paid = new PaidIn("rent", 5) { Id = 4711 };
        await market.Tell(paid);
        await market.Tell(paid, paid);
        market.Script.Calls.ShouldBe(1);
        (await market.Booked()).ShouldBe(["rent"]);
    }

    [Fact]
    public async Task A_poison_event_is_parked_after_ten_tries_with_growing_pauses_and_holds_up_nobody()
    {
        await using var market = await Open();
        market.Script.Disturb = (paid, _) => paid.Text == "poison" ? throw new InvalidOperationException("cannot digest") : Task.CompletedTask;
        await market.PayIn("poison", "bread");
        (await market.Booked()).ShouldBe(["bread"]);

        var pause = FirstPause;
        for (var attempt = 2; attempt <= 10; attempt++, pause *= 2)
        {
            market.Clock.Advance(pause - TimeSpan.FromMilliseconds(1));
            (await market.Deliver()).ShouldBe(0, $"before try {attempt}");
            market.Clock.Advance(TimeSpan.FromMilliseconds(1));
            (await market.Deliver()).ShouldBe(1, $"at try {attempt}");
        }
        var aside = (await market.Waiting()).ShouldHaveSingleItem();
        aside.ParkedAt.ShouldBe(market.Clock.Now);
        aside.DueAt.ShouldBeNull();
        market.Clock.Advance(TimeSpan.FromDays(30));
        (await market.Deliver()).ShouldBe(0);
        (await market.Visitor().Open("/health/ready")).Body.ShouldBe("Degraded");
    }

    [Fact]
    public async Task What_cannot_be_handled_however_often_it_is_tried_is_parked_at_once()
    {
        await using var market = await Open();
        market.Script.Disturb = (_, _) => throw new PermanentFailure("nobody could ever digest this");
        await market.PayIn("poison");
        var aside = (await market.Waiting()).ShouldHaveSingleItem();
        aside.ParkedAt.ShouldBe(market.Clock.Now);
        aside.Error!.ShouldContain("nobody could ever digest this");
        market.Clock.Advance(TimeSpan.FromDays(30));
        (await market.Deliver()).ShouldBe(0);
    }

    [Fact]
    public void Whatever_a_handler_can_handle_it_is_registered_for()
    {
        // Some handlers exist only if there is a translation engine.
        using var market = new Market { Settings = { ["Translation:Engine"] = "LibreTranslate", ["Translation:Address"] = "http://127.0.0.1:9" } };
        var registered = market.Get<EventCatalog>().Handlers.ToList();
        var written =
            from assembly in registered.Select(h => h.Handler.Assembly).Distinct()
            from type in assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IHandle<>)
            select (Event: contract.GetGenericArguments()[0], Handler: type);
        registered.Select(h => (h.Event, h.Handler)).ShouldBe(written, ignoreOrder: true);
    }

    [Fact]
    public async Task A_database_that_is_away_for_long_parks_no_event_and_leaves_it_half_of_its_tries()
    {
        await using var market = await Open();
        market.Script.Disturb = (_, _) => throw SqlFailure.Of(20, [0]);
        await market.PayIn("rent");
        var pauses = new List<double>();
        for (var attempt = 1; attempt <= 30; attempt++) await Fail();
        pauses.Take(6).ShouldBe([2, 4, 8, 16, 32, 32]);
        pauses[^1].ShouldBe(32);

        market.Script.Disturb = (_, _) => throw new InvalidOperationException("cannot digest");
        for (var honest = 1; honest <= 4; honest++) await Fail();
        pauses[^4..].ShouldBe([64, 128, 256, 512]);
        await market.Deliver();
        (await market.Waiting()).ShouldHaveSingleItem().ParkedAt.ShouldBe(market.Clock.Now);

        async Task Fail()
        {
            if (pauses.Count > 0) (await market.Deliver()).ShouldBe(1);
            var pause = (await market.Waiting()).ShouldHaveSingleItem().DueAt!.Value - market.Clock.Now;
            pauses.Add(pause.TotalSeconds);
            market.Clock.Advance(pause);
        }
    }

    [Fact]
    public async Task Administrators_see_what_is_parked_and_send_it_again()
    {
        await using var market = await Open();
        await Park(market);
        var page = await market.SignInAs(market.Administrator()).Open("/admin/events");
        page.Text.ShouldContain("tests.paid-in");
        page.Text.ShouldContain("cannot digest");

        market.Script.Disturb = (_, _) => Task.CompletedTask;
        var after = await page.Submit("Retry");
        after.Text.ShouldContain("retried the event");
        after.Text.ShouldContain("No failed events");
        (await market.Booked()).ShouldBe(["poison"]);
        (await market.Visitor().Open("/health/ready")).Body.ShouldBe("Healthy");

        var second = await page.Submit("Retry");
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Text.ShouldContain("no longer here");
    }

    [Fact, Trait("Rule", "NTF-2")]
    public async Task A_server_that_is_away_for_long_parks_no_event()
    {
        await using var market = await Open();
        market.Script.Disturb = (_, _) => throw new Unreachable("The server is away.");
        await market.PayIn("rent");
        for (var attempt = 1; attempt <= 30; attempt++)
        {
            market.Clock.Advance(TimeSpan.FromHours(1));
            await market.Deliver();
        }
        (await market.Waiting()).ShouldHaveSingleItem().ParkedAt.ShouldBeNull();
        market.Script.Disturb = (_, _) => Task.CompletedTask;
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Deliver();
        (await market.Booked()).ShouldBe(["rent"]);
    }

    [Fact, Trait("Rule", "NTF-2")]
    public async Task All_events_of_a_handler_are_sent_again_with_one_button()
    {
        await using var market = await Open();
        market.Script.Disturb = (_, _) => throw new PermanentFailure("cannot digest");
        await market.PayIn("one", "two", "three");
        var page = await market.SignInAs(market.Administrator()).Open("/admin/events");
        page.Text.ShouldContain("It can never succeed as it is.");
        market.Script.Disturb = (_, _) => Task.CompletedTask;
        var after = await page.Submit("Retry all");
        after.Text.ShouldContain("We're retrying 3 events.");
        await market.Deliver();
        (await market.Booked()).ShouldBe(["one", "two", "three"], ignoreOrder: true);
        (await page.Submit("Retry all")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact, Trait("Rule", "MOD-11")]
    public async Task Only_what_can_never_succeed_is_discarded_and_that_is_logged()
    {
        await using var market = await Open();
        await Park(market);
        var admin = market.SignInAs(market.Administrator());
        var page = await admin.Open("/admin/events");
        page.Text.ShouldContain("It failed too often.");
        page.Has("Discard for good").ShouldBeFalse();
        market.Script.Disturb = (_, _) => throw new PermanentFailure("no such account");
        await market.PayIn("hopeless");
        page = await admin.Open("/admin/events");
        // The button of the one, with the number of the other.
        var tempering = page.Document.QuerySelectorAll("form[action='/admin/events'] [name='Form.Id']").Select(e => e.GetAttribute("value")!).ToList();
        var own = page.Document.QuerySelector("form[action='/admin/events/removals'] [name='Form.Id']")!.GetAttribute("value")!;
        (await page.Submit("Discard for good", new { Id = tempering.Single(id => id != own) })).Status.ShouldBe(HttpStatusCode.Conflict);
        var after = await page.Submit("Discard for good");
        after.Text.ShouldContain("The event is discarded.");
        (await market.Waiting()).ShouldHaveSingleItem("the other one still waits");
        (await admin.Open("/admin/log")).Text.ShouldContain("discarded one of the failed events");
    }

    [Fact]
    public async Task Nobody_but_administrators_sees_what_is_parked()
    {
        await using var market = await Open();
        var page = await market.SignInAs(market.Administrator()).Open("/admin/events");
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await market.SignInAs(market.Support()).Open("/admin/events")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(await market.Buyer()).Open("/admin/events")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/admin/events")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Two_hosts_share_one_outbox_and_do_nothing_twice()
    {
        await using var first = await Open();
        await using var second = new LedgerMarket(first);
        await second.Open();
        first.Script.Disturb = (_, _) => throw new InvalidOperationException("not yet");
        var texts = Enumerable.Range(0, 120).Select(i => $"payment {i}").ToArray();
        await first.PayIn(texts);
        var before = first.Script.Calls;
        first.Script.Disturb = (_, _) => Task.CompletedTask;
        first.Clock.Advance(FirstPause);
        second.Clock.Advance(FirstPause);

        var tried = await Task.WhenAll(first.Deliver(), second.Deliver(), first.Deliver(), second.Deliver());

        tried.Sum().ShouldBe(texts.Length, "each row is claimed by one host alone");
        (first.Script.Calls - before + second.Script.Calls).ShouldBe(texts.Length);
        (await first.Booked()).ShouldBe(texts, ignoreOrder: true);
        (await first.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_died_with_a_claim_loses_it_when_its_lease_is_over()
    {
        await using var dead = await Open();
        var never = new TaskCompletionSource();
        dead.Script.Disturb = (_, _) => never.Task;
        var hangs = dead.PayIn("rent");
        await using var heir = new LedgerMarket(dead);
        await heir.Open();
        (await heir.Deliver()).ShouldBe(0);
        heir.Clock.Advance(TimeSpan.FromSeconds(30));
        (await heir.Deliver()).ShouldBe(1);
        (await heir.Booked()).ShouldBe(["rent"]);

        // The stopped hosts continue; the inbox drops their late work.
        never.SetResult();
        await hangs;
        (await heir.Booked()).ShouldBe(["rent"]);
        (await heir.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_whose_handler_kills_every_host_is_parked_in_the_end()
    {
        await using var market = await Open();
        market.Script.Disturb = (_, _) => throw new InvalidOperationException("first");
        await market.PayIn("rent");
        // Each lease counts as a try, even if its host never reported a result.
        await market.In(async (LedgerDbContext db) =>
        {
            var row = db.Outbox.Single();
            row.Attempts = 10;
            row.DueAt = market.Clock.Now;
            return await db.SaveChangesAsync();
        });
        await market.Deliver();
        (await market.Waiting()).ShouldHaveSingleItem().ParkedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_inbox_forgets_what_no_repeat_can_meet_any_more()
    {
        await using var market = await Open();
        await market.PayIn("rent");
        market.Clock.Advance(TimeSpan.FromDays(90));
        await market.PayIn("bread");
        market.Clock.Advance(TimeSpan.FromHours(7));
        await market.In(async (LedgerDbContext db) =>
        {
            await new DeleteOldInboxEntries<LedgerDbContext>(db, market.Clock, Microsoft.Extensions.Options.Options.Create(new EventOptions())).Run(default);
            return true;
        });
        (await market.In((LedgerDbContext db) => Task.FromResult(db.Inbox.Count()))).ShouldBe(1);
    }

    private static async Task<LedgerMarket> Open()
    {
        var market = new LedgerMarket();
        await market.Open();
        return market;
    }

    private static async Task Park(LedgerMarket market)
    {
        market.Script.Disturb = (_, _) => throw new InvalidOperationException("cannot digest");
        await market.PayIn("poison");
        for (var attempt = 2; attempt <= 10; attempt++)
        {
            market.Clock.Advance(TimeSpan.FromHours(1));
            await market.Deliver();
        }
    }
}
