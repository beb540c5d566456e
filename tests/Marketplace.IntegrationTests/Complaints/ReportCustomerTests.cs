using System.Net;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class ReportCustomerTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "CMP-8"), Trait("Rule", "CMP-9"), Trait("Rule", "NTF-3")]
    public async Task The_seller_is_warned_files_it_from_the_card_and_the_customer_is_told_and_sees_it()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        (await market.SignInAs(deal.Buyer).Open("/account/reports")).Text.ShouldContain("No seller has reported you.");
        var form = await (await deal.AsSeller("/customer")).Follow("Report customer");
        var warning = form.Document.QuerySelector("#warning")!;
        foreach (var words in new[] { $"signed with your shop's name, Shop of {deal.Seller.Name}", "straight away. They can read the report, answer it", "Other sellers with an order from this customer can read it", "expires after 365 days" })
        {
            warning.TextContent.ShouldContain(words);
        }
        warning.CompareDocumentPosition(form.Document.QuerySelector("form.panel")!).HasFlag(AngleSharp.Dom.DocumentPositions.Following).ShouldBeTrue("before the form");
        form.Document.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("value"))
            .ShouldBe(["Fraud", "NotPaid", "RefusedDelivery", "UntrueClaim", "Insults", "OffSite", "Extortion"]);

        var card = await form.Submit("Send report", new { Type = "NotPaid", Text = Reported.Words });
        card.Path.ShouldBe($"{deal.Path}/customer");
        card.Text.ShouldContain($"Report sent. We've told {deal.Buyer.Name}.");
        card.Text.ShouldContain(Reported.Words);
        card.Text.ShouldNotContain("Report customer");
        var notice = (await market.SignInAs(deal.Buyer).Open("/notices")).Document.QuerySelectorAll("a[href^='/customer-reports/']:not(.btn)").Single();
        notice.TextContent.ShouldContain($"Shop of {deal.Seller.Name} reported you to other sellers because of your order of “Blue bowl”.");
        var report = await market.SignInAs(deal.Buyer).Open(notice.GetAttribute("href")!);
        report.Text.ShouldContain("Sellers you order from can read this report until 2 Mar 2027");
        report.Text.ShouldContain("Next step");
        report.Text.ShouldNotContain("this customer", customMessage: "the customer is the reader");
        var mine = await market.SignInAs(deal.Buyer).Open("/account");
        mine.Document.QuerySelector(".side a[href='/account/reports']")!.TextContent.ShouldContain("Reports about me");
        (await (await mine.Browser.Open("/account/reports")).Follow("View report")).Path.ShouldBe(report.Path);
    }

    [Theory, Trait("Rule", "CMP-8")]
    [InlineData("", Reported.Words, "Type", "Choose what happened.")]
    [InlineData("Rudeness", Reported.Words, "Type", "")]
    [InlineData("99", Reported.Words, "Type", "")]
    [InlineData("Fraud", "Too short.", "Text", "20 to 2,000 characters")]
    [InlineData("Fraud", "Write to ann@example.com about it, as I did.", "Text", "Leave out the email address")]
    [InlineData("Fraud", "I called +49 171 2345678 again and again.", "Text", "Leave out the phone number")]
    [InlineData("Fraud", "Nobody opened at 12 Baker Street, London.", "Text", "Leave out the street address")]
    [InlineData("Fraud", "I stood in Hidden Lane 5, ringing for an hour.", "Text", "Leave out the")]
    [InlineData("Fraud", "The real name is Ann Example, and I was deceived.", "Text", "Leave out the customer's real name")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_lost(string type, string text, string field, string sentence)
    {
        var deal = await Deal.Place(market);
        var page = await (await deal.AsSeller("/customer-report")).Submit("Send report", new { Type = type, Text = text });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldContain(sentence);
        page.ErrorAt(field).ShouldNotBeEmpty();
        page.ValueOf("Text").ShouldBe(text);
        (await Count(deal)).ShouldBe(0);
    }

    [Fact, Trait("Rule", "CMP-8")]
    public async Task Nobody_but_the_order_s_seller_reports_its_customer()
    {
        var deal = await Deal.Place(market);
        foreach (var person in new[] { deal.Buyer, await market.Seller(), await market.Buyer(), market.Support() })
        {
            (await market.SignInAs(person).Open($"{deal.Path}/customer-report")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Posts.With(market.SignInAs(person), $"{deal.Path}/customer-report", ("Form.Type", "Fraud"), ("Form.Text", Reported.Words))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await Count(deal)).ShouldBe(0);
    }

    [Fact, Trait("Rule", "CMP-8")]
    public async Task Of_two_reports_at_once_one_is_filed_and_another_is_refused_later()
    {
        var deal = await Deal.Place(market);
        var forms = new[] { await deal.AsSeller("/customer-report"), await deal.AsSeller("/customer-report") };
        var requests = forms.Select(f => f.Fill("Send report", new { Type = "Fraud", Text = Reported.Words })).ToList();
        var pages = await Task.WhenAll(forms.Select((f, i) => f.Browser.Send(requests[i])));
        pages.Count(p => p.Path.EndsWith("/customer", StringComparison.Ordinal)).ShouldBe(1);
        var loser = pages.Single(p => p.Path.EndsWith("/customer-report", StringComparison.Ordinal));
        loser.Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
        loser.ValueOf("Text").ShouldBe(Reported.Words);
        (await Count(deal)).ShouldBe(1);
        var late = await deal.AsSeller("/customer-report");
        late.Has("Send report").ShouldBeFalse();
        late.Text.ShouldContain("You have already reported this customer for this order.");
        (await Posts.With(market.SignInAs(deal.Seller), $"{deal.Path}/customer-report", ("Form.Type", "Fraud"), ("Form.Text", Reported.Words))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var other = await (await Deal.Place(market, deal.Buyer, deal.Seller)).AsSeller("/customer-report");
        other.Has("Send report").ShouldBeFalse();
        other.Text.ShouldContain("You have already reported this customer for another order.");
        await Reported.File(await Deal.Place(market, deal.Buyer));
    }

    [Theory, Trait("Rule", "CMP-8")]
    [InlineData("NotPaid", "This order was paid. Choose what else happened.")]
    [InlineData("UntrueClaim", "There was no claim about this order. Choose what else happened.")]
    public async Task What_the_marketplace_knows_to_be_otherwise_is_refused_at_its_field(string type, string sentence)
    {
        var page = await (await (await Deal.Place(market, stage: OrderStage.Sent)).AsSeller("/customer-report")).Submit("Send report", new { Type = type, Text = Reported.Words });
        (page.Status, page.ErrorAt("Type"), page.ValueOf("Text")).ShouldBe((HttpStatusCode.UnprocessableEntity, sentence, Reported.Words));
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task A_report_after_the_customer_s_negative_review_says_so_to_everybody_who_reads_it()
    {
        using var own = new Market();
        var deal = await Deal.Place(own, stage: OrderStage.Finished);
        await Review(deal, 2, 2, 3);
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        var reported = await Reported.File(deal);
        await reported.Dispute();
        const string Mark = "Filed after a negative review by this customer";
        foreach (var page in new[] { await reported.Card(), await reported.AsCustomer(), await reported.AsSeller(), await own.SignInAs(deal.Buyer).Open("/account/reports"), await reported.Take(own.Support()) })
        {
            page.Text.ShouldContain(page.Path is "/account/reports" || page.Text.Contains("Reports about me", StringComparison.Ordinal) ? "Filed after your negative review" : Mark, customMessage: page.Path);
        }

        var elsewhere = await Deal.Place(own, stage: OrderStage.Finished);
        await Review(elsewhere, 1, 1, 1);
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await Reported.File(await Deal.Place(own, elsewhere.Buyer, elsewhere.Seller))).Card()).Text.ShouldContain(Mark, customMessage: "the review was about another order of this seller");
        (await (await Reported.File(await Deal.Place(own, elsewhere.Buyer))).Card()).Document.QuerySelectorAll("#reports .badge-mark").Length.ShouldBe(1, "only the reviewed seller's");
        var neutral = await Deal.Place(own, stage: OrderStage.Finished);
        await Review(neutral, 2, 3, 3);
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await Reported.File(neutral)).Card()).Text.ShouldNotContain(Mark);
        var late = await Reported.File(await Deal.Place(own, stage: OrderStage.Finished));
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        await Review(late.Deal, 1, 1, 1);
        (await late.Card()).Text.ShouldNotContain(Mark, customMessage: "the review came later");

        async Task Review(Deal about, int fulfillment, int start, int communication) =>
            (await (await about.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = fulfillment, StartTime = start, Communication = communication, Comment = "" })).Errors.ShouldBeEmpty();
    }

    private Task<int> Count(Deal deal) => market.In((ComplaintsDbContext db) => db.Reports.CountAsync(r => r.OrderId == deal.Number.Id));
}
