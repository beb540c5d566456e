using System.Net;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Accounts;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Orders;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class DisputeReportTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "CMP-9"), Trait("Rule", "NTF-3")]
    public async Task The_customer_answers_once_and_disputes_once_and_the_seller_is_told()
    {
        var reported = await Reported.File(market);
        var answered = await reported.Answer();
        answered.Errors.ShouldBeEmpty();
        answered.Text.ShouldContain("Your answer now appears below the report.");
        answered.Text.ShouldContain("Your answer · ");
        answered.Text.ShouldContain("I was away, and told the shop so.");
        (await Told(reported.Deal.Seller, reported)).ShouldBe(["answered your customer report for the order of “Blue bowl”."]);
        var again = await reported.AsCustomer("/answer");
        again.Has("Send answer").ShouldBeFalse();
        again.Text.ShouldContain("You have already answered this report.");

        var disputed = await reported.Dispute();
        disputed.Text.ShouldContain("Support will decide by 7 Mar");
        disputed.Text.ShouldContain("Your dispute ");
        disputed.Text.ShouldContain(Reported.Wrong);
        foreach (var words in new[] { "the customer", "The customer", "this customer", "Next step" }) disputed.Document.QuerySelector("#next")!.TextContent.ShouldNotContain(words, Shouldly.Case.Sensitive, "the customer is the reader, and can do nothing now");
        (await reported.AsSeller()).Text.ShouldContain("The customer's dispute ");
        (await Told(reported.Deal.Seller, reported)).ShouldContain("disputes your customer report for the order of “Blue bowl”.");
        (await Told(reported.Deal.Buyer, reported)).ShouldContain(n => n.Contains("You asked support to check", StringComparison.Ordinal));
        again = await reported.AsCustomer("/dispute");
        again.Has("Ask support to check it").ShouldBeFalse();
        again.Text.ShouldContain("You have already disputed this report.");
    }

    [Theory, Trait("Rule", "CMP-9")]
    [InlineData("answer", "Send answer", "", "Enter an answer of up to 2,000 characters.")]
    [InlineData("answer", "Send answer", "The shop is at bob@example.com.", "Leave out the email address")]
    [InlineData("dispute", "Ask support to check it", "", "Enter your reasons in up to 2,000 characters.")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_lost(string noun, string button, string words, string sentence)
    {
        var reported = await Reported.File(market);
        foreach (var typed in new[] { words, words.Length == 0 ? new string('x', 2001) : words })
        {
            var page = await (await reported.AsCustomer($"/{noun}")).Submit(button, new { Words = typed });
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.ErrorAt("Words").ShouldContain(sentence);
            page.ValueOf("Words").ShouldBe(typed);
        }
        (await reported.Stored()).ShouldSatisfyAllConditions(r => r.AnsweredAt.ShouldBeNull(), r => r.State.ShouldBe(CustomerReportState.Open));
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task Nobody_but_the_two_finds_the_report_and_neither_takes_the_other_s_steps()
    {
        var reported = await Reported.File(market);
        foreach (var person in new[] { await market.Buyer(), (await Deal.Place(market, reported.Deal.Buyer)).Seller, market.Support() })
        {
            foreach (var path in new[] { "", "/answer", "/dispute", "/withdrawal" })
            {
                (await market.SignInAs(person).Open(reported.Path + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
                if (path.Length > 0) (await Force(person, path)).ShouldBe(HttpStatusCode.NotFound, path);
            }
        }
        foreach (var (person, path) in new[] { (reported.Deal.Seller, "/answer"), (reported.Deal.Seller, "/dispute"), (reported.Deal.Buyer, "/withdrawal") })
        {
            (await market.SignInAs(person).Open(reported.Path + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await Force(person, path)).ShouldBe(HttpStatusCode.NotFound, path);
        }
        (await market.SignInAs(await market.Buyer()).Open("/account/reports")).Text.ShouldNotContain(Reported.Words);
        (await market.SignInAs(reported.Deal.Seller).Open("/account/reports")).Text.ShouldNotContain(Reported.Words);
        (await reported.Stored()).Version.ShouldBe(1);

        async Task<HttpStatusCode> Force(Person person, string path) =>
            (await Posts.With(market.SignInAs(person), reported.Path + path, ("Form.Version", "1"), ("Form.Words", "Forced."))).Status;
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task Of_an_answer_and_a_withdrawal_at_once_one_happens_and_the_other_meets_409()
    {
        var reported = await Reported.File(market);
        var (answer, withdrawal) = (await reported.AsCustomer("/answer"), await reported.AsSeller("/withdrawal"));
        var (one, other) = (answer.Fill("Send answer", new { Words = "I was away." }), withdrawal.Fill("Withdraw report"));
        var pages = await Task.WhenAll(answer.Browser.Send(one), withdrawal.Browser.Send(other));
        pages.Select(p => p.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
        var stored = await reported.Stored();
        (stored.AnsweredAt is null).ShouldBe(stored.State == CustomerReportState.Withdrawn);
        if (pages[0].Status == HttpStatusCode.Conflict) pages[0].ValueOf("Words").ShouldBe("I was away.");
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task The_seller_withdraws_it_and_only_the_two_see_it_from_then_on()
    {
        var reported = await Reported.File(market);
        await reported.Dispute();
        var form = await reported.Take(market.Support());
        (await (await reported.AsSeller()).Follow("Withdraw report")).Text.ShouldContain("Other sellers will no longer see the report. We'll tell the customer.");
        (await reported.Withdraw()).Text.ShouldContain("You withdrew the report.");
        (await reported.Card()).Text.ShouldContain("No seller has reported this customer.");
        foreach (var page in new[] { await reported.AsCustomer(), await reported.AsSeller() }) page.Text.ShouldContain("withdrew this report on");
        (await Told(reported.Deal.Buyer, reported)).ShouldContain($"Shop of {reported.Deal.Seller.Name} withdrew the report about you for your order of “Blue bowl”.");
        var late = await form.Submit("Send decision", new { Ruling = "Remove", Reported.Reasons });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("has withdrawn this report.");
        foreach (var noun in new[] { "/answer", "/dispute" }) (await reported.AsCustomer(noun)).Text.ShouldContain("has withdrawn this report.");
        (await reported.Deal.AsSeller("/customer-report")).Has("Send report").ShouldBeFalse("it was disputed");

        var undisputed = await Reported.File(market);
        await undisputed.Withdraw();
        (await Reported.File(undisputed.Deal)).Number.ShouldNotBe(undisputed.Number);
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task A_withdrawn_report_is_filed_again_once_and_expires_when_the_first_would_have()
    {
        using var own = new Market();
        var first = await Reported.File(own);
        await first.Withdraw();
        own.Clock.Advance(TimeSpan.FromDays(10));
        (await first.Deal.AsSeller("/customer-report")).Text.ShouldContain("It expires after 355 days.");
        var second = await Reported.File(first.Deal);
        (await second.Stored()).LapsesAt.ShouldBe((await first.Stored()).LapsesAt);
        await second.Withdraw();
        var third = await first.Deal.AsSeller("/customer-report");
        third.Has("Send report").ShouldBeFalse();
        third.Text.ShouldContain("You can't report them for it again.");
    }

    [Theory, Trait("Rule", "CMP-9"), Trait("Rule", "MOD-12")]
    [InlineData("Keep", "The report stays.", true, "Support kept the customer report")]
    [InlineData("Remove", "The report was removed.", false, "Support removed the customer report")]
    public async Task Support_decides_by_all_that_matters_and_both_read_why(string ruling, string shown, bool isShown, string told)
    {
        var reported = await Reported.File(market);
        await reported.Answer();
        await reported.Dispute();
        await (await reported.Deal.AsSeller()).Submit("Send", new { Text = "I was there on Monday." });
        var support = market.Support();
        var page = await reported.Take(support);
        foreach (var words in new[]
        {
            Reported.Words, "I was away, and told the shop so.", Reported.Wrong, "I was there on Monday.", "Order conversation", $"Order {reported.Deal.Number.Shown}",
            $"Buyer: {reported.Deal.Buyer.Name}", "Other reports about this customer", "Other reports by this seller", "Claims about this order",
        })
        {
            page.Text.ShouldContain(words);
        }
        page.Text.ShouldNotContain("Hidden Lane");
        var decided = await reported.Decide(support, ruling);
        decided.Errors.ShouldBeEmpty();
        decided.Text.ShouldContain($"decided by {support.Name}");
        foreach (var side in new[] { await reported.AsCustomer(), await reported.AsSeller() })
        {
            side.Text.ShouldContain(shown);
            side.Text.ShouldContain(Reported.Reasons);
            side.Text.ShouldNotContain(support.Name);
        }
        foreach (var person in new[] { reported.Deal.Buyer, reported.Deal.Seller }) (await Told(person, reported)).ShouldContain(n => n.Contains(told, StringComparison.Ordinal));
        (await reported.Card()).Text.Contains(Reported.Words, StringComparison.Ordinal).ShouldBe(isShown);
        (await reported.AsSeller("/withdrawal")).Has("Withdraw report").ShouldBeFalse();
        (await reported.Deal.AsSeller("/customer-report")).Has("Send report").ShouldBeFalse();
    }

    [Theory, Trait("Rule", "MOD-12")]
    [InlineData("", Reported.Reasons, "Ruling")]
    [InlineData("Guess", Reported.Reasons, "Ruling")]
    [InlineData("Keep", "So be it.", "Reasons")]
    public async Task A_decision_that_does_not_hold_together_comes_back_with_a_sentence_at_its_field(string ruling, string reasons, string field)
    {
        var reported = await Reported.File(market);
        await reported.Dispute();
        var page = await (await reported.Take(market.Support())).Submit("Send decision", new { Ruling = ruling, Reasons = reasons });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldNotBeEmpty();
        page.ValueOf("Reasons").ShouldBe(reasons);
        (await reported.Stored()).State.ShouldBe(CustomerReportState.Disputed);
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData("Keep")]
    [InlineData("Remove")]
    public async Task A_preview_shows_what_both_will_read_and_decides_nothing(string ruling)
    {
        var reported = await Reported.File(market);
        await reported.Dispute();
        var preview = await (await reported.Take(market.Support())).Submit("Preview letters", new { Ruling = ruling, Reported.Reasons });
        (await reported.Stored()).State.ShouldBe(CustomerReportState.Disputed);
        var letters = preview.Document.QuerySelectorAll("#preview .letter").ToList();
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        foreach (var (letter, page) in letters.Zip([await reported.AsCustomer(), await reported.AsSeller()]))
        {
            page.Document.QuerySelector("#ruling strong")!.TextContent.ShouldBe(letter.QuerySelector(".lead")!.TextContent);
            letter.TextContent.ShouldContain(Reported.Reasons);
        }
        letters.Count.ShouldBe(2);
    }

    [Fact, Trait("Rule", "MOD-6"), Trait("Rule", "MOD-12")]
    public async Task Of_two_decisions_at_once_one_is_made_and_a_late_one_meets_409_and_loses_nothing()
    {
        var reported = await Reported.File(market);
        await reported.Dispute();
        var form = await reported.Take(market.Support());
        var requests = new[] { "Keep", "Remove" }.Select(r => form.Fill("Send decision", new { Ruling = r, Reported.Reasons })).ToList();
        var pages = await Task.WhenAll(requests.Select(form.Browser.Send));
        pages.Select(p => p.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
        (await Told(reported.Deal.Buyer, reported)).Count(n => n.Contains("Support ", StringComparison.Ordinal)).ShouldBe(1);

        var other = await Reported.File(market);
        await other.Dispute();
        var mine = await other.Take(market.Support());
        market.Clock.Advance(TimeSpan.FromMinutes(31));
        var victor = market.Support();
        await other.Take(victor);
        var late = await mine.Submit("Send decision", new { Ruling = "Remove", Reported.Reasons });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Errors.ShouldContain($"{victor.Name} has taken this case until");
        late.ValueOf("Reasons").ShouldBe(Reported.Reasons);
        (await other.Stored()).Ruling.ShouldBeNull();
        var seen = await other.Take(victor);
        await other.Answer();
        var stale = await seen.Submit("Send decision", new { Ruling = "Remove", Reported.Reasons });
        (stale.Status, stale.Errors).ShouldBe((HttpStatusCode.Conflict, "This report has changed. Read it again, then decide."));
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Nobody_decides_a_report_of_their_own_and_the_pages_are_for_staff()
    {
        var reported = await Reported.File(market);
        await reported.Dispute();
        foreach (var side in new[] { reported.Deal.Seller, reported.Deal.Buyer })
        {
            var staff = market.SignInAs(side with { Role = Staff.Administrator });
            foreach (var path in new[] { "", "/decision" }) (await staff.Open(reported.StaffPath + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            foreach (var path in new[] { "/claim", "/release", "/decision", "/decision/preview" })
            {
                (await Posts.With(staff, reported.StaffPath + path, ("Form.Ruling", "Keep"), ("Form.Reasons", Reported.Reasons), ("Form.Version", "2"))).Status.ShouldBe(HttpStatusCode.NotFound, path);
            }
            (await staff.Open("/admin/log")).Text.ShouldNotContain(reported.StaffPath);
        }
        foreach (var person in new[] { await market.Buyer(), await market.Seller() }) (await market.SignInAs(person).Open(reported.StaffPath)).Status.ShouldBe(HttpStatusCode.NotFound);
        await reported.Take(market.Support());
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain(reported.StaffPath);
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task After_365_days_it_lapses_with_its_dispute_and_both_are_told()
    {
        using var own = new Market();
        var (open, disputed) = (await Reported.File(own), await Reported.File(own));
        await open.Pass(TimeSpan.FromDays(364));
        await disputed.Dispute();
        await open.Pass(TimeSpan.FromDays(1) - TimeSpan.FromTicks(10));
        (await open.Card()).Text.ShouldContain(Reported.Words);
        var form = await disputed.Take(own.Support());
        own.Clock.Advance(TimeSpan.FromTicks(10));
        (await open.Card()).Text.ShouldNotContain(Reported.Words, customMessage: "whenever the job comes by");
        (await open.AsCustomer("/answer")).Text.ShouldContain("This report has expired.");
        var late = await form.Submit("Send decision", new { Ruling = "Keep", Reported.Reasons });
        (late.Status, late.Errors).ShouldBe((HttpStatusCode.Conflict, "This report has expired."));
        foreach (var reported in new[] { open, disputed })
        {
            await reported.Pass(TimeSpan.Zero);
            foreach (var page in new[] { await reported.AsCustomer(), await reported.AsSeller() }) page.Text.ShouldContain("This report expired on 2 Mar");
            (await own.SignInAs(reported.Deal.Buyer).Open("/account/reports")).Text.ShouldContain("Expired");
            foreach (var person in new[] { reported.Deal.Buyer, reported.Deal.Seller })
            {
                (await own.SignInAs(person).Open("/notices")).Document.QuerySelectorAll($"a[href='{reported.Path}']:not(.btn)").Count(n => n.TextContent.Contains("has expired", StringComparison.Ordinal)).ShouldBe(1);
            }
            (await reported.Deal.AsSeller("/customer-report")).Text.ShouldContain("can't report them for it again");
        }
        (await own.SignInAs(own.Support()).Open("/admin/cases?kind=customer-reports")).Document.QuerySelector($"a[href='{disputed.StaffPath}']").ShouldBeNull("there is nothing left to decide");
    }

    /// <summary>The person's notices about the report, newest first.</summary>
    private async Task<List<string>> Told(Person person, Reported reported) =>
        [.. (await market.SignInAs(person).Open("/notices")).Document.QuerySelectorAll($"a[href='{reported.Path}']:not(.btn)")
            .Select(a => a.TextContent.Trim().Replace($"{reported.Deal.Buyer.Name} ", "", StringComparison.Ordinal))];
}
