using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Messages;

public sealed class UnreadTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "MSG-1")]
    public async Task What_is_unread_is_counted_until_it_is_read()
    {
        var talk = await Talk.Begin(market);
        var other = await Talk.Begin(market, seller: talk.Seller, title: "Tall vase");
        await talk.Say(talk.Buyer, "One.");
        await talk.Say(talk.Buyer, "Two.");
        await other.Say(other.Buyer, "Three.");
        (await talk.Bell(talk.Seller)).ShouldBe("Messages, 3 unread");
        (await talk.Bell(talk.Buyer)).ShouldBe("Messages, 0 unread");

        var page = await talk.Open(talk.Seller);
        page.Document.QuerySelector("header a[href='/messages']")!.GetAttribute("aria-label").ShouldBe("Messages, 1 unread", "they are read by now");
        (await talk.Bell(talk.Seller)).ShouldBe("Messages, 1 unread");
        await other.Open(talk.Seller, other.Path);
        (await talk.Bell(talk.Seller)).ShouldBe("Messages, 0 unread");
        await Counted(talk.Seller, 0);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task Counts_add_up_when_several_write_and_read_at_once()
    {
        var seller = await market.Seller();
        var talks = new[] { await Talk.Begin(market, seller: seller), await Talk.Begin(market, seller: seller) };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => talks[i % 2].Say(talks[i % 2].Buyer, $"Voice {i}.")));
        await Counted(seller, 8);
        await Task.WhenAll([.. talks.Select(t => t.Open(seller)), .. talks.Select(t => t.Open(seller)), talks[0].Say(talks[0].Buyer, "One more.")]);
        var left = await market.In((MessagesDbContext db) => db.Totals.Where(t => t.PersonId == seller.Id).Select(t => t.Unread).SingleOrDefaultAsync());
        left.ShouldBeInRange(0, 5);
        await Counted(seller, left);
        foreach (var talk in talks) await talk.Open(seller);
        await Counted(seller, 0);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task What_came_after_the_page_was_read_stays_unread()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Buyer, "Seen.");
        await market.In(async (MessagesDbContext db) =>
        {
            var participant = (await db.Find(talk.OrderId, talk.Seller.Id, ConversationKind.Order))!.Participant;
            await talk.Say(talk.Buyer, "Not seen.");
            (await db.MarkRead(participant)).ShouldBeFalse();
            return true;
        });
        (await talk.Bell(talk.Seller)).ShouldBe("Messages, 2 unread");
        await Counted(talk.Seller, 2);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task The_list_shows_my_conversations_the_latest_first_and_what_waits_there()
    {
        var seller = await market.Seller();
        (await market.SignInAs(seller).Open("/messages")).Text.ShouldContain("No messages yet");
        var (first, second) = (await Talk.Begin(market, seller: seller, title: "Blue bowl"), await Talk.Begin(market, seller: seller, title: "Tall vase"));
        await Talk.Begin(market, seller: seller, title: "Nobody writes about this");
        await second.Say(second.Buyer, "About the vase.");
        await first.Say(first.Buyer, "About the bowl.");
        await second.Say(seller, "The vase is ready.");

        var rows = (await market.SignInAs(seller).Open("/messages")).Document.QuerySelectorAll(".conversations > li").Select(Line).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldStartWith($"{second.Buyer.Name} · Tall vase You: The vase is ready.");
        rows[1].ShouldStartWith($"{first.Buyer.Name} · Blue bowl 1 unread About the bowl.");
        var page = await market.SignInAs(second.Buyer).Open("/messages");
        Line(page.Document.QuerySelector(".conversations > li")!).ShouldStartWith($"Shop of {seller.Name} · Tall vase 1 unread The vase is ready.");
        (await page.Follow($"Shop of {seller.Name}")).Path.ShouldBe(second.OrderPath);
        (await market.Visitor().Open("/messages")).Path.ShouldBe("/account/sign-in");
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task A_long_list_is_read_page_by_page()
    {
        var buyer = await market.Buyer();
        var seller = await market.Seller();
        for (var i = 1; i <= 23; i++)
        {
            var talk = await Talk.Begin(market, buyer, seller, $"Piece {i}");
            await talk.Fill(1);
        }
        var page = await market.SignInAs(buyer).Open("/messages");
        page.Document.QuerySelectorAll(".conversations > li").Length.ShouldBe(20);
        page = await page.Follow("Older conversations");
        page.Document.QuerySelectorAll(".conversations > li").Select(li => Line(li).Split("You:")[0].Trim())
            .ShouldBe(new[] { 3, 2, 1 }.Select(i => $"Shop of {seller.Name} · Piece {i}"));
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task The_receiver_is_told_of_the_first_unread_message_only()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Seller, "First.");
        await talk.Say(talk.Seller, "Second.");
        (await talk.Notices(talk.Buyer)).ShouldBe(1);
        var page = await market.SignInAs(talk.Buyer).Open("/notices");
        page.Document.QuerySelector(".list-rows a")!.GetAttribute("href").ShouldBe($"{talk.OrderPath}#conversation");
        page.Text.ShouldContain($"Shop of {talk.Seller.Name} wrote to you about “Blue bowl”.");

        await talk.Open(talk.Buyer);
        await talk.Say(talk.Seller, "Third, after the others were read.");
        (await talk.Notices(talk.Buyer)).ShouldBe(2);
        (await talk.Open(talk.Seller, "/notices")).Text.ShouldNotContain("wrote to you");
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task Who_reads_what_comes_is_not_told_of_every_message()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Seller, "First.");
        for (var i = 0; i < 3; i++)
        {
            await talk.Open(talk.Buyer, $"{talk.Path}/new?after={i}");
            await talk.Say(talk.Seller, "And more.");
        }
        (await talk.Notices(talk.Buyer)).ShouldBe(1);
        market.Clock.Advance(TimeSpan.FromMinutes(3));
        await talk.Say(talk.Seller, "Are you still there?");
        (await talk.Notices(talk.Buyer)).ShouldBe(2, "the buyer has left, and one more waits");
        await Counted(talk.Buyer, 2);
    }

    /// <summary>Checks the person's total and the sum over their conversations.</summary>
    private async Task Counted(Person person, int unread)
    {
        (await market.In((MessagesDbContext db) => db.Totals.Where(t => t.PersonId == person.Id).Select(t => t.Unread).SingleOrDefaultAsync())).ShouldBe(unread);
        (await market.In((MessagesDbContext db) => db.Participants.Where(s => s.PersonId == person.Id).SumAsync(s => s.Unread))).ShouldBe(unread);
    }

    private static string Line(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
