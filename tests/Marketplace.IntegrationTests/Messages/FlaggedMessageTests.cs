using System.Net;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>Messages about dealing outside the marketplace or pressure on ratings: delivered, marked, contested, reported, decided.</summary>
public sealed class FlaggedMessageTests(Market market) : IClassFixture<Market>
{
    private const string OffSite = "Let's do this outside: write to me at anna.miller@example.com and I'll pay you directly.";
    private const string Pressure = "Give me half of the money back or I leave one star.";
    private const string Reasons = "The message names an address and asks to pay outside of the marketplace.";

    [Fact, Trait("Rule", "MSG-5")]
    public async Task A_message_that_asks_to_go_outside_is_delivered_and_both_sides_read_what_that_means()
    {
        var talk = await Talk.Begin(market);
        var own = await talk.Say(talk.Buyer, OffSite);
        Talk.Texts(own).ShouldBe([OffSite]);
        own.Text.ShouldContain("This asks to deal outside the marketplace, which is against the rules.");
        var words = (await talk.Stored())[0].FlaggedWords!;
        words.Split(" … ").ShouldAllBe(part => OffSite.Contains(part, StringComparison.Ordinal), "the writer reads the words that were taken for it");
        own.Document.QuerySelector(".message-flag")!.TextContent.ShouldContain($"Words that triggered the warning: {string.Join(", ", words.Split(" … ").Select(part => $"“{part}”"))}");
        own.Has("That's not what I meant").ShouldBeTrue();
        var other = await talk.Open(talk.Seller);
        Talk.Texts(other).ShouldBe([OffSite]);
        other.Text.ShouldContain("This asks you to deal outside the marketplace. Stay here");
        other.Has("That's not what I meant").ShouldBeFalse();
        var answer = await other.Follow("Use a suggested answer");
        answer.ValueOf("Text").ShouldStartWith("Thank you for your message. I'd like to keep everything here");
        (await answer.Submit("Send")).Errors.ShouldBeEmpty();
        (await talk.Stored()).Select(m => m.Flags).ShouldBe([MessageFlags.OffSite, MessageFlags.None], "the suggested answer is no breach itself");
        var fresh = await talk.Open(talk.Seller, $"{talk.Path}/new?after=0");
        fresh.Document.QuerySelectorAll(".message-flag").Length.ShouldBe(1, "a message that arrives by itself carries its mark");
    }

    [Fact, Trait("Rule", "MSG-5")]
    public async Task A_refusal_and_ordinary_words_are_not_marked()
    {
        var talk = await Talk.Begin(market);
        foreach (var text in new[] { "Sorry, I can't send it by e-mail, everything stays here.", "I sent the zip file, the parcel is on its way.", "It is late. If it isn't here tomorrow I will say so in my review." })
        {
            (await talk.Say(talk.Seller, text)).Document.QuerySelector(".message-flag").ShouldBeNull(text);
        }
    }

    [Fact, Trait("Rule", "MSG-6")]
    public async Task A_message_that_ties_a_rating_to_money_is_marked_for_both_sides_and_for_support()
    {
        var talk = await Talk.Begin(market);
        (await talk.Say(talk.Buyer, Pressure)).Text.ShouldContain("This ties a review to goods, money or threats, which is against the rules. We keep the message as evidence.");
        var other = await talk.Open(talk.Seller);
        other.Text.ShouldContain("This ties a review to goods, money or threats. We keep the message as evidence.");
        (await other.Follow("Use a suggested answer")).ValueOf("Text")!.ShouldContain("A review can't be part of an agreement");
        await talk.Say(talk.Seller, "Five stars, and the next bowl is free for you.");
        (await (await talk.Open(talk.Buyer)).Follow("Use a suggested answer")).ValueOf("Text")!.ShouldContain("my review has to stay honest");
        (await talk.Stored())[0].ShouldSatisfyAllConditions(m => m.Flags.ShouldBe(MessageFlags.RatingPressure), m => m.FlaggedWords.ShouldNotBeNullOrEmpty());
    }

    [Fact, Trait("Rule", "MSG-5"), Trait("Rule", "MOD-12")]
    public async Task A_mark_is_contested_with_one_click_and_taken_back_where_support_finds_no_breach()
    {
        var talk = await Talk.Begin(market);
        var told = await (await talk.Say(talk.Buyer, OffSite)).Submit("That's not what I meant");
        told.Path.ShouldBe(talk.OrderPath);
        told.Text.ShouldContain("Support is reviewing this message and will decide by ");
        (await Posts.With(market.SignInAs(talk.Buyer), $"{talk.Path}/1/contest")).Status.ShouldBe(HttpStatusCode.Conflict);
        var support = market.Support();
        var page = await TakeCase(talk, support);
        page.Text.ShouldContain("disputes the warning");
        page.Text.ShouldContain("Warning: this message asks to deal outside the marketplace.");
        page.Text.ShouldContain(OffSite);
        (await page.Submit("Send decision", new { Outcome = "false", Reasons })).Errors.ShouldBeEmpty();
        foreach (var person in new[] { talk.Buyer, talk.Seller }) (await talk.Open(person)).Text.ShouldNotContain("outside the marketplace");
        (await talk.Open(talk.Buyer)).Text.ShouldContain("Support decided: it doesn't break the rules.");
        (await talk.Open(talk.Buyer, "/notices")).Text.ShouldContain("We removed the warning from your message about “Blue bowl”.");
        (await talk.Open(talk.Seller, "/notices")).Text.ShouldContain("Support decided that a message to you about “Blue bowl” doesn't break the rules.");
        foreach (var person in new[] { talk.Buyer, talk.Seller })
        {
            (await talk.Open(person)).Document.QuerySelector(".message-flag")!.TextContent.ShouldContain($"Reasons: {Reasons}", customMessage: "both read the reasons at the message");
        }
        (await talk.Open(talk.Buyer, $"{talk.Path}/1/contest")).Text.ShouldContain($"Reasons: {Reasons}");
        (await page.Submit("Send decision", new { Outcome = "true", Reasons })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact, Trait("Rule", "MSG-5"), Trait("Rule", "MOD-12")]
    public async Task A_reported_message_that_breaks_the_rules_keeps_its_mark_and_both_are_told()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Seller, OffSite);
        var form = await (await talk.Open(talk.Buyer)).Follow("Report to support");
        var refused = await form.Submit("Report to support", new { Words = new string('x', 1001) });
        refused.ErrorAt("Words").ShouldBe("Use at most 1,000 characters.");
        refused.ValueOf("Words")!.Length.ShouldBe(1001);
        (await refused.Submit("Report to support", new { Words = "He wants me to pay him directly." })).Errors.ShouldBeEmpty();
        var page = await TakeCase(talk, market.Support());
        page.Text.ShouldContain("He wants me to pay him directly.");
        var wrong = await page.Submit("Send decision", new { Reasons = "Too short." });
        (wrong.ErrorAt("Outcome"), wrong.ErrorAt("Reasons")).ShouldBe(("Choose a decision.", "Choose a ready sentence, or give your reasons in 20 to 2,000 characters."));
        (await wrong.Submit("Send decision", new { Outcome = "true", Reasons })).Errors.ShouldBeEmpty();
        (await talk.Open(talk.Buyer, "/notices")).Text.ShouldContain("Support decided that a message to you about “Blue bowl” breaks the rules.");
        (await talk.Open(talk.Seller, "/notices")).Text.ShouldContain("Support decided that your message about “Blue bowl” breaks the rules.");
        var writer = await talk.Open(talk.Seller);
        writer.Document.QuerySelector(".message-flag")!.TextContent.ShouldContain("Support decided: it breaks the rules.");
        foreach (var told in new[] { writer, await talk.Open(talk.Buyer), await talk.Open(talk.Buyer, $"{talk.Path}/1/report") }) told.Text.ShouldContain($"Reasons: {Reasons}");
        writer.Has("That's not what I meant").ShouldBeFalse("support has decided about it");
        (await Posts.With(market.SignInAs(talk.Seller), $"{talk.Path}/1/contest")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact, Trait("Rule", "MSG-5")]
    public async Task A_message_that_no_recogniser_found_can_be_reported_and_an_own_one_without_a_mark_cannot_be_contested()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Seller, "You are a fool.");
        (await Posts.With(market.SignInAs(talk.Seller), $"{talk.Path}/1/contest")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Posts.With(market.SignInAs(talk.Seller), $"{talk.Path}/1/report")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody reports themselves");
        (await (await (await talk.Open(talk.Buyer)).Follow("Report")).Submit("Report to support")).Errors.ShouldBeEmpty();
        (await Cases(talk)).ShouldHaveSingleItem().IsContest.ShouldBeFalse();
        await (await TakeCase(talk, market.Support())).Submit("Send decision", new { Outcome = "false", Reasons = "The words are rude, and break no rule of ours." });
        (await talk.Open(talk.Buyer, "/notices")).Text.ShouldContain("doesn't break the rules");
        (await talk.Open(talk.Buyer)).Text.ShouldContain("Reasons: The words are rude, and break no rule of ours.");
        (await talk.Open(talk.Seller, "/notices")).Text.ShouldNotContain("Support decided", Shouldly.Case.Sensitive, "of a report without consequence its object is told nothing");
        (await talk.Open(talk.Seller)).Text.ShouldNotContain("The words are rude", customMessage: "nor on the site");
    }

    [Fact, Trait("Rule", "MSG-5")]
    public async Task The_writer_of_a_message_does_not_learn_that_the_other_side_reported_it()
    {
        var (reported, free) = (await Talk.Begin(market), await Talk.Begin(market));
        foreach (var talk in new[] { reported, free }) await talk.Say(talk.Buyer, OffSite);
        await (await reported.Open(reported.Seller, $"{reported.Path}/1/report")).Submit("Report to support", new { Words = "Not again." });
        await free.Open(free.Seller);
        market.Clock.Advance(TimeSpan.FromHours(5));
        foreach (var page in new[] { reported.OrderPath, $"{reported.Path}/1/contest" }) (await Seen(reported, page)).ShouldBe(await Seen(free, page.Replace($"{reported.Deal.Number}", $"{free.Deal.Number}", StringComparison.Ordinal)));
        var answers = new List<(HttpStatusCode, string, string)>();
        foreach (var talk in new[] { reported, free })
        {
            var told = await (await talk.Open(talk.Buyer)).Submit("That's not what I meant");
            answers.Add((told.Status, told.Document.QuerySelector(".message-flag")!.TextContent, told.Document.QuerySelector("[role=status]")?.TextContent ?? ""));
        }
        answers[0].ShouldBe(answers[1]);
        var open = (await Cases(reported)).ShouldHaveSingleItem();
        (open.IsContest, open.Words).ShouldBe((true, "Not again."));
        var decide = await TakeCase(reported, market.Support());
        decide.Text.ShouldContain($"Shop of {reported.Seller.Name} also reported this message:");
        (await decide.Submit("Send decision", new { Outcome = "false", Reasons })).Errors.ShouldBeEmpty();
        foreach (var person in new[] { reported.Buyer, reported.Seller }) (await reported.Open(person)).Text.ShouldContain($"Reasons: {Reasons}");

        async Task<string> Seen(Talk talk, string page) => (await talk.Open(talk.Buyer, page)).Document.QuerySelector("main")!.TextContent
            .Replace(talk.Seller.Name, "seller", StringComparison.Ordinal).Replace(talk.Buyer.Name, "buyer", StringComparison.Ordinal).Replace(talk.Deal.Number.Shown, "number", StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "MSG-5")]
    public async Task A_writer_who_disputes_first_takes_nothing_from_the_receiver_whose_words_join_the_dispute()
    {
        var talk = await Talk.Begin(market);
        await (await talk.Say(talk.Buyer, OffSite)).Submit("That's not what I meant");
        var receiver = await talk.Open(talk.Seller);
        receiver.Text.ShouldContain("Support is reviewing this message");
        (await receiver.Follow("Use a suggested answer")).ValueOf("Text").ShouldStartWith("Thank you for your message.");
        (await (await receiver.Follow("Report to support")).Submit("Report to support", new { Words = "Not again." })).Errors.ShouldBeEmpty();
        (await talk.Open(talk.Seller)).Document.QuerySelector(".message-flag a[href$='/report']").ShouldBeNull("they have reported it");
        (await Posts.With(market.SignInAs(talk.Seller), $"{talk.Path}/1/report")).Status.ShouldBe(HttpStatusCode.Conflict);
        var open = (await Cases(talk)).ShouldHaveSingleItem();
        (open.IsContest, open.Words).ShouldBe((true, "Not again."));
        var decide = await TakeCase(talk, market.Support());
        decide.Text.ShouldContain("Not again.");
        (await decide.Submit("Send decision", new { Outcome = "false", Reasons })).Errors.ShouldBeEmpty();
        (await talk.Open(talk.Seller)).Document.QuerySelector(".message-flag a[href$='/report']").ShouldBeNull("support has read both sides");
        (await Posts.With(market.SignInAs(talk.Seller), $"{talk.Path}/1/report")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact, Trait("Rule", "MSG-5")]
    public async Task After_a_dispute_in_which_the_receiver_was_not_heard_they_report_once()
    {
        var talk = await Talk.Begin(market);
        await (await talk.Say(talk.Buyer, OffSite)).Submit("That's not what I meant");
        await (await TakeCase(talk, market.Support())).Submit("Send decision", new { Outcome = "false", Reasons });
        (await talk.Open(talk.Seller)).Text.ShouldNotContain("outside the marketplace");
        (await (await (await talk.Open(talk.Seller)).Follow("Report to support")).Submit("Report to support", new { Words = "He means it." })).Errors.ShouldBeEmpty();
        (await Posts.With(market.SignInAs(talk.Seller), $"{talk.Path}/1/report")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Posts.With(market.SignInAs(talk.Buyer), $"{talk.Path}/1/contest")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await talk.Open(talk.Buyer)).Text.ShouldNotContain("Support is reviewing", customMessage: "the writer doesn't learn of the report");
        await (await TakeCase(talk, market.Support())).Submit("Send decision", new { Outcome = "true", Reasons });
        foreach (var person in new[] { talk.Buyer, talk.Seller }) (await talk.Open(person)).Document.QuerySelector(".message-flag")!.TextContent.ShouldContain("Support decided: it breaks the rules.");
        (await talk.Open(talk.Seller)).Text.ShouldContain("This asks you to deal outside the marketplace.", customMessage: "the warning is back");
        (await Posts.With(market.SignInAs(talk.Seller), $"{talk.Path}/1/report")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, Trait("Rule", "ACC-6"), Trait("Rule", "MSG-5")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_words_of_a_report_are_part_of_its_author_s_data_alone(bool reportsFirst)
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Buyer, OffSite);
        foreach (var isReport in new[] { reportsFirst, !reportsFirst })
        {
            if (isReport) await (await talk.Open(talk.Seller, $"{talk.Path}/1/report")).Submit("Report to support", new { Words = "He is a wobbegong." });
            else await (await talk.Open(talk.Buyer)).Submit("That's not what I meant");
        }
        (await Data(talk.Seller)).ShouldContain("wobbegong");
        var writer = await Data(talk.Buyer);
        writer.ShouldNotContain("wobbegong");
        writer.ShouldContain("isContest", Shouldly.Case.Insensitive);

        async Task<string> Data(Person person)
        {
            var browser = await market.WithPassword(person);
            await browser.AskForData();
            await market.MakeData();
            return (await (await (await browser.Open(DataOwner.Page)).Download()).Unzip()).Single(f => f.Key.Contains("messages-you-reported", StringComparison.Ordinal)).Value;
        }
    }

    [Fact, Trait("Rule", "MSG-5")]
    public async Task Of_two_who_ask_at_once_one_case_comes()
    {
        var talk = await Talk.Begin(market);
        var page = await talk.Say(talk.Buyer, OffSite);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.Browser.Send(page.Fill("That's not what I meant"))));
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.Conflict).ShouldBe(3);
        (await Cases(talk)).Count.ShouldBe(1);
    }

    [Fact, Trait("Rule", "MSG-5")]
    public async Task Nobody_else_asks_reads_or_decides()
    {
        var claimed = await Claimed.Open(market);
        var (buyer, seller) = (claimed.Deal.Buyer, claimed.Deal.Seller);
        await (await claimed.AsBuyer()).Submit("Send", new { Text = OffSite });
        await (await claimed.AsBuyer()).Submit("That's not what I meant");
        var path = $"{claimed.Path}/messages/1";
        foreach (var stranger in new[] { await market.Buyer(), market.Support(), await market.Seller() })
        {
            foreach (var noun in new[] { "report", "contest" })
            {
                (await market.SignInAs(stranger).Open($"{path}/{noun}")).Status.ShouldBe(HttpStatusCode.NotFound);
                (await Posts.With(market.SignInAs(stranger), $"{path}/{noun}")).Status.ShouldBe(HttpStatusCode.NotFound);
            }
        }
        (await Posts.With(market.SignInAs(seller), $"{path}/contest")).Status.ShouldBe(HttpStatusCode.NotFound, "another's mark");
        (await Posts.With(market.SignInAs(buyer), $"{claimed.Deal.Path}/messages/1/contest")).Status.ShouldBe(HttpStatusCode.NotFound, "the order's conversation has no such message");
        (await market.SignInAs(buyer).Open($"{claimed.Path}/messages/2/contest")).Status.ShouldBe(HttpStatusCode.NotFound);
        var found = await market.In((MessagesDbContext db) => db.Cases.SingleAsync(c => c.ConversationId == claimed.Number.Id));
        var staffPath = $"/admin/messages/{new Kernel.Domain.Number(found.Id)}";
        (await market.SignInAs(market.Support()).Open(staffPath)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var person in new[] { buyer, seller, buyer with { Role = Staff.Administrator }, seller with { Role = Staff.Support } })
        {
            (await market.SignInAs(person).Open(staffPath)).Status.ShouldBe(HttpStatusCode.NotFound);
            foreach (var noun in new[] { "claim", "release", "decision" })
            {
                (await Posts.With(market.SignInAs(person), $"{staffPath}/{noun}", ("Form.Outcome", "false"), ("Form.Reasons", Reasons), ("Form.Version", "1"))).Status.ShouldBe(HttpStatusCode.NotFound, noun);
            }
        }
        var queue = await market.SignInAs(buyer with { Role = Staff.Support }).Open("/admin/cases?kind=messages");
        queue.Document.QuerySelector($"a[href='{staffPath}']").ShouldBeNull();
        queue.Text.ShouldContain("involves you: a colleague decides");
    }

    [Fact, Trait("Rule", "MSG-5")]
    public async Task What_support_writes_is_neither_marked_nor_reported()
    {
        var claimed = await Claimed.Open(market);
        await (await market.SignInAs(market.Support()).Open($"{claimed.StaffPath}/messages")).Submit("Send", new { Text = OffSite });
        var page = await claimed.AsBuyer();
        page.Text.ShouldContain(OffSite);
        page.Document.QuerySelector(".message-flag").ShouldBeNull();
        page.Document.QuerySelector(".message a[href$='/report']").ShouldBeNull();
        (await Posts.With(market.SignInAs(claimed.Deal.Buyer), $"{claimed.Path}/messages/1/report")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Page> TakeCase(Talk talk, Person staff)
    {
        var found = (await Cases(talk)).Single(c => c.IsQueued);
        return await (await market.SignInAs(staff).Open($"/admin/messages/{new Kernel.Domain.Number(found.Id)}")).Submit("Take case");
    }

    private Task<List<MessageCase>> Cases(Talk talk) => market.In((MessagesDbContext db) => db.Cases.AsNoTracking().Where(c => c.ConversationId == talk.OrderId).ToListAsync());
}
