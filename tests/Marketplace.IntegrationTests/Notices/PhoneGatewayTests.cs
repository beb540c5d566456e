using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.IntegrationTests.Messages;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>Phone messages through an HTTP gateway.</summary>
[Trait("Rule", "NTF-2")]
public sealed class PhoneGatewayTests : IAsyncLifetime
{
    // One delivery makes at most three requests.
    private const int Asks = 3;

    private readonly Market market = new();
    private FakeGateway gateway = null!;

    public async Task InitializeAsync()
    {
        gateway = await FakeGateway.Start();
        market.Settings["Notices:PhoneGateway:Url"] = gateway.Url;
    }

    public async Task DisposeAsync()
    {
        await market.DisposeAsync();
        await gateway.DisposeAsync();
    }

    [Fact, Trait("Rule", "NTF-1")]
    public async Task A_gateway_gets_the_phone_message()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        var body = gateway.Asked.ShouldHaveSingleItem().Body;
        body.ShouldContain(now.Seller.Phone.TrimStart('+'));
        body.ShouldContain($"http://localhost{now.OrderPath}");
    }

    public static TheoryData<string> Hiccups => ["lost", "500", "429", "slow"];

    [Theory, MemberData(nameof(Hiccups))]
    public async Task A_missing_answer_or_a_later_is_asked_again_at_once_with_the_same_key(string hiccup)
    {
        if (hiccup == "slow") market.Settings["Notices:SendingTakes"] = "00:00:06";
        gateway.Answer = (context, time) => (hiccup, time) switch
        {
            ("lost", 1) => FakeGateway.Vanish(context),
            ("500", 1) => FakeGateway.Say(context, StatusCodes.Status500InternalServerError),
            ("429", 1) => FakeGateway.Say(context, StatusCodes.Status429TooManyRequests, retryAfter: "1"),
            ("slow", 1) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
            _ => FakeGateway.Say(context, StatusCodes.Status202Accepted),
        };
        await market.Tell(Message(1));
        await Later();
        gateway.Asked.Count.ShouldBe(2);
        gateway.Asked.Distinct().Count().ShouldBe(1, "a gateway knows the repeat by its key");
        gateway.Asked.First().Key.ShouldBe("1");
    }

    [Fact]
    public async Task A_gateway_that_asks_for_a_long_pause_is_asked_again_with_the_event_only()
    {
        gateway.Answer = (context, time) =>
            time == 1 ? FakeGateway.Say(context, StatusCodes.Status429TooManyRequests, retryAfter: "600") : FakeGateway.Say(context, StatusCodes.Status202Accepted);
        await market.Tell(Message(1));
        gateway.Asked.Count.ShouldBe(1);
        await Later();
        gateway.Asked.Select(asked => asked.Key).ShouldBe(["1", "1"]);
    }

    [Fact]
    public async Task A_gateway_that_hangs_is_left_before_the_event_belongs_to_another_host()
    {
        market.Settings["Notices:SendingTakes"] = "00:00:03";
        gateway.Answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await market.Tell(Message(1)).WaitAsync(TimeSpan.FromSeconds(20));
        gateway.Answer = (context, _) => FakeGateway.Say(context, StatusCodes.Status202Accepted);
        var before = gateway.Asked.Count;
        before.ShouldBeInRange(1, Asks);
        await Later();
        gateway.Asked.Count.ShouldBe(before + 1);
    }

    [Theory, Trait("Rule", "NTF-4")]
    [InlineData(StatusCodes.Status400BadRequest)]
    [InlineData(StatusCodes.Status410Gone)]
    [InlineData(StatusCodes.Status422UnprocessableEntity)]
    public async Task A_message_that_the_gateway_refuses_for_good_is_asked_for_once(int status)
    {
        gateway.Status = status;
        await market.Tell(Message(1));
        await Later();
        gateway.Asked.Count.ShouldBe(1);
        (await Aside()).ShouldHaveSingleItem().Error.ShouldContain($"permanently rejected this message ({status})");
    }

    [Theory]
    [InlineData(StatusCodes.Status401Unauthorized)]
    [InlineData(StatusCodes.Status403Forbidden)]
    [InlineData(StatusCodes.Status404NotFound)]
    public async Task What_is_wrong_with_our_settings_is_tried_again_with_the_event(int status)
    {
        gateway.Status = status;
        await market.Tell(Message(1));
        gateway.Asked.Count.ShouldBe(1);
        gateway.Status = StatusCodes.Status202Accepted;
        await Later();
        gateway.Asked.Count.ShouldBe(2);
        (await Aside()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_ten_tries_a_message_is_parked_for_staff_who_can_send_it_again()
    {
        gateway.Status = StatusCodes.Status503ServiceUnavailable;
        await market.Tell(Message(1));
        for (var i = 0; i < 12; i++) await Later();
        gateway.Asked.Count.ShouldBe(10 * Asks);
        var aside = (await Aside()).ShouldHaveSingleItem();
        aside.Name.ShouldBe("notices.message-queued");

        gateway.Status = StatusCodes.Status200OK;
        (await market.In((ParkedEvents events) => events.SendAgain(aside.Schema, aside.Id, default))).ShouldBeTrue();
        await market.Deliver();
        gateway.Asked.Count.ShouldBe((10 * Asks) + 1);
        (await Aside()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_gateway_that_cannot_be_reached_gets_the_message_however_long_that_takes()
    {
        var address = market.Settings["Notices:PhoneGateway:Url"];
        await gateway.DisposeAsync();
        await market.Tell(Message(1));
        for (var i = 0; i < 12; i++) await Later();
        (await Aside()).ShouldBeEmpty(address);
    }

    [Fact]
    public async Task A_key_that_the_gateway_refuses_parks_no_message()
    {
        gateway.Status = StatusCodes.Status401Unauthorized;
        await market.Tell(Message(1));
        for (var i = 0; i < 12; i++) await Later();
        (await Aside()).ShouldBeEmpty();
        gateway.Status = StatusCodes.Status200OK;
        await Later();
        var sent = gateway.Asked.Count;
        await Later();
        gateway.Asked.Count.ShouldBe(sent);
    }

    [Fact, Trait("Rule", "NTF-4")]
    public async Task A_number_that_is_refused_three_times_is_left_alone_until_it_changes()
    {
        var now = await Happenings.In(market);
        gateway.Status = StatusCodes.Status422UnprocessableEntity;
        for (var i = 0; i < 5; i++) await market.Tell(new OrderPlaced(now.Order, now.Facts));
        gateway.Asked.Count.ShouldBe(3);
        var page = await now.Notices(now.Seller);
        page.Document.QuerySelector(".alert-warning")!.TextContent.ShouldContain("Check your phone number");
        page.Document.QuerySelectorAll(".list-rows li").Count(li => li.TextContent.Contains("Check your phone number", StringComparison.Ordinal)).ShouldBe(1);
        gateway.Status = StatusCodes.Status200OK;
        await market.Tell(new Contracts.Accounts.PhoneChanged(now.Seller.Id, "+493087654321", now.Seller.Email, now.Seller.Name, "http://localhost/", "") { OccurredAt = market.Clock.Now });
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        gateway.Asked.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_gateway_that_fails_all_the_time_is_left_alone_for_a_while()
    {
        market.Settings["Events:Parallel"] = "50";
        gateway.Status = StatusCodes.Status500InternalServerError;
        await market.Tell([.. Enumerable.Range(1, 50).Select(i => Message(i))]);
        gateway.Asked.Count.ShouldBeInRange(100, (50 * Asks) - 1);
    }

    [Fact]
    public async Task A_message_that_waits_while_another_host_takes_its_row_is_sent_once()
    {
        market.Settings["Events:Parallel"] = "1";
        market.Settings["Notices:SendingTakes"] = "00:00:14";
        await using var other = new SecondMarket(market);
        foreach (var (key, value) in market.Settings) other.Settings[key] = value;
        // Both have started before the test waits.
        _ = (market.Services, other.Services);
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        gateway.Answer = async (context, time) =>
        {
            await (time == 1 ? first : second).Task;
            await FakeGateway.Say(context, StatusCodes.Status202Accepted);
        };
        var slow = market.Tell(Message(1), Message(2));
        await gateway.NextAsked();
        var inHand = long.Parse(gateway.Asked.Single().Key, System.Globalization.CultureInfo.InvariantCulture);

        // The current message keeps its lease. The next one has waited too long, so the other host takes it.
        await market.In((IEnumerable<ModuleDbContext> modules) => modules.First().Outbox.Where(m => m.Payload.Contains($"\"messageId\":{inHand},"))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, market.Clock.Now.AddHours(1))));
        market.Clock.Advance(TimeSpan.FromSeconds(30));
        other.Clock.Advance(TimeSpan.FromSeconds(30));
        var taken = other.Deliver();
        await gateway.NextAsked();

        first.SetResult();
        await slow;
        gateway.Asked.Select(asked => asked.Key).Order().ToArray().ShouldBe(["1", "2"], customMessage: "the first host saw that the row is no longer its own");
        second.SetResult();
        (await taken).ShouldBe(1);
        gateway.Asked.Count.ShouldBe(2);
    }

    private static MessageQueued Message(long id) => new(id, Channel.Phone, "+49301234567", "Bob ordered “Blue bowl”.", "http://localhost/orders/1", null);

    private async Task Later()
    {
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
    }

    private Task<IReadOnlyList<ParkedEvent>> Aside() => market.In((ParkedEvents events) => events.List(default));
}
