using System.Net;
using Marketplace.Messages;
using Marketplace.Messages.FollowConversation;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Marketplace.IntegrationTests.Messages;

[Trait("Rule", "MSG-1")]
public sealed class FollowConversationTests : IAsyncDisposable
{
    private readonly Market market = new();

    public ValueTask DisposeAsync() => market.DisposeAsync();

    [Fact]
    public async Task What_is_written_rings_at_every_open_page()
    {
        market.Settings["Messages:Look"] = "00:01:00";
        var talk = await Talk.Begin(market);
        using var buyer = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
        using var seller = await OpenStream.Open(market, talk.Seller, $"{talk.Path}/stream?after=0");
        buyer.Type.ShouldBe("text/event-stream");
        await talk.Say(talk.Seller, "It is ready.");
        (await buyer.Next("id:")).ShouldBe("id: 1");
        (await buyer.Next()).ShouldBe("data: 1");
        (await seller.Next()).ShouldBe("data: 1");
        Talk.Texts(await talk.Open(talk.Buyer, $"{talk.Path}/new?after=0")).ShouldBe(["It is ready."]);
        (await talk.Bell(talk.Buyer)).ShouldBe("Messages, 0 unread", "who reads by the stream has read");
    }

    [Fact]
    public async Task Who_comes_back_after_a_gap_hears_what_was_missed_and_nothing_twice()
    {
        var talk = await Talk.Begin(market);
        await talk.Fill(3);
        using (var late = await OpenStream.Open(market, talk.Seller, $"{talk.Path}/stream?after=1", lastSeen: 2)) (await late.Next()).ShouldBe("data: 3");
        using var current = await OpenStream.Open(market, talk.Seller, $"{talk.Path}/stream?after=1", lastSeen: 3);
        await talk.Say(talk.Buyer, "The fourth.");
        (await current.Next()).ShouldBe("data: 4");
    }

    [Fact]
    public void Each_host_looks_often_enough_for_two_seconds() => new MessagesOptions().Look.ShouldBeLessThan(TimeSpan.FromSeconds(2));

    [Fact]
    public async Task What_another_host_wrote_arrives()
    {
        var talk = await Talk.Begin(market);
        await using var second = new SecondMarket(market);
        // Their clocks disagree, either way.
        second.Clock.Advance(TimeSpan.FromMinutes(-7));
        using var here = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
        using var there = await OpenStream.Open(second, talk.Buyer, $"{talk.Path}/stream?after=0");
        await Task.WhenAll(here.Next("retry:"), there.Next("retry:"));
        for (var i = 1; i <= 4; i++)
        {
            var (host, near, far) = i % 2 == 0 ? (market, here, there) : (second, there, here);
            var said = await (await host.SignInAs(talk.Seller).Open(talk.OrderPath)).Submit("Send", new { Text = $"Message {i}." });
            said.Path.ShouldBe(talk.OrderPath);
            (await far.Next()).ShouldBe($"data: {i}");
            (await near.Next()).ShouldBe($"data: {i}");
        }
        Talk.Texts(await talk.Open(talk.Buyer)).ShouldBe(["Message 1.", "Message 2.", "Message 3.", "Message 4."]);
    }

    [Fact]
    public async Task A_silent_stream_shows_that_it_is_alive()
    {
        market.Settings["Messages:Heartbeat"] = "00:00:00.100";
        market.Settings["Messages:Look"] = "00:00:00.100";
        var talk = await Talk.Begin(market);
        using var stream = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
        (await stream.Next(":")).ShouldBe(":");
        (await stream.Next(":")).ShouldBe(":");
    }

    [Fact]
    public async Task A_stream_ends_when_its_time_is_over_or_the_host_stops()
    {
        market.Settings["Messages:StreamLasts"] = "00:00:00.200";
        var talk = await Talk.Begin(market);
        using (var brief = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0")) (await brief.Next()).ShouldBeNull();

        await using var second = new SecondMarket(market);
        using var stream = await OpenStream.Open(second, talk.Buyer, $"{talk.Path}/stream?after=0");
        await stream.Next("retry:");
        second.Get<IHostApplicationLifetime>().StopApplication();
        (await stream.Next()).ShouldBeNull();
    }

    [Fact]
    public async Task A_person_has_so_many_streams_and_who_leaves_makes_room()
    {
        market.Settings["Messages:StreamsPerPerson"] = "2";
        var talk = await Talk.Begin(market);
        var first = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
        using var second = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
        using (var third = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0")) third.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        using (var seller = await OpenStream.Open(market, talk.Seller, $"{talk.Path}/stream?after=0")) seller.Status.ShouldBe(HttpStatusCode.OK);

        first.Dispose();
        await Until(async () =>
        {
            using var again = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
            return again.Status == HttpStatusCode.OK;
        });
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task Who_closes_the_page_reads_along_no_longer()
    {
        var talk = await Talk.Begin(market);
        using (var stream = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0"))
        {
            await talk.Say(talk.Seller, "Hello.");
            await stream.Next();
            await talk.Open(talk.Buyer, $"{talk.Path}/new?after=0");
            (await ReadsAlong(talk)).ShouldBeTrue();
        }
        await Until(async () => !await ReadsAlong(talk));
        market.Get<Listeners>().Orders.ShouldBeEmpty();
    }

    private static Task<bool> ReadsAlong(Talk talk) => talk.Market.In((MessagesDbContext db) =>
        db.Seats.AnyAsync(s => s.OrderId == talk.OrderId && s.PersonId == talk.Buyer.Id && s.LiveUntil != null));

    /// <summary>What a connection's end causes happens a moment later.</summary>
    private static async Task Until(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await happened()) await timer.WaitForNextTickAsync(patience.Token);
    }
}
