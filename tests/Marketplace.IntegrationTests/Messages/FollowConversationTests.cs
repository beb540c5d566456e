using System.Net;
using Marketplace.Kernel.Jobs;
using Marketplace.Messages;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.WatchConversations;
using Marketplace.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Marketplace.IntegrationTests.Messages;

[Trait("Rule", "MSG-1")]
public sealed class FollowConversationTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

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
    public async Task Who_asks_for_the_head_of_a_stream_reads_nothing_along_and_is_told_of_what_comes()
    {
        var talk = await Talk.Begin(market);
        using var head = new HttpRequestMessage(HttpMethod.Head, $"{talk.Path}/stream?after=0");
        (await market.SignInAs(talk.Seller).Send(head)).Status.ShouldBe(HttpStatusCode.OK);
        await talk.Say(talk.Buyer, "Hello?");
        (await talk.Notices(talk.Seller)).ShouldBe(1);
    }

    [Fact]
    public void Each_host_looks_often_enough_for_two_seconds() => new MessagesOptions().Look.ShouldBeLessThan(TimeSpan.FromSeconds(2));

    [Fact]
    public async Task What_another_host_wrote_arrives()
    {
        var talk = await Talk.Begin(market);
        await using var second = new SecondMarket(market);
        // Their clocks differ in either direction.
        market.Clock.Advance(TimeSpan.FromMinutes(7));
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
        BeatOften();
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
        second.Settings["Site:DrainsFor"] = "00:01:00";
        using var stream = await OpenStream.Open(second, talk.Buyer, $"{talk.Path}/stream?after=0");
        await stream.Next("retry:");
        second.Get<IHostApplicationLifetime>().StopApplication();
        (await stream.Next()).ShouldBeNull();
        using var late = await OpenStream.Open(second, talk.Buyer, $"{talk.Path}/stream?after=0");
        late.Type.ShouldBe("text/event-stream");
        (await late.Next("retry:")).ShouldNotBeNull("a browser comes back from a stream, and from nothing else");
        (await late.Next()).ShouldBeNull();
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task A_stream_ends_with_its_session_and_leaves_others_alone()
    {
        BeatOften();
        var talk = await Talk.Begin(market);
        using var stream = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
        using var other = await OpenStream.Open(market, talk.Seller, $"{talk.Path}/stream?after=0");
        await stream.Next("retry:");
        await (await talk.Open(talk.Buyer, "/account/sessions")).Submit("Sign out everywhere else");
        (await stream.Next()).ShouldBeNull();
        await Until(async () => !await ReadsAlong(talk));
        for (var i = 0; i < 3; i++) (await other.Next(":")).ShouldBe(":");
        await talk.Say(talk.Buyer, "Still there?");
        (await other.Next()).ShouldBe("data: 1");
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
            (await ReadsAlong(talk)).ShouldBeTrue();
            await talk.Open(talk.Buyer, $"{talk.Path}/new?after=0");
            (await ReadsAlong(talk)).ShouldBeTrue();
        }
        await Until(async () => !await ReadsAlong(talk));
        market.Get<Listeners>().Orders.ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task Who_has_the_page_open_gets_no_notice_however_long_nobody_wrote()
    {
        BeatOften();
        var talk = await Talk.Begin(market);
        using var stream = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
        await stream.Next("retry:");
        await talk.Say(talk.Seller, "First.");
        await stream.Next();
        await talk.Open(talk.Buyer, $"{talk.Path}/new?after=0");
        market.Clock.Advance(TimeSpan.FromMinutes(10));
        await Until(() => ReadsAlong(talk));
        await talk.Say(talk.Seller, "Second.");
        await talk.Open(talk.Buyer, $"{talk.Path}/new?after=1");
        market.Clock.Advance(TimeSpan.FromMinutes(10));
        await Work();
        (await talk.Notices(talk.Buyer)).ShouldBe(0);
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task A_page_that_stays_open_and_reads_nothing_is_told_once_that_something_waits()
    {
        BeatOften();
        var talk = await Talk.Begin(market);
        using var stream = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0");
        await stream.Next("retry:");
        await talk.Say(talk.Seller, "Are you there?");
        await Work();
        (await talk.Notices(talk.Buyer)).ShouldBe(0, "there is time to read it");

        market.Clock.Advance(TimeSpan.FromMinutes(3));
        // The second update ends after the first one's statement.
        for (var i = 0; i < 2; i++) await stream.Next(":");
        await Work();
        (await talk.Notices(talk.Buyer)).ShouldBe(1);
        await talk.Say(talk.Seller, "Hello?");
        market.Clock.Advance(TimeSpan.FromMinutes(3));
        await Work();
        (await talk.Notices(talk.Buyer)).ShouldBe(1);
        (await talk.Bell(talk.Buyer)).ShouldBe("Messages, 2 unread");

        await talk.Open(talk.Buyer, $"{talk.Path}/new?after=0");
        market.Clock.Advance(TimeSpan.FromMinutes(3));
        await Until(() => ReadsAlong(talk));
        await talk.Say(talk.Seller, "Gone again?");
        market.Clock.Advance(TimeSpan.FromMinutes(3));
        await Work();
        (await talk.Notices(talk.Buyer)).ShouldBe(2);
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task Who_leaves_before_it_is_read_is_told()
    {
        var talk = await Talk.Begin(market);
        using (var stream = await OpenStream.Open(market, talk.Buyer, $"{talk.Path}/stream?after=0"))
        {
            await stream.Next("retry:");
            await talk.Say(talk.Seller, "Hello.");
        }
        await Until(async () => !await ReadsAlong(talk));
        (await talk.Notices(talk.Buyer)).ShouldBe(0);
        await Work();
        (await talk.Notices(talk.Buyer)).ShouldBe(1);
        (await market.SignInAs(talk.Buyer).Open("/notices")).Text.ShouldContain($"Shop of {talk.Seller.Name} wrote to you about “Blue bowl”.");
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task Only_they_read_along_whose_page_is_open()
    {
        BeatOften();
        var one = await Talk.Begin(market);
        var two = await Talk.Begin(market, one.Buyer, one.Seller, "Tall vase");
        using var buyer = await OpenStream.Open(market, one.Buyer, $"{one.Path}/stream?after=0");
        using var seller = await OpenStream.Open(market, one.Seller, $"{two.Path}/stream?after=0");
        await buyer.Next("retry:");
        await seller.Next("retry:");
        market.Clock.Advance(TimeSpan.FromMinutes(10));
        await Until(async () => await ReadsAlong(one) && await ReadsAlong(two, seller: true));
        (await ReadsAlong(one, seller: true)).ShouldBeFalse();
        (await ReadsAlong(two)).ShouldBeFalse();
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task A_page_that_shows_nothing_by_itself_does_not_bring_back_who_has_left()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Seller, "Hello.");
        await market.In(async (MessagesDbContext db) =>
        {
            await db.Participants.Where(s => s.ConversationId == talk.OrderId).ExecuteUpdateAsync(set => set.SetProperty(s => s.LiveUntil, market.Clock.Now.AddMinutes(1)));
            var participant = (await db.Find(talk.OrderId, talk.Buyer.Id, ConversationKind.Order))!.Participant;
            await db.StopReadingAlong(participant);
            return await db.MarkRead(participant);
        });
        (await ReadsAlong(talk)).ShouldBeFalse();
    }

    private void BeatOften() => market.Settings["Messages:Heartbeat"] = market.Settings["Messages:Look"] = "00:00:00.100";

    /// <summary>Runs due recurring jobs and everything they trigger.</summary>
    private async Task Work()
    {
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
        await market.Deliver();
    }

    private static Task<bool> ReadsAlong(Talk talk, bool seller = false)
    {
        var (person, now) = ((seller ? talk.Seller : talk.Buyer).Id, talk.Market.Clock.Now);
        return talk.Market.In((MessagesDbContext db) =>
            db.Participants.AnyAsync(s => s.ConversationId == talk.OrderId && s.PersonId == person && s.LiveUntil > now));
    }

    /// <summary>The effects of a closed connection come a moment later.</summary>
    private static async Task Until(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await happened()) await timer.WaitForNextTickAsync(patience.Token);
    }
}
