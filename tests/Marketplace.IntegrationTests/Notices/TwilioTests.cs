using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>Phone messages through Twilio. A server in the test speaks its API.</summary>
[Trait("Rule", "NTF-2")]
public sealed class TwilioTests : IAsyncLifetime
{
    private readonly Market market = new();
    private FakeGateway twilio = null!;

    public async Task InitializeAsync()
    {
        twilio = await FakeGateway.Start();
        twilio.Status = StatusCodes.Status201Created;
        market.Settings["Notices:Twilio:AccountSid"] = "AC1";
        market.Settings["Notices:Twilio:AuthToken"] = "secret";
        market.Settings["Notices:Twilio:From"] = "+15005550006";
        market.Settings["Notices:Twilio:Url"] = twilio.Address;
    }

    public async Task DisposeAsync()
    {
        await market.DisposeAsync();
        await twilio.DisposeAsync();
    }

    [Fact, Trait("Rule", "NTF-1")]
    public async Task Twilio_gets_the_phone_message()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        var sent = System.Web.HttpUtility.ParseQueryString(twilio.Asked.ShouldHaveSingleItem().Body);
        (sent["To"], sent["From"]).ShouldBe((now.Seller.Phone, "+15005550006"));
        sent["Body"]!.ShouldContain($"http://localhost{now.OrderPath}");
    }

    [Fact]
    public async Task A_messaging_service_can_be_the_sender()
    {
        market.Settings["Notices:Twilio:From"] = "MG1";
        await market.Tell(Message(1));
        var sent = System.Web.HttpUtility.ParseQueryString(twilio.Asked.ShouldHaveSingleItem().Body);
        (sent["MessagingServiceSid"], sent["From"]).ShouldBe(("MG1", null));
    }

    [Theory, Trait("Rule", "NTF-4")]
    [InlineData(StatusCodes.Status400BadRequest, 21211)]
    [InlineData(StatusCodes.Status400BadRequest, 21610)]
    [InlineData(StatusCodes.Status400BadRequest, 21614)]
    public async Task A_number_that_Twilio_refuses_is_not_tried_again(int status, int code)
    {
        twilio.Answer = (context, _) => FakeGateway.Refuse(context, status, code);
        await market.Tell(Message(1));
        await Later();
        twilio.Asked.Count.ShouldBe(1);
        (await Aside()).ShouldHaveSingleItem().Error.ShouldContain($"Twilio permanently rejected this message ({status}, error {code})");
    }

    [Theory]
    [InlineData(StatusCodes.Status401Unauthorized, 20003)]
    [InlineData(StatusCodes.Status400BadRequest, 21606)]
    [InlineData(StatusCodes.Status404NotFound, 20404)]
    public async Task What_is_wrong_with_our_account_is_tried_again_with_the_event(int status, int code)
    {
        twilio.Answer = (context, time) => time == 1 ? FakeGateway.Refuse(context, status, code) : FakeGateway.Say(context, StatusCodes.Status201Created);
        await market.Tell(Message(1));
        twilio.Asked.Count.ShouldBe(1);
        await Later();
        twilio.Asked.Count.ShouldBe(2);
        (await Aside()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(StatusCodes.Status429TooManyRequests)]
    [InlineData(StatusCodes.Status503ServiceUnavailable)]
    public async Task A_busy_Twilio_is_asked_again_at_once(int status)
    {
        twilio.Answer = (context, time) => time == 1 ? FakeGateway.Refuse(context, status, 20429) : FakeGateway.Say(context, StatusCodes.Status201Created);
        await market.Tell(Message(1));
        twilio.Asked.Count.ShouldBe(2);
        await Later();
        twilio.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("lost")]
    [InlineData("slow")]
    public async Task What_Twilio_may_have_taken_is_not_repeated_at_once_but_with_the_event(string hiccup)
    {
        market.Settings["Notices:SendingTakes"] = "00:00:02";
        twilio.Answer = (context, time) => (hiccup, time) switch
        {
            ("500", 1) => FakeGateway.Say(context, StatusCodes.Status500InternalServerError),
            ("lost", 1) => FakeGateway.Vanish(context),
            ("slow", 1) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
            _ => FakeGateway.Say(context, StatusCodes.Status201Created),
        };
        await market.Tell(Message(1));
        twilio.Asked.Count.ShouldBe(1);
        await Later();
        twilio.Asked.Count.ShouldBe(2);
        (await Aside()).ShouldBeEmpty();
        await Later();
        twilio.Asked.Count.ShouldBe(2);
    }

    private static MessageQueued Message(long id) => new(id, Channel.Phone, "+49301234567", "Bob ordered “Blue bowl”.", "http://localhost/orders/1", null);

    private async Task Later()
    {
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
    }

    private Task<IReadOnlyList<ParkedEvent>> Aside() => market.In((ParkedEvents events) => events.List(default));
}
