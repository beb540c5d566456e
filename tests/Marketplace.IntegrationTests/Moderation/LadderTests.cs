using System.Net;
using Marketplace.Moderation.Domain;

namespace Marketplace.IntegrationTests.Moderation;

[Trait("Rule", "MOD-5")]
public sealed class LadderTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Each_step_is_shown_before_filing_and_follows_after_the_rejection()
    {
        var dispute = await Dispute.Begin(market);
        (await Next(dispute)).ShouldBe("Rejection 1: no penalty (your next rejection)");
        (await Reject(dispute, 1)).ShouldNotContain("warning");

        (await Next(dispute)).ShouldBe("Rejection 2: a warning (your next rejection)");
        (await dispute.OpenForm()).Document.QuerySelector("form aside")!.TextContent.ShouldContain("Support has rejected 1 request about this review. Rejection 2: a warning.");
        (await Reject(dispute, 2)).ShouldContain("This is a warning");

        (await Next(dispute)).ShouldBe("Rejection 3: no new requests for 30 days (your next rejection)");
        (await Reject(dispute, 3)).ShouldContain("You can't send new requests until");

        var suspended = await dispute.OpenForm();
        suspended.Text.ShouldContain("support rejected several requests about the same review");
        suspended.Has("Send request").ShouldBeFalse();
        var other = await Dispute.Begin(market, dispute.Seller);
        (await other.OpenForm()).Has("Send request").ShouldBeFalse();
        (await dispute.Open(dispute.Seller, "/shop/deletion-requests")).Text.ShouldContain("You can't send new requests until");

        market.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        (await dispute.OpenForm()).Has("Send request").ShouldBeFalse();
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Next(dispute)).ShouldBe("Rejection 4 and later: an administrator reviews your account (your next rejection)");
        (await Reject(dispute, 4)).ShouldContain("An administrator will review your account");

        var admin = market.SignInAs(market.Administrator());
        var proposal = await Take(admin, dispute);
        proposal.Text.ShouldContain("Rejected requests about this review4");
        var refused = await proposal.Submit("Send decision", new { Outcome = "FilingSuspended", Days = "", Statement = "Four requests, no ground in any of them." });
        refused.ErrorAt("Days").ShouldNotBeEmpty();
        refused.ValueOf("Statement").ShouldStartWith("Four requests");
        (await refused.Submit("Send decision", new { Days = "60" })).Text.ShouldContain("Requests suspended");
        (await market.SignInAs(dispute.Seller).Open("/notices")).Text.ShouldContain("An administrator suspended your deletion requests until");
        (await dispute.Open(dispute.Seller, "/shop/deletion-requests")).Text.ShouldContain("Four requests, no ground in any of them.");
        (await dispute.OpenForm()).Has("Send request").ShouldBeFalse();
        var late = await proposal.Submit("Send decision", new { Outcome = "NoSuspension", Statement = "Four requests, no ground in any of them." });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task After_a_rejection_the_same_evidence_is_not_enough()
    {
        var dispute = await Dispute.Begin(market);
        await Reject(dispute, 1, new Upload("note.txt", "the same"u8.ToArray(), "text/plain"));
        var again = await dispute.Send(files: [("Files", new Upload("other name.txt", "the same"u8.ToArray(), "text/plain"))]);
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.ErrorAt("MessageIds").ShouldContain("wasn't part of an earlier request");
        (await dispute.Send(messages: [Dispute.Demand, Dispute.Refusal])).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_granted_request_cannot_be_filed_again()
    {
        var dispute = await Dispute.Begin(market);
        await (await dispute.File()).Decide(market.Support(), "TakeOutOfScore");
        var page = await dispute.OpenForm();
        page.Text.ShouldContain("Support has already granted your request about this review.");
        page.Has("Send request").ShouldBeFalse();
    }

    [Fact]
    public async Task Staff_do_not_decide_about_their_own_account()
    {
        var dispute = await Dispute.Begin(market);
        for (var i = 1; i <= 4; i++)
        {
            await Reject(dispute, i);
            if (i == 3) market.Clock.Advance(TimeSpan.FromDays(31));
        }
        var link = (await (await market.SignInAs(market.Administrator()).Open("/admin/suspensions")).Follow($"Shop of {dispute.Seller.Name}")).Path;
        foreach (var person in new[] { dispute.Seller with { Role = Contracts.Accounts.Staff.Administrator }, market.Support(), dispute.Buyer })
        {
            (await market.SignInAs(person).Open(link)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Posts.With(market.SignInAs(person), $"{link}/decision", ("Form.Outcome", "NoSuspension"), ("Form.Statement", "I am a good seller, really."), ("Form.Version", "1")))
                .Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_rejection_that_is_contested_when_the_buyer_withdraws_the_review_has_no_consequence_any_more()
    {
        var dispute = await Dispute.Begin(market);
        for (var i = 1; i <= 3; i++) await Reject(dispute, i);
        market.Clock.Advance(TimeSpan.FromDays(31));
        var fourth = await dispute.File(files: [("Files", Evidences.Text("note4.txt", "Note number 4."))]);
        await fourth.Decide(market.Support(), "Keep", "NotProven");
        var admin = market.SignInAs(market.Administrator());
        var proposal = await Take(admin, dispute);
        (await fourth.Appeal(dispute.Seller)).Errors.ShouldBeEmpty();
        await (await dispute.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved" });
        (await admin.Open(proposal.Url.AbsolutePath)).Text.ShouldContain("The rejection no longer counts Closed on");
        var late = await proposal.Submit("Send decision", new { Outcome = "FilingSuspended", Days = "60", Statement = "Four requests, no ground in any of them." });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await market.SignInAs(dispute.Seller).Open("/notices")).Text.ShouldNotContain("An administrator");
    }

    [Fact]
    public async Task While_an_account_waits_for_a_decision_a_further_rejection_proposes_nothing_more()
    {
        var dispute = await Dispute.Begin(market);
        for (var i = 1; i <= 3; i++) await Reject(dispute, i);
        market.Clock.Advance(TimeSpan.FromDays(31));
        await Reject(dispute, 4);
        (await Proposals(dispute)).ShouldBe(["4 rejected requests about one review: Open"]);
        (await Reject(dispute, 5)).ShouldContain("An administrator will review your account");
        (await Proposals(dispute)).ShouldBe(["4 rejected requests about one review: Open"]);

        var proposal = await Take(market.SignInAs(market.Administrator()), dispute);
        await proposal.Submit("Send decision", new { Outcome = "NoSuspension", Statement = "Five requests; a last word of warning." });
        (await Proposals(dispute)).ShouldBe(["4 rejected requests about one review: No suspension"]);
        (await Next(dispute)).ShouldBe("Rejection 4 and later: an administrator reviews your account (your next rejection)");
        (await Reject(dispute, 6)).ShouldContain("An administrator will review your account");
        (await Proposals(dispute)).ShouldBe(["6 rejected requests about one review: Open", "4 rejected requests about one review: No suspension"]);
    }

    [Fact, Trait("Rule", "MOD-14")]
    public async Task Where_the_rejection_that_brought_a_proposal_is_taken_back_another_that_would_have_brought_one_takes_its_place()
    {
        var first = await Dispute.Begin(market);
        var second = await Dispute.Begin(market, first.Seller);
        foreach (var dispute in new[] { second, first })
        {
            for (var i = 1; i <= 3; i++) await Reject(dispute, i);
            market.Clock.Advance(TimeSpan.FromDays(31));
        }
        var fourth = await first.File(files: [("Files", Evidences.Text("note4.txt", "Note number 4."))]);
        await fourth.Decide(market.Support(), "Keep", "NotProven");
        await Reject(second, 4);
        (await Proposals(first)).ShouldBe(["4 rejected requests about one review: Open"]);
        (await fourth.Appeal(first.Seller)).Errors.ShouldBeEmpty();
        (await fourth.Decide(market.Support(), "TakeOutOfScore")).Errors.ShouldBeEmpty();
        (await Proposals(first)).ShouldBe(["4 rejected requests about one review: Open", "4 rejected requests about one review: The rejection no longer counts"]);
        var proposal = await Take(market.SignInAs(market.Administrator()), second);
        (await proposal.Follow("Full history of this review")).Path.ShouldBe($"/admin/reviews/{second.Review}");
    }

    /// <summary>An administrator finds the seller in the queue and takes the case.</summary>
    private static async Task<Page> Take(Browser admin, Dispute dispute) =>
        await (await (await admin.Open("/admin/suspensions")).Follow($"Shop of {dispute.Seller.Name}")).Submit("Take case");

    /// <summary>What administrators see about this seller: the rejections and their results, the open one first.</summary>
    private async Task<List<string>> Proposals(Dispute dispute)
    {
        var admin = market.SignInAs(market.Administrator());
        var (open, decided) = (await admin.Open("/admin/cases?kind=suspensions"), await admin.Open("/admin/cases?kind=suspensions&show=Decided"));
        return [.. Rows(open, _ => "Open"), .. Rows(decided, row => row.QuerySelector(".stage:not(.stage-new)")!.TextContent)];

        IEnumerable<string> Rows(Page page, Func<AngleSharp.Dom.IElement, string> outcome) => page.Document.QuerySelectorAll(".list-rows > li")
            .Where(row => row.QuerySelector("a")!.TextContent == $"Shop of {dispute.Seller.Name}")
            .Select(row => $"{row.QuerySelector(".muted")!.TextContent.Split(" · ")[2]}: {outcome(row)}");
    }

    private static async Task<string> Next(Dispute dispute) =>
        string.Join(' ', (await dispute.OpenForm()).Document.QuerySelector(".ladder [aria-current]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Files a request with new evidence, has it rejected, and returns what the seller reads.</summary>
    private async Task<string> Reject(Dispute dispute, int number, Upload? file = null)
    {
        var filed = await dispute.File(files: [("Files", file ?? Evidences.Text($"note{number}.txt", $"Note number {number}."))]);
        (await filed.Decide(market.Support(), "Keep", "NotProven")).Errors.ShouldBeEmpty();
        (await filed.Stored()).State.ShouldBe(RequestState.Decided);
        return (await dispute.Open(dispute.Seller, filed.PartyPath)).Text;
    }
}
