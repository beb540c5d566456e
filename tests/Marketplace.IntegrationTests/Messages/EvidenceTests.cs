using Marketplace.Contracts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Messages.Parts;
using Marketplace.Messages.Persistence;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Messages;

[Trait("Rule", "MSG-2")]
public sealed class EvidenceTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData("UPDATE Messages SET Text = 'Never said.' WHERE ConversationId = {0}")]
    [InlineData("UPDATE Messages SET SentAt = '2020-01-01' WHERE ConversationId = {0}")]
    [InlineData("DELETE FROM Messages WHERE ConversationId = {0}")]
    public async Task The_database_itself_refuses_to_change_or_delete_a_message(string command)
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Buyer, "As it was.");
        await market.In(async (MessagesDbContext db) =>
        {
            var at = db.Database.IsSqlServer() ? command.Replace("Messages ", "messages.Messages ", StringComparison.Ordinal) : command;
            var failure = await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(at, talk.OrderId));
            failure.Message.ShouldContain("Messages are never");
            return true;
        });
        (await talk.Stored()).ShouldHaveSingleItem().Text.ShouldBe("As it was.");
    }

    [Fact]
    public async Task Others_read_the_newest_and_find_only_what_stands_in_that_conversation()
    {
        var (talk, other) = (await Talk.Begin(market), await Talk.Begin(market));
        await talk.Fill(5);
        await other.Fill(1);
        var newest = await market.In((IReadConversations read) => read.Newest(talk.OrderId, 3, CancellationToken.None));
        newest.Select(m => m.Text).ShouldBe(["Message number 3.", "Message number 4.", "Message number 5."]);
        newest[0].From.ShouldBe(Party.Buyer);
        newest[0].FromName.ShouldBe(talk.Buyer.Name);
        newest[0].SentAt.ShouldBe(market.Clock.Now);

        var strange = (await other.Stored()).Single().Id;
        var found = await market.In((IReadConversations read) =>
            read.Find(talk.OrderId, [newest[2].MessageId, strange, newest[0].MessageId, 5], CancellationToken.None));
        found.ShouldBe([newest[0], newest[2]]);
        (await market.In((IReadConversations read) => read.Newest(1, 3, CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MSG-6"), Trait("Rule", "MOD-3")]
    public async Task Extortion_in_a_claim_s_conversation_is_evidence_too()
    {
        const string demand = "Pay all of it back at once, or I leave one star.";
        var claimed = await Claimed.Open(market, stage: OrderStage.Finished);
        await (await claimed.AsBuyer()).Submit("Send", new { Text = demand });
        await (await market.SignInAs(market.Support()).Open($"{claimed.StaffPath}/messages")).Submit("Send", new { Text = "Support reads along." });
        var said = await market.In((IReadConversations read) => read.Newest(claimed.Deal.Number.Id, 10, CancellationToken.None));
        said.Select(m => (m.Text, m.IsClaim)).ShouldBe([(demand, true)], "support's words are nobody's evidence");
        (await market.In((IReadConversations read) => read.Find(claimed.Deal.Number.Id, [said[0].MessageId], CancellationToken.None))).ShouldBe(said);
        var review = await (await claimed.Deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1, Comment = "Never again." });
        review.Errors.ShouldBeEmpty();
        var id = await market.In((ReviewsDbContext db) => db.Reviews.Where(r => r.OrderId == claimed.Deal.Number.Id).Select(r => r.Id).SingleAsync());
        var dispute = new Dispute(market, claimed.Deal, new Kernel.Domain.Number(id));
        var label = (await dispute.OpenForm()).Document.QuerySelectorAll("label").Single(l => l.TextContent.Contains(demand, StringComparison.Ordinal));
        label.TextContent.ShouldContain("Claim");
        var filed = await dispute.Send(messages: [demand]);
        filed.Errors.ShouldBeEmpty();
        var part = await market.Part<CaseConversationPart>(new CasePlace(id, claimed.Deal.Number.Id, claimed.Deal.Seller.Id, claimed.Deal.Buyer.Id, [said[0].MessageId], null), market.Support());
        part.ShouldContain("Claim conversation");
        part.ShouldContain(demand);
        part.Split("Evidence").Length.ShouldBe(2);
    }

    [Fact, Trait("Rule", "MSG-6"), Trait("Rule", "MOD-3")]
    public async Task Extortion_in_a_question_of_the_same_two_people_is_evidence_and_nobody_else_s_question_is()
    {
        const string demand = "Give me half of it back, or my review will say what I think of you.";
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        var (other, seller) = (await market.Buyer(), await market.Seller());
        await Inquiry.Ask(market, other, deal.Seller, "Somebody else's question.");
        await Inquiry.Ask(market, deal.Buyer, seller, "A question to somebody else.");
        await Inquiry.Ask(market, deal.Buyer, deal.Seller, demand);
        var said = await market.In((IReadConversations read) => read.Newest(deal.Number.Id, 10, CancellationToken.None));
        said.Select(m => (m.Text, m.IsInquiry, m.IsClaim)).ShouldBe([(demand, true, false)]);
        var foreign = await market.In((MessagesDbContext db) => db.Messages.Where(m => m.Text == "Somebody else's question." || m.Text == "A question to somebody else.").Select(m => m.Id).ToListAsync());
        foreign.Count.ShouldBe(2);
        (await market.In((IReadConversations read) => read.Find(deal.Number.Id, [.. foreign, said[0].MessageId], CancellationToken.None))).ShouldBe(said);

        (await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1, Comment = "Never again." })).Errors.ShouldBeEmpty();
        var id = await market.In((ReviewsDbContext db) => db.Reviews.Where(r => r.OrderId == deal.Number.Id).Select(r => r.Id).SingleAsync());
        var dispute = new Dispute(market, deal, new Kernel.Domain.Number(id));
        var label = (await dispute.OpenForm()).Document.QuerySelectorAll("label").Single(l => l.TextContent.Contains(demand, StringComparison.Ordinal));
        label.TextContent.ShouldContain("Question");
        (await dispute.Send(messages: [demand])).Errors.ShouldBeEmpty();
        foreach (var (picked, isShown) in new[] { (said[0].MessageId, true), (0L, false) })
        {
            var part = await market.Part<CaseConversationPart>(new CasePlace(id, deal.Number.Id, deal.Seller.Id, deal.Buyer.Id, isShown ? [picked] : [], null), market.Support());
            (part.Contains("Question to the seller"), part.Contains("Give me half of it back")).ShouldBe((isShown, isShown), "staff read a question only if evidence was picked from it");
            part.ShouldContain("Order conversation");
        }
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Staff_see_the_conversation_with_the_evidence_marked_and_no_form()
    {
        var talk = await Talk.Begin(market);
        await talk.Fill(203);
        var stored = await talk.Stored();
        var part = await market.Part<CaseConversationPart>(
            new CasePlace(1, talk.OrderId, talk.Seller.Id, talk.Buyer.Id, [stored[1].Id, stored[100].Id], null), market.Support());
        part.ShouldNotContain("Message number 1.");
        part.ShouldContain("Message number 2.", customMessage: "evidence is shown, however old it is");
        part.ShouldNotContain("Message number 3.");
        part.ShouldContain("Message number 4.");
        part.ShouldContain("Message number 203.");
        part.Split("Evidence").Length.ShouldBe(3);
        part.ShouldNotContain("<form");
        var silent = await Talk.Begin(market);
        (await market.Part<CaseConversationPart>(new CasePlace(1, silent.OrderId, 1, 2, [], null), market.Support())).ShouldContain("No messages were sent.");
    }
}
