using System.Net;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

public sealed class RequestDeletionTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "MOD-1"), Trait("Rule", "MOD-10"), Trait("Rule", "MOD-3")]
    public async Task A_seller_asks_with_a_picked_message_and_an_upload_and_the_review_stays_public_under_review()
    {
        var dispute = await Dispute.Begin(market);
        var form = await dispute.OpenForm();
        form.Text.ShouldContain(Dispute.Demand);
        form.Document.QuerySelectorAll("form aside #needs li.todo").Length.ShouldBe(3);
        form.Document.QuerySelector("form aside")!.TextContent.ShouldContain("Support usually decides within 3 days, or within 24 hours for blackmail and insults.");
        form.Document.QuerySelectorAll(".review .ratings li").Select(r => r.TextContent).ShouldBe(["Order Fulfillment 1", "Start Time 1", "Communication 1"]);
        form.Document.QuerySelector(".review .stars")!.GetAttribute("aria-label").ShouldBe("1 of 5 stars");
        var page = await dispute.Send(files: [("Files", Evidences.Png("chat.png"))]);
        page.Errors.ShouldBeEmpty();
        page.Text.ShouldContain("Blackmail or extortion");
        page.Text.ShouldContain(Dispute.Demand);
        page.Text.ShouldContain("chat.png");

        var shop = await market.Visitor().Open(dispute.SellerPath);
        shop.Text.ShouldContain(Dispute.Comment);
        shop.Text.ShouldContain("under review");
        (await dispute.OpenForm()).Text.ShouldContain("Your request about this review is already open.");
        (await dispute.Open(dispute.Seller, "/shop/deletion-requests")).Text.ShouldContain("Blue bowl");
    }

    [Theory, Trait("Rule", "MOD-1"), Trait("Rule", "MOD-2")]
    [InlineData("", Dispute.Why, true, "Reason", "Choose a reason.")]
    [InlineData("Blackmail", "Too short.", true, "Explanation", "in 30 to 2,000 characters")]
    [InlineData("Blackmail", Dispute.Why, false, "MessageIds", "Select a message from the buyer")]
    [InlineData("CompetitorAttack", Dispute.Why, false, "MessageIds", "Select a message from the buyer")]
    [InlineData("MeantForAnother", Dispute.Why, false, "MessageIds", "Select a message from the buyer")]
    [InlineData("InsultsOrUnrelated", Dispute.Why, false, "MessageIds", "Select a message, or add a picture or document.")]
    [InlineData("AgreementNotKept", Dispute.Why, false, "MessageIds", "shows the agreement")]
    [InlineData("AskedOutside", Dispute.Why, false, "MessageIds", "asks to deal outside the marketplace")]
    [InlineData("Duplicate", Dispute.Why, true, "OtherOrder", "another order from your shop that this buyer reviewed")]
    public async Task What_is_missing_is_said_at_its_field_and_nothing_is_lost(string reason, string explanation, bool picks, string field, string sentence)
    {
        var dispute = await Dispute.Begin(market);
        var page = await dispute.Send(reason, explanation, picks ? [Dispute.Demand] : []);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldContain(sentence);
        page.ValueOf("Explanation").ShouldBe(explanation);
        page.ValueOf("Reason").ShouldBe(reason.Length == 0 ? null : reason);
        page.Document.QuerySelectorAll("input[name='Form.MessageIds'][checked]").Length.ShouldBe(picks ? 1 : 0);
        (await market.In((ModerationDbContext db) => db.Requests.CountAsync(r => r.ReviewId == dispute.Review.Id))).ShouldBe(0);
    }

    [Theory, Trait("Rule", "MOD-2"), Trait("Rule", "MOD-4")]
    [InlineData("IllegalContent")]
    [InlineData("PersonalData")]
    public async Task The_ground_of_a_report_is_no_reason_of_a_seller(string ground)
    {
        var dispute = await Dispute.Begin(market);
        (await dispute.OpenForm()).Document.QuerySelectorAll($"input[name='Form.Reason'][value='{ground}']").ShouldBeEmpty();
        var page = await dispute.Send(ground);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Reason").ShouldBe("Choose a reason.");
        (await market.In((ModerationDbContext db) => db.Requests.CountAsync(r => r.ReviewId == dispute.Review.Id))).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-1")]
    public async Task A_conversation_without_messages_offers_none_as_evidence()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1 });
        var form = await (await deal.AsSeller()).Follow("Ask support to delete it");
        form.Document.QuerySelector("#Form_MessageIds_error")!.Closest("fieldset")!.HasAttribute("hidden").ShouldBeTrue();
        form.Document.QuerySelectorAll(".picks").ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MOD-2")]
    public async Task Only_a_duplicate_needs_the_number_of_another_order()
    {
        var form = await (await Dispute.Begin(market)).OpenForm();
        var only = form.Document.QuerySelector("[name='Form.OtherOrder']")!.Closest("[data-only]")!.GetAttribute("data-only");
        only.ShouldBe("Duplicate");
        form.Document.QuerySelectorAll($"[name='Form.Reason'][value='{only}']").ShouldHaveSingleItem();
    }

    [Fact, Trait("Rule", "MOD-2")]
    public async Task A_duplicate_names_another_reviewed_order_of_the_same_buyer()
    {
        var first = await Dispute.Begin(market);
        var stranger = await Dispute.Begin(market, seller: first.Seller);
        var second = await Dispute.Begin(market, first.Seller, first.Buyer);
        foreach (var wrong in new[] { second.Deal.Number, stranger.Deal.Number, new Number(12345) })
        {
            var page = await second.Send("Duplicate", otherOrder: wrong.ToString());
            page.ErrorAt("OtherOrder").ShouldNotBeEmpty();
            page.ValueOf("OtherOrder").ShouldBe(wrong.ToString());
        }
        var filed = await second.Send("Duplicate", otherOrder: first.Deal.Number.ToString());
        filed.Errors.ShouldBeEmpty();
        filed.Text.ShouldContain(first.Deal.Number.Shown);
    }

    [Fact, Trait("Rule", "MOD-1")]
    public async Task There_is_exactly_one_reason()
    {
        var dispute = await Dispute.Begin(market);
        var browser = market.SignInAs(dispute.Seller);
        using var request = Dispute.Fill(await browser.Open(dispute.FormPath), "Blackmail", Dispute.Why, [Dispute.Demand], []);
        ((MultipartFormDataContent)request.Content!).Add(new StringContent("Duplicate"), "Form.Reason");
        var page = await browser.Send(request);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Reason").ShouldContain("exactly one");
    }

    [Fact, Trait("Rule", "MOD-3")]
    public async Task Only_messages_of_the_orders_own_conversation_count()
    {
        var (dispute, other) = (await Dispute.Begin(market), await Dispute.Begin(market));
        var foreign = (await other.OpenForm()).Document.QuerySelector("input[name='Form.MessageIds']")!.GetAttribute("value")!;
        var browser = market.SignInAs(dispute.Seller);
        using var request = Dispute.Fill(await browser.Open(dispute.FormPath), "Blackmail", Dispute.Why, [], []);
        ((MultipartFormDataContent)request.Content!).Add(new StringContent(foreign), "Form.MessageIds");
        (await browser.Send(request)).ErrorAt("MessageIds").ShouldNotBeEmpty();
    }

    [Theory, Trait("Rule", "MOD-4")]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public async Task On_the_365th_day_a_review_can_be_asked_about_and_on_the_366th_not(int days, bool possible)
    {
        using var own = new Market();
        var dispute = await Dispute.Begin(own);
        var browser = own.SignInAs(dispute.Seller);
        var form = await browser.Open(dispute.FormPath);
        own.Clock.Advance(TimeSpan.FromDays(days));
        using var request = Dispute.Fill(form, "Blackmail", Dispute.Why, [Dispute.Demand], []);
        var page = await browser.Send(request);
        page.Status.ShouldBe(possible ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
        if (possible) return;
        page.Text.ShouldContain("This review is older than 365 days, so you can't ask support to delete it.");
        page.ValueOf("Explanation").ShouldBe(Dispute.Why);
        (await dispute.OpenForm()).Has("Send request").ShouldBeFalse();
    }

    [Fact, Trait("Rule", "MOD-5")]
    public async Task One_request_at_a_time_even_when_two_are_sent_at_once()
    {
        var dispute = await Dispute.Begin(market);
        var (one, two) = (market.SignInAs(dispute.Seller), market.SignInAs(dispute.Seller));
        using var first = Dispute.Fill(await one.Open(dispute.FormPath), "Blackmail", Dispute.Why, [Dispute.Demand], []);
        using var second = Dispute.Fill(await two.Open(dispute.FormPath), "Blackmail", Dispute.Why, [Dispute.Demand], []);
        var pages = await Task.WhenAll(one.Send(first), two.Send(second));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Single(p => p.Status != HttpStatusCode.OK).ValueOf("Explanation").ShouldBe(Dispute.Why);
        (await market.In((ModerationDbContext db) => db.Requests.CountAsync(r => r.ReviewId == dispute.Review.Id))).ShouldBe(1);
        (await market.In((ModerationDbContext db) => db.Standings.Where(s => s.Id == dispute.Seller.Id).Select(s => s.Filed).SingleAsync())).ShouldBe(1);
    }

    [Fact, Trait("Rule", "MOD-4"), Trait("Rule", "MOD-10")]
    public async Task Of_a_filing_and_a_withdrawal_at_the_same_moment_one_sees_the_other()
    {
        for (var again = 0; again < 3; again++)
        {
            var dispute = await Dispute.Begin(market);
            var seller = market.SignInAs(dispute.Seller);
            using var filing = Dispute.Fill(await seller.Open(dispute.FormPath), "Blackmail", Dispute.Why, [Dispute.Demand], []);
            var withdrawal = await dispute.Deal.AsBuyer("/review/withdrawal");
            var pages = await Task.WhenAll(seller.Send(filing), withdrawal.Submit("Withdraw review", new { Reason = "Solved" }));
            if (pages[1].Status == HttpStatusCode.Conflict)
            {
                (await market.In((ModerationDbContext db) => db.Requests.CountAsync(r => r.ReviewId == dispute.Review.Id))).ShouldBe(1);
                await market.Deliver();
                pages[1] = await (await dispute.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved" });
            }
            pages[1].Status.ShouldBe(HttpStatusCode.OK);
            pages[1].Errors.ShouldBeEmpty();
            if (pages[0].Status != HttpStatusCode.OK) pages[0].Errors.ShouldNotBeEmpty();
            (await market.In((ModerationDbContext db) => db.Requests.CountAsync(r => r.ReviewId == dispute.Review.Id && r.State == RequestState.Open))).ShouldBe(0);
        }
    }

    [Fact, Trait("Rule", "MOD-1")]
    public async Task Nobody_but_the_reviewed_seller_finds_the_form_the_request_or_its_files()
    {
        var dispute = await Dispute.Begin(market);
        var filed = await dispute.File(files: [("Files", Evidences.Png("chat.png"))]);
        var file = (await filed.Stored()).Evidence.Single(e => e.Kind == EvidenceKind.File).Position;
        var strangers = new[] { await market.Buyer(), await market.Seller(), market.Support(), market.Administrator() };
        foreach (var person in strangers.Append(dispute.Buyer))
        {
            (await dispute.Open(person, dispute.FormPath)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await dispute.Open(person, $"{filed.PartyPath}/files/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
            foreach (var path in new[] { dispute.FormPath, $"{dispute.FormPath}/draft" })
            {
                (await Posts.With(market.SignInAs(person), path)).Status.ShouldBe(HttpStatusCode.NotFound);
            }
        }
        foreach (var person in strangers)
        {
            (await dispute.Open(person, filed.PartyPath)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await dispute.Open(person, $"{filed.PartyPath}/appeal")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.Visitor().Open(dispute.FormPath)).Path.ShouldBe("/account/sign-in");
        (await market.Visitor().Open(filed.PartyPath)).Path.ShouldBe("/account/sign-in");
    }

    [Fact, Trait("Rule", "MOD-1"), Trait("Rule", "MOD-10")]
    public async Task The_buyer_learns_the_ground_but_neither_the_explanation_nor_the_evidence()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var page = await filed.Market.SignInAs(filed.Dispute.Buyer).Open(filed.PartyPath);
        page.Text.ShouldContain("Blackmail or extortion");
        page.Text.ShouldContain("your review stays public, marked “under review”");
        page.Text.ShouldNotContain(Dispute.Why);
        page.Text.ShouldNotContain(Dispute.Demand);
    }

    [Fact, Trait("Rule", "MOD-1")]
    public async Task A_request_ends_by_itself_when_the_buyer_withdraws_the_review()
    {
        var filed = await (await Dispute.Begin(market)).File();
        await (await filed.Dispute.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved" });
        (await filed.Stored()).State.ShouldBe(RequestState.Closed);
        (await filed.Market.SignInAs(filed.Dispute.Seller).Open(filed.PartyPath)).Text.ShouldContain("the buyer withdrew the review");
        (await market.Visitor().Open(filed.Dispute.SellerPath)).Text.ShouldNotContain("under review");
    }

    [Fact, Trait("Rule", "MOD-1")]
    public async Task While_the_form_is_filled_in_what_is_missing_comes_alone()
    {
        var dispute = await Dispute.Begin(market);
        var browser = market.SignInAs(dispute.Seller);
        using var request = Dispute.Fill(await browser.Open(dispute.FormPath), "AgreementNotKept", Dispute.Why, [Dispute.Refusal], [], button: "Upload files");
        request.Headers.Add("HX-Request", "true");
        var part = await browser.Send(request);
        part.Body.TrimStart().ShouldStartWith("<div class=\"coach\"");
        part.Document.QuerySelectorAll("li.todo").ShouldHaveSingleItem().TextContent.ShouldContain("shows the agreement");
    }
}
