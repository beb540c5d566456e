using System.Net;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.AnswerQuestion;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>People and visitors write to support, and staff answer.</summary>
[Trait("Rule", "MOD-12")]
public sealed class ContactSupportTests(Market market) : IClassFixture<Market>
{
    private const string NotOwn = "Enter the number of one of your orders, or leave this empty.";

    [Fact]
    public async Task A_person_writes_about_their_order_and_reads_the_answer_on_the_site_and_by_email()
    {
        var deal = await Deal.Place(market);
        var text = $"Where is it? {Guid.NewGuid()}";
        var sent = await SupportQuestions.Ask(market, deal.Buyer, deal.Number.Shown.ToLowerInvariant(), text);
        sent.Text.ShouldContain("Message sent. We'll tell you when support has answered.");
        sent.Text.ShouldContain("Support will answer by");
        sent.Document.QuerySelector($"main a[href='{deal.Path}']").ShouldNotBeNull();

        var staff = market.SignInAs(market.Support());
        var queue = await staff.Open("/admin/cases?kind=questions&reason=Order");
        queue.Document.QuerySelectorAll(".list-rows .grow > a").ShouldContain(a => a.TextContent.Contains(deal.Buyer.Name));
        var page = await (await staff.Open(await SupportQuestions.CaseOf(market, text))).Submit("Take case");
        page.Text.ShouldContain(text);
        page.Document.QuerySelector($"main a[href='/admin{deal.Path}']").ShouldNotBeNull();
        (await page.Submit("Send answer", new { Text = "Too short" })).ErrorAt("Text").ShouldBe("Enter an answer of 10 to 2,000 characters.");
        var done = await page.Submit("Send answer", new { Text = SupportQuestions.Answer });
        done.Text.ShouldContain("Answer sent.");
        done.Text.ShouldContain("Answered");
        await market.Deliver();

        (await sent.Browser.Open(sent.Path)).Text.ShouldContain(SupportQuestions.Answer);
        (await sent.Browser.Open("/notices")).Text.ShouldContain("Support answered your message.");
        var mail = market.MailTo(deal.Buyer.Email)[^1];
        (mail.Subject, mail.TextBody!.Contains(SupportQuestions.Answer), mail.TextBody.Contains(sent.Path)).ShouldBe(("Support answered your message", true, true));
        (await sent.Browser.Open(SupportQuestions.Page)).Document.QuerySelector($"main a[href='{sent.Path}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_visitor_writes_with_an_address_and_gets_the_answer_there_in_their_language()
    {
        var (email, text) = ("vera.visitor@example.com", $"I can't sign in. {Guid.NewGuid()}");
        var form = await market.Visitor().Reading("es").Open(SupportQuestions.Page);
        form.Document.QuerySelector("[name='Form.Order']").ShouldBeNull("a visitor's order can't be checked");
        var sent = await form.Submit("Enviar mensaje", new { Topic = "Account", Email = email, Text = text });
        (sent.Path, sent.Text.Contains($"El equipo de soporte responderá a {email}.")).ShouldBe(("/help", true));
        var page = await (await market.SignInAs(market.Support()).Open(await SupportQuestions.CaseOf(market, text))).Submit("Take case");
        page.Text.ShouldContain("Nobody has checked that this address is theirs.");
        (await page.Submit("Send answer", new { Text = SupportQuestions.Answer })).Errors.ShouldBeEmpty();
        await market.Deliver();
        var mail = market.MailTo(email).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("El equipo de soporte respondió a tu mensaje");
        mail.TextBody!.ShouldContain(SupportQuestions.Answer);
        mail.TextBody!.ShouldContain(text);
    }

    [Theory]
    [InlineData("", "", "Where is it?", "Choose a topic.")]
    [InlineData("Order", "a@example.com", "Too short", "Enter your message in 10 to 2,000 characters.")]
    [InlineData("Order", "", "Where is my parcel?", "Enter an email address like name@example.com.")]
    [InlineData("Order", "not an address", "Where is my parcel?", "Enter an email address like name@example.com.")]
    public async Task A_visitor_is_told_what_is_missing(string topic, string email, string text, string error)
    {
        var page = await (await market.Visitor().Open(SupportQuestions.Page)).Submit("Send message", new { Topic = topic, Email = email, Text = text });
        page.Errors.ShouldBe(error);
        (page.ValueOf("Text"), page.ValueOf("Email")).ShouldBe((text, email));
    }

    [Fact, Trait("Rule", "ORD-6")]
    public async Task An_order_of_somebody_else_is_refused_like_one_that_does_not_exist()
    {
        var deal = await Deal.Place(market);
        var stranger = await market.Buyer();
        foreach (var number in new[] { deal.Number.Shown, "ANQS-YH54-NGCR", "nothing", (await Inquiry.Ask(market, stranger, deal.Seller)).Split('/')[^1] })
        {
            (await SupportQuestions.Ask(market, stranger, number)).ErrorAt("Order").ShouldBe(NotOwn, number);
        }
        (await SupportQuestions.Ask(market, deal.Seller, deal.Number.Shown)).Errors.ShouldBeEmpty("it is the seller's order, too");
    }

    [Fact]
    public async Task Nobody_else_reads_it_and_staff_answer_no_message_of_their_own()
    {
        var sent = await SupportQuestions.Ask(market, await market.Buyer());
        (await market.SignInAs(await market.Buyer()).Open(sent.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open(sent.Path)).Path.ShouldBe("/account/sign-in");
        var (ruth, text) = (market.Support(), $"My payslip is missing. {Guid.NewGuid()}");
        (await SupportQuestions.Ask(market, ruth, text: text)).Errors.ShouldBeEmpty();
        var path = await SupportQuestions.CaseOf(market, text);
        (await market.SignInAs(ruth).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(market.Support()).Open(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Five_messages_a_day_by_a_person_and_by_an_address_however_it_is_written()
    {
        var person = await market.Buyer();
        for (var i = 0; i < 5; i++)
        {
            (await SupportQuestions.Ask(market, person)).Errors.ShouldBeEmpty();
            (await SupportQuestions.AskAs(market, i % 2 == 0 ? "frequent@example.com" : "frequent@EXAMPLE.com")).Errors.ShouldBeEmpty();
        }
        foreach (var late in new[] { await SupportQuestions.Ask(market, person), await SupportQuestions.AskAs(market, "frequent@Example.com") })
        {
            late.Errors.ShouldBe("You've sent several messages to support today. Wait for our answer, or try again tomorrow.");
            late.ValueOf("Text").ShouldBe(SupportQuestions.Text);
        }
        (await SupportQuestions.AskAs(market, "another@example.com")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Visitors_from_one_network_send_so_many_a_minute()
    {
        using var strict = new Market { Settings = { ["RateLimits:AccountPostsPerMinute"] = "1" } };
        (await SupportQuestions.AskAs(strict, "first@example.com")).Path.ShouldBe("/help");
        (await SupportQuestions.AskAs(strict, "second@example.com")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await SupportQuestions.Ask(strict, await strict.Buyer())).Errors.ShouldBeEmpty("who is signed in has a limit of their own");
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_is_one_message()
    {
        var person = await market.Buyer();
        var form = await market.SignInAs(person).Open(SupportQuestions.Page);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => form.Submit("Send message", new { Topic = "Other", Text = SupportQuestions.Text })));
        both.Select(p => p.Path).Distinct().ShouldHaveSingleItem().ShouldStartWith($"{SupportQuestions.Page}/");
        (await market.In((MessagesDbContext db) => db.Questions.CountAsync(q => q.PersonId == person.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_at_once_answer_it_once()
    {
        var path = await SupportQuestions.Open(market);
        var page = await (await market.SignInAs(market.Support()).Open(path)).Submit("Take case");
        var both = await Task.WhenAll(page.Submit("Send answer", new { Text = SupportQuestions.Answer }), page.Submit("Send answer", new { Text = SupportQuestions.Answer }));
        both.Select(p => p.Status).ShouldContain(HttpStatusCode.OK);
        both.Count(p => p.Text.Contains("Answer sent.")).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_closed_without_an_answer_is_told_to_nobody()
    {
        var (person, text) = (await market.Buyer(), $"Buy cheap watches. {Guid.NewGuid()}");
        var sent = await SupportQuestions.Ask(market, person, text: text);
        var staff = await market.SignInAs(market.Support()).Open(await SupportQuestions.CaseOf(market, text));
        staff.Has("Close without an answer").ShouldBeFalse("nobody has taken it");
        (await (await staff.Submit("Take case")).Submit("Close without an answer")).Text.ShouldContain("Closed without an answer.");
        await market.Deliver();
        market.MailTo(person.Email).ShouldBeEmpty();
        (await sent.Browser.Open(sent.Path)).Text.ShouldContain("Support closed this without an answer.");
    }

    [Fact]
    public async Task The_address_of_support_gets_a_copy_if_there_is_one()
    {
        using var own = new Market { Settings = { ["Site:SupportEmail"] = "help@market.example" } };
        var deal = await Deal.Place(own);
        await SupportQuestions.Ask(own, deal.Buyer, deal.Number.Shown);
        await own.Deliver();
        var mail = own.MailTo("help@market.example").ShouldHaveSingleItem();
        mail.Subject.ShouldBe($"{deal.Buyer.Name} wrote to support");
        foreach (var part in new[] { SupportQuestions.Text, deal.Number.Shown, await SupportQuestions.CaseOf(own, SupportQuestions.Text) }) mail.TextBody!.ShouldContain(part);
    }

    [Fact, Trait("Rule", "ACC-5")]
    public async Task A_suspended_person_writes_to_support()
    {
        var suspended = await SuspendedPerson.In(market);
        var page = await (await market.SignInAs(suspended).Open("/account/suspension")).Follow("Contact support");
        (await page.Submit("Send message", new { Topic = "Account", Text = SupportQuestions.Text })).Text.ShouldContain("Message sent.");
    }

    [Fact, Trait("Rule", "ACC-6")]
    public async Task A_message_is_in_its_writer_s_data_and_deleted_a_year_after_the_answer()
    {
        using var aging = new Market();
        var person = await aging.Buyer();
        var browser = await aging.WithPassword(person);
        await SupportQuestions.Ask(aging, person);
        await SupportQuestions.AskAs(aging, "open@example.com", "This one waits for years.");
        await browser.AskForData();
        await aging.MakeData();
        (await (await (await browser.Open(DataOwner.Page)).Download()).Unzip())["messages-to-support.json"].ShouldContain(SupportQuestions.Text);
        var page = await (await aging.SignInAs(aging.Support()).Open(await SupportQuestions.CaseOf(aging, SupportQuestions.Text))).Submit("Take case");
        await page.Submit("Send answer", new { Text = SupportQuestions.Answer });
        aging.Clock.Advance(TimeSpan.FromDays(364));
        (await Left()).ShouldBe(2);
        aging.Clock.Advance(TimeSpan.FromDays(2));
        (await Left()).ShouldBe(1, "what nobody has answered stays");

        async Task<int> Left()
        {
            await aging.Work<ForgetOldQuestions>();
            return await aging.In((MessagesDbContext db) => db.Questions.CountAsync());
        }
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/account/sign-in")]
    public async Task Pages_where_people_are_stuck_lead_to_it(string path) => (await (await market.Visitor().Open(path)).Follow("Contact support")).Path.ShouldBe(SupportQuestions.Page);
}
