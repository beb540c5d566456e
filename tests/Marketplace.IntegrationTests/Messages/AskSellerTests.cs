using System.Net;
using System.Text;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>A buyer asks a seller without an order.</summary>
[Trait("Rule", "MSG-1")]
public sealed class AskSellerTests(Market market) : IClassFixture<Market>
{
    private const string Question = "Do you also make it in green?";

    [Fact]
    public async Task A_buyer_asks_on_an_offer_s_page_and_the_seller_reads_and_answers()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var mug = await market.Lists(seller);
        var form = await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(mug))).Follow("Ask a question");
        form.Text.ShouldContain("Blue stoneware mug");
        var own = await form.Submit("Send", new { Text = Question });
        own.Text.ShouldContain($"Message sent. We'll tell you when Shop of {seller.Name} replies.");
        Talk.Texts(own).ShouldBe([Question]);
        own.Document.QuerySelector(".message-offer a")!.GetAttribute("href").ShouldBe(OfferScenes.OfferPath(mug));
        await market.Deliver();

        (await Bell(seller)).ShouldBe("Messages, 1 unread");
        var inbox = await market.SignInAs(seller).Open("/messages");
        var row = inbox.Document.QuerySelector(".conversations li")!.TextContent;
        foreach (var part in new[] { buyer.Name, "· Blue stoneware mug · Question", "1 unread", Question }) row.ShouldContain(part);
        var thread = await market.SignInAs(seller).Open(inbox.Document.QuerySelector(".conversations a")!.GetAttribute("href")!.Split('#')[0]);
        Talk.Texts(thread).ShouldBe([Question]);
        (await Bell(seller)).ShouldBe("Messages, 0 unread");
        (await thread.Submit("Send", new { Text = "Yes, in a week." })).Errors.ShouldBeEmpty();
        await market.Deliver();
        var mail = market.MailTo(buyer.Email)[^1];
        mail.Subject.ShouldBe("You have a new message about “Blue stoneware mug”");
        mail.TextBody!.ShouldContain(own.Path);
        Talk.Texts(await market.SignInAs(buyer).Open(own.Path)).ShouldBe([Question, "Yes, in a week."]);
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task The_seller_is_told_once_until_they_read()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var path = await Inquiry.Ask(market, buyer, seller, "One.");
        await Inquiry.Ask(market, buyer, seller, "Two.");
        (await Told(seller)).ShouldBe(["You have a new message."]);
        await market.SignInAs(seller).Open(path);
        await Inquiry.Ask(market, buyer, seller, "Three.");
        (await Told(seller)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_asks_again_goes_on_in_the_same_conversation()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var (mug, lamp) = (await market.Lists(seller), await market.Lists(seller, OfferScenes.Mug("Paper lamp")));
        var first = await Inquiry.Ask(market, buyer, seller, Question, mug);
        (await market.SignInAs(buyer).Open(Inquiry.FormOf(seller, lamp))).Text.ShouldContain("Earlier messages");
        (await Inquiry.Ask(market, buyer, seller, "And how tall is this?", lamp)).ShouldBe(first);
        (await Inquiry.Ask(market, buyer, seller, "Thank you.")).ShouldBe(first);
        var thread = await market.SignInAs(seller).Open(first);
        thread.Document.QuerySelectorAll(".message-offer a").Select(a => a.TextContent).ShouldBe(["Blue stoneware mug", "Paper lamp"]);
        var inbox = await market.SignInAs(buyer).Open("/messages");
        inbox.Document.QuerySelectorAll(".conversations li").Length.ShouldBe(1);
        inbox.Text.ShouldContain("· Paper lamp · Question");
        (await Inquiry.Ask(market, await market.Buyer(), seller)).ShouldNotBe(first, "another buyer has their own");
    }

    [Fact]
    public async Task Two_questions_at_once_begin_one_conversation_and_a_form_sent_twice_asks_once()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var forms = new[] { await market.SignInAs(buyer).Open(Inquiry.FormOf(seller)), await market.SignInAs(buyer).Open(Inquiry.FormOf(seller)) };
        var done = await Task.WhenAll(forms.Select((f, i) => Task.Run(() => f.Submit("Send", new { Text = $"Question {i}" }))));
        done.Select(p => p.Path).Distinct().Count().ShouldBe(1);
        await forms[0].Submit("Send", new { Text = "Question 0" });
        Talk.Texts(await market.SignInAs(seller).Open(done[0].Path)).Order(StringComparer.Ordinal).ShouldBe(["Question 0", "Question 1"]);
    }

    [Fact]
    public async Task Only_the_two_read_it_and_nobody_asks_themselves_or_about_another_s_offer()
    {
        var (buyer, seller, other) = (await market.Buyer(), await market.Seller(), await market.Seller());
        var (mine, theirs) = (await market.Lists(seller), await market.Lists(other));
        var path = await Inquiry.Ask(market, buyer, seller, Question, mine);
        foreach (var noun in new[] { "", "/messages", "/messages/new?after=0", "/messages/1/report" }) (await market.SignInAs(other).Open(path + noun)).Status.ShouldBe(HttpStatusCode.NotFound, noun);
        (await market.SignInAs(market.Support()).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open(path)).Path.ShouldBe("/account/sign-in");
        (await market.Visitor().Open(Inquiry.FormOf(seller, mine))).Path.ShouldBe("/account/sign-in");
        foreach (var way in new[] { "orders", "claims" }) (await market.SignInAs(buyer).Open(path.Replace("conversations", way, StringComparison.Ordinal) + "/messages")).Status.ShouldBe(HttpStatusCode.NotFound, way);
        var deal = await Deal.Place(market, buyer, seller);
        (await market.SignInAs(buyer).Open($"/conversations/{deal.Number}")).Status.ShouldBe(HttpStatusCode.NotFound, "an order's conversation is on its page");
        foreach (var form in new[] { Inquiry.FormOf(seller, mine), Inquiry.FormOf(other, mine), Inquiry.FormOf(seller, theirs), "/sellers/nobody/question" })
        {
            (await market.SignInAs(seller).Open(form)).Status.ShouldBe(HttpStatusCode.NotFound, form);
        }
        (await market.SignInAs(seller).Open(OfferScenes.OfferPath(mine))).Text.ShouldNotContain("Ask a question");
        (await market.SignInAs(seller).Open($"/sellers/{seller.Shop}")).Text.ShouldNotContain("Message seller");
        (await (await market.SignInAs(buyer).Open($"/sellers/{seller.Shop}")).Follow("Message seller")).Path.ShouldBe(Inquiry.FormOf(seller));
    }

    [Fact, Trait("Rule", "ACC-9")]
    public async Task A_blocked_customer_neither_begins_nor_goes_on_and_is_told_only_that_it_is_not_available()
    {
        var deal = await Deal.Place(market);
        var path = await Inquiry.Ask(market, deal.Buyer, deal.Seller);
        var (asking, writing) = (await market.SignInAs(deal.Buyer).Open(Inquiry.FormOf(deal.Seller)), await market.SignInAs(deal.Buyer).Open(path));
        await (await deal.AsSeller("/customer/block")).Submit("Block customer");
        await market.Deliver();
        foreach (var page in new[] { await market.SignInAs(deal.Buyer).Open(Inquiry.FormOf(deal.Seller)), await asking.Submit("Send", new { Text = "Hello?" }) })
        {
            page.Text.ShouldContain("This seller is not available to you.");
            page.Has("Send").ShouldBeFalse();
            page.Text.ShouldNotContain(deal.Seller.Name);
        }
        var thread = await market.SignInAs(deal.Buyer).Open(path);
        (thread.Has("Send"), thread.Text.Contains("This seller is not available to you.")).ShouldBe((false, true));
        var refused = await writing.Submit("Send", new { Text = "Hello?" });
        (refused.Status, refused.Text.Contains("This seller is not available to you.")).ShouldBe((HttpStatusCode.Conflict, true));
        (await market.SignInAs(deal.Seller).Open(path)).Text.ShouldContain("You've blocked this customer. Unblock them to write to them.");
        (await Written(path)).ShouldBe(1);
        (await new Talk(market, deal).Say(deal.Buyer, "About my order")).Errors.ShouldBeEmpty("a running order goes on");

        await (await market.SignInAs(deal.Seller).Open("/shop/blocked-customers")).Submit($"Unblock {deal.Buyer.Name}");
        await market.Deliver();
        await Inquiry.Ask(market, deal.Buyer, deal.Seller);
        (await Written(path)).ShouldBe(2);
    }

    [Fact, Trait("Rule", "ACC-5")]
    public async Task A_suspended_seller_is_not_asked_and_a_suspended_buyer_does_not_ask()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var path = await Inquiry.Ask(market, buyer, seller);
        await market.Tell(new AccountSuspended(seller.Id, true, "Fraud", null, 1));
        foreach (var page in new[] { Inquiry.FormOf(seller), path })
        {
            var shown = await market.SignInAs(buyer).Open(page);
            (shown.Has("Send"), shown.Text.Contains("The seller isn't selling at the moment.")).ShouldBe((false, true), page);
        }
        var suspended = await SuspendedPerson.Free(market);
        var form = await market.SignInAs(suspended).Open(Inquiry.FormOf(await market.Seller()));
        await SuspendedPerson.Suspend(market, suspended);
        (await form.Submit("Send", new { Text = Question })).Path.ShouldBe(Suspended.Page);
        (await market.In((MessagesDbContext db) => db.Inquiries.AnyAsync(i => i.BuyerId == suspended.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_person_writes_to_so_many_new_sellers_a_day_and_goes_on_with_the_known_ones()
    {
        using var strict = new Market { Settings = { ["Messages:NewInquiriesPerDay"] = "2" } };
        var (buyer, first) = (await strict.Buyer(), await strict.Seller());
        await Inquiry.Ask(strict, buyer, first);
        await Inquiry.Ask(strict, buyer, await strict.Seller());
        var third = await strict.Seller();
        (await Inquiry.Send(strict, buyer, third, Question)).Errors.ShouldBe("You've written to many new sellers today. Try again tomorrow.");
        await Inquiry.Ask(strict, buyer, first, "One more thing.");
        strict.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await Inquiry.Ask(strict, buyer, third);
    }

    [Fact, Trait("Rule", "MSG-5"), Trait("Rule", "MSG-6"), Trait("Rule", "MOD-12")]
    public async Task The_recognisers_read_it_and_a_report_is_decided_by_support()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var path = await Inquiry.Ask(market, buyer, seller, "Let's do this outside: write to me at anna.miller@example.com and I'll pay you directly.");
        (await market.SignInAs(buyer).Open(path)).Has("That's not what I meant").ShouldBeTrue();
        var thread = await market.SignInAs(seller).Open(path);
        thread.Text.ShouldContain("This asks you to deal outside the marketplace.");
        await (await (await thread.Follow("Report to support")).Submit("Report to support", new { Words = "Twice already." })).Browser.Open(path);
        var id = await market.In((MessagesDbContext db) => db.Cases.Where(c => c.SellerId == seller.Id).Select(c => c.Id).SingleAsync());
        var staff = await market.SignInAs(market.Support()).Open($"/admin/messages/{new Number(id)}");
        staff.Text.ShouldContain($"Message in “Shop of {seller.Name}”");
        var decided = await (await staff.Submit("Take case")).Submit("Send decision", new { Outcome = "true", Reasons = "The message names an address and asks to pay outside of the marketplace." });
        decided.Errors.ShouldBeEmpty();
        await market.Deliver();
        (await market.SignInAs(seller).Open("/notices")).Document.QuerySelectorAll(".list-rows a:not(.btn)").ShouldContain(a => a.TextContent.Contains("Support decided that a message to you breaks the rules."));
        (await market.SignInAs(buyer).Open(path)).Text.ShouldContain("Support decided: it breaks the rules.");
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task Files_go_with_a_message_and_reach_the_other_one_alone()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var path = await Inquiry.Ask(market, buyer, seller);
        await (await market.SignInAs(buyer).Open(path)).Submit("Send", new { Text = "Like this." }, ("Files", new Upload("colour.txt", Encoding.UTF8.GetBytes("green"), "text/plain")));
        var link = (await market.SignInAs(seller).Open(path)).Document.QuerySelector(".files a")!.GetAttribute("href")!;
        (await market.SignInAs(seller).Open(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await market.SignInAs(await market.Buyer()).Open(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "ACC-9")]
    public async Task A_buyer_who_has_muted_the_seller_is_not_told_of_an_answer()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var path = await Inquiry.Ask(market, buyer, seller);
        await (await market.SignInAs(buyer).Open($"/sellers/{seller.Shop}")).Submit("Mute notices");
        await (await market.SignInAs(seller).Open(path)).Submit("Send", new { Text = "Yes." });
        await market.Deliver();
        (await Told(buyer)).ShouldBeEmpty();
        (await Bell(buyer)).ShouldBe("Messages, 1 unread");
    }

    [Fact, Trait("Rule", "MSG-7")]
    public async Task A_ready_made_answer_names_the_customer_and_what_they_ask_about()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        await (await market.SignInAs(seller).Open("/shop/answers")).Submit("Save answer", new { Name = "Thanks", Text = "Thank you, {name}, for asking about {title}.{order}" });
        var path = await Inquiry.Ask(market, buyer, seller, Question, await market.Lists(seller));
        (await (await market.SignInAs(seller).Open(path)).Follow("Thanks")).ValueOf("Text").ShouldBe($"Thank you, {buyer.Name}, for asking about Blue stoneware mug.");
    }

    private async Task<string> Bell(Person person) => (await market.SignInAs(person).Open("/offers")).Document.QuerySelector("header a[href='/messages']")!.GetAttribute("aria-label")!;

    private async Task<List<string>> Told(Person person) => [.. (await market.SignInAs(person).Open("/notices")).Document.QuerySelectorAll(".list-rows a:not(.btn)")
        .Select(a => a.TextContent.Trim()).Where(text => text.Contains("You have a new message", StringComparison.Ordinal))];

    private Task<int> Written(string path)
    {
        var id = Number.Parse(path.Split('/')[2], null).Id;
        return market.In((MessagesDbContext db) => db.Messages.CountAsync(m => m.ConversationId == id));
    }
}
