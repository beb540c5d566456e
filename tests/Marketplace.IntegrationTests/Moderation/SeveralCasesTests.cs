using Marketplace.Contracts.Moderation;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>Several cases about one review: closing one never clears what another has set.</summary>
[Trait("Rule", "MOD-14")]
public sealed class SeveralCasesTests(Market market) : IClassFixture<Market>
{
    private const string Mark = "under review";
    private const string Insult = "You thieves!";
    private const string Praise = "The bowl is nice.";

    public static TheoryData<bool, string> Ends()
    {
        var ends = new TheoryData<bool, string>();
        foreach (var requestFirst in new[] { true, false })
        {
            foreach (var ruling in new[] { "Keep", "TakeOutOfScore", "TakeOutPassage", "Delete" }) ends.Add(requestFirst, ruling);
        }
        return ends;
    }

    [Theory, MemberData(nameof(Ends)), Trait("Rule", "MOD-10")]
    public async Task The_mark_stays_until_both_the_request_and_the_appeal_about_a_report_have_ended(bool requestFirst, string ruling)
    {
        var (dispute, request, report) = await BothOpen();
        (await dispute.Shown()).ShouldContain(Mark);
        await End(requestFirst);
        (await dispute.Shown()).ShouldContain(Mark);
        (await State(dispute)).ShouldContain("Under review since");
        await End(!requestFirst);
        (await dispute.Shown()).ShouldNotContain(Mark);
        (await State(dispute)).ShouldNotContain("Under review since");
        (await market.WrongScores()).ShouldBe(0);

        Task End(bool ofRequest) => ofRequest
            ? Decide(request, ruling, ruling == "Keep" ? "NotProven" : "Blackmail", Insult)
            : Decide(report, ruling, ruling == "Keep" ? "NoGround" : "PersonalData", Insult);
    }

    [Fact, Trait("Rule", "MOD-10")]
    public async Task A_report_shows_no_mark_and_its_first_decision_leaves_that_of_a_request()
    {
        var dispute = await Dispute.Begin(market);
        var report = await dispute.Report();
        (await dispute.Shown()).ShouldNotContain(Mark);
        var request = await dispute.File();
        (await dispute.Shown()).ShouldContain(Mark);
        await Decide(report, "TakeOutPassage", "PersonalData", Insult);
        (await dispute.Shown()).ShouldContain(Mark);
        await Decide(request, "Keep", "NotProven");
        (await dispute.Shown()).ShouldNotContain(Mark);
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task With_the_withdrawal_all_cases_end_and_so_does_the_mark()
    {
        var (dispute, request, report) = await BothOpen();
        (await (await dispute.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved" })).Errors.ShouldBeEmpty();
        foreach (var one in new[] { request, report }) (await one.Stored()).State.ShouldBe(Marketplace.Moderation.Domain.RequestState.Closed);
        (await dispute.Shown()).ShouldNotContain(Mark);
        var picture = await dispute.Open(market.Support(), $"/admin/reviews/{dispute.Review}");
        picture.Text.ShouldContain("Withdrawn by the buyer on");
        picture.Text.ShouldNotContain("Under review since");
        picture.Document.QuerySelectorAll("#open-cases a[href^='/admin/cases/']").Length.ShouldBe(1, "the decision about the report, which nobody took back");
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "MOD-9")]
    public async Task A_deletion_that_an_appeal_takes_back_leaves_what_a_report_took_out()
    {
        var dispute = await Dispute.Begin(market);
        await Decide(await dispute.Report(), "TakeOutPassage", "PersonalData", Insult);
        var request = await dispute.File();
        await Decide(request, "Delete");
        (await dispute.Shown()).ShouldNotContain(Praise);
        (await request.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        await Decide(request, "Keep", "NotProven");
        var shown = await dispute.Shown();
        shown.ShouldContain("Too late. […] " + Praise);
        shown.ShouldNotContain(Insult);
        (await dispute.Mean()).ShouldBe(1);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "MOD-9")]
    public async Task A_report_that_an_appeal_takes_back_leaves_what_a_request_took_out()
    {
        var dispute = await Dispute.Begin(market);
        var (request, report) = (await dispute.File(), await dispute.Report());
        await Decide(report, "Delete", "PersonalData");
        await Decide(request, "TakeOutOfScore");
        (await report.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        await Decide(report, "Keep", "NoGround");
        (await dispute.Shown()).ShouldContain(Praise);
        (await dispute.Mean()).ShouldBe(0);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task Two_reports_hold_beside_each_other_and_each_can_be_appealed()
    {
        var dispute = await Dispute.Begin(market);
        var first = await dispute.Report();
        await Decide(first, "TakeOutPassage", "PersonalData", Insult);
        var second = await dispute.Report();
        (await first.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty("a report by somebody else takes nobody's appeal away");
        (await dispute.Shown()).ShouldContain(Mark);
        await Decide(second, "TakeOutPassage", "PersonalData", "Too late.");
        (await dispute.Shown()).ShouldContain($"[…] […] {Praise}");
        (await dispute.Shown()).ShouldContain(Mark);
        (await second.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        await Decide(second, "Keep", "NoGround");
        (await dispute.Shown()).ShouldContain($"Too late. […] {Praise}");
        (await dispute.Shown()).ShouldContain(Mark);
        await Decide(first, "Keep", "NoGround");
        (await dispute.Shown()).ShouldContain(Dispute.Comment);
        (await dispute.Shown()).ShouldNotContain(Mark);
    }

    [Fact, Trait("Rule", "MOD-9"), Trait("Rule", "MOD-5")]
    public async Task An_older_decision_is_appealed_beside_a_newer_request_and_taken_back_without_touching_it()
    {
        var dispute = await Dispute.Begin(market);
        var older = await dispute.File();
        await Decide(older, "TakeOutOfScore");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await dispute.Deal.AsBuyer("/review/edit")).Submit("Edit review", new { Fulfillment = 2, Comment = $"{Insult} {Praise}" })).Errors.ShouldBeEmpty();
        var newer = await dispute.File(files: [("Files", Evidences.Png("new.png"))]);
        (await older.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        await Decide(newer, "TakeOutPassage", "InsultsOrUnrelated", Insult);
        (await dispute.Shown()).ShouldContain(Mark);
        (await dispute.Mean()).ShouldBe(0);
        await Decide(older, "Keep", "NotProven");
        var shown = await dispute.Shown();
        shown.ShouldContain($"[…] {Praise}");
        shown.ShouldNotContain(Mark);
        (await dispute.Mean()).ShouldBeGreaterThan(1);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_told_of_two_cases_at_once_in_any_order_and_twice_ends_the_same(int turns)
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        var request = await sale.Dispute();
        var report = request with { RequestId = request.RequestId + 1, ReportedById = 1 };
        var until = market.Clock.Now.AddDays(30);
        Contracts.DomainEvent[] told =
        [
            new DeletionRequested(request), new DeletionDecided(request, Ruling.Keep, null, null, until, Consequence.None, null),
            new DeletionDecided(report, Ruling.TakeOutOfScore, DeletionReason.PersonalData, null, until, Consequence.None, null),
            new DecisionAppealed(report, Contracts.Orders.Party.Buyer, until),
        ];
        told = [.. told[turns..], .. told[..turns]];
        await market.Tell(told);
        await market.Tell([.. told.Reverse()]);
        var review = await market.In((ReviewsDbContext db) => db.Reviews.AsNoTracking().Include(r => r.Cases).SingleAsync(r => r.Id == request.ReviewId));
        review.UnderReviewSince.ShouldNotBeNull("the appeal is open");
        review.Counts.ShouldBeFalse();
        review.Cases.Select(c => c.IsOpen).Order().ShouldBe([false, true]);
        await market.Tell(new DeletionDecided(report, Ruling.Keep, null, null, null, Consequence.None, null));
        review = await sale.Stored();
        (review.UnderReviewSince, review.Counts).ShouldBe((null, true));
        (await market.WrongScores()).ShouldBe(0);
    }

    /// <summary>A request is open, and so is the appeal about a report.</summary>
    private async Task<(Dispute Dispute, Case Request, Case Report)> BothOpen()
    {
        var dispute = await Dispute.Begin(market);
        var report = await dispute.Report();
        await Decide(report, "TakeOutPassage", "PersonalData", "Too late.");
        (await report.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        return (dispute, await dispute.File(), report);
    }

    private async Task Decide(Case one, string ruling, string rule = "Blackmail", string passage = "") =>
        (await one.Decide(market.Support(), ruling, rule, passage: ruling == "TakeOutPassage" ? passage : "")).Errors.ShouldBeEmpty();

    private async Task<string> State(Dispute dispute) =>
        (await dispute.Open(market.Support(), $"/admin/reviews/{dispute.Review}")).Document.QuerySelector("#review-state")!.TextContent;
}
