using System.Net;
using System.Text.Json;
using Marketplace.Contracts.Accounts;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>What a report may bring about, and for whom.</summary>
public sealed class ReportFairnessTests(Market market) : IClassFixture<Market>
{
    private const string Words = "The comment tells where the seller lives.";

    [Fact, Trait("Rule", "MOD-9")]
    public async Task An_author_whose_review_is_deleted_on_the_appeal_of_who_reported_appeals_once_and_a_third_person_decides()
    {
        var dispute = await Dispute.Begin(market);
        var reporter = await market.Buyer();
        var report = await dispute.Report(reporter);
        var (ruth, victor, third) = (market.Support(), market.Support(), market.Support());
        await report.Decide(ruth, "Keep", "NoGround");
        (await report.Appeal(reporter)).Errors.ShouldBeEmpty();
        (await report.Decide(victor, "Delete", "PersonalData")).Errors.ShouldBeEmpty();
        (await dispute.Mean()).ShouldBe(0);
        market.MailTo(dispute.Buyer.Email)[^1].TextBody!.ShouldContain("You can appeal until");
        market.MailTo(dispute.Buyer.Email)[^1].TextBody!.ShouldNotContain("This decision is final.");
        (await dispute.Open(dispute.Buyer, report.PartyPath)).Document.QuerySelectorAll($".letter a[href='{report.PartyPath}/appeal']").ShouldHaveSingleItem();
        (await report.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        foreach (var before in new[] { ruth, victor }) (await report.Open(before)).Has("Take case").ShouldBeFalse();
        (await report.Decide(third, "Keep", "HonestOpinion")).Errors.ShouldBeEmpty();
        (await dispute.Mean()).ShouldBe(1);
        (await market.WrongScores()).ShouldBe(0);
        foreach (var side in new[] { dispute.Buyer, dispute.Seller, reporter })
        {
            var form = await dispute.Open(side, $"{report.PartyPath}/appeal");
            form.Has("Send appeal").ShouldBeFalse();
            form.Text.ShouldContain("This decision on the appeal is final.");
            form.Text.ShouldContain("You can still go to court.");
        }
        await using var said = new StringWriter();
        (await market.In((ModerationDbContext db) => new RebuildFigures(db, []).Run(said, default))).ShouldBe(0, said.ToString());
    }

    [Fact, Trait("Rule", "MOD-4"), Trait("Rule", "MOD-5")]
    public async Task Nobody_reports_a_review_again_that_support_kept_but_another_person_does()
    {
        var dispute = await Dispute.Begin(market);
        var reporter = await market.Buyer();
        var report = await dispute.Report(reporter);
        await report.Decide(market.Support(), "Keep", "NoGround");
        var again = await dispute.Open(reporter, Path(dispute));
        again.Has("Send report").ShouldBeFalse();
        again.Text.ShouldContain("Support kept this review after your report, and it hasn't changed since. You can appeal");
        again.Document.QuerySelector($"a[href='{report.PartyPath}/appeal']").ShouldNotBeNull();
        (await Post(reporter, dispute)).Text.ShouldContain("Support kept this review after your report");
        (await report.Appeal(reporter)).Errors.ShouldBeEmpty();
        (await dispute.Open(reporter, Path(dispute))).Text.ShouldContain("Support will decide by");
        await report.Decide(market.Support(), "Keep", "NoGround");
        (await Post(reporter, dispute)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await dispute.Open(await market.Buyer(), Path(dispute))).Submit("Send report", new { Reason = "PersonalData", Words })).Errors.ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MOD-5")]
    public async Task A_seller_does_not_get_round_a_suspension_or_the_evidence_by_reporting()
    {
        var dispute = await Dispute.Begin(market);
        var form = await dispute.Open(dispute.Seller, Path(dispute));
        form.Document.QuerySelectorAll("#Form_Reason option").Select(o => o.GetAttribute("value")).ShouldBe(["", "IllegalContent", "PersonalData"]);
        form.Document.QuerySelector($"a[href='{dispute.FormPath}']").ShouldNotBeNull();
        (await Post(dispute.Seller, dispute, "Blackmail")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await market.In(async (ModerationDbContext db) =>
        {
            (await db.StandingOf(dispute.Seller.Id, dispute.Review.Id)).Suspend(1, market.Clock.Now.AddDays(30));
            return await db.SaveChangesAsync();
        });
        (await Post(dispute.Seller, dispute)).Text.ShouldContain("You can't send new requests until");
        (await dispute.Open(dispute.Seller, Path(dispute))).Has("Send report").ShouldBeFalse();
    }

    [Fact, Trait("Rule", "MOD-15"), Trait("Rule", "MOD-4")]
    public async Task Anybody_reports_a_positive_review_for_the_sellers_grounds_within_365_days()
    {
        using var own = new Market();
        var dispute = await Dispute.Begin(own, stars: 5);
        var reporter = await own.Buyer();
        var form = await dispute.Open(reporter, Path(dispute));
        form.Document.QuerySelectorAll("#Form_Reason option").Length.ShouldBe(9, "all but an agreement, and none");
        form.Text.ShouldContain("Say which competitor is behind it");
        var report = await dispute.Report(reporter, "CompetitorAttack", "The shop's owner wrote it under a second name.");
        (await own.SignInAs(own.Support()).Open("/admin/cases?kind=reports&reason=CompetitorAttack")).Document.QuerySelectorAll($".list-rows a[href='{report.Path}']").ShouldHaveSingleItem();
        (await report.Decide(own.Support(), "Delete", "CompetitorAttack")).Errors.ShouldBeEmpty();
        (await dispute.Shown()).ShouldContain("after a report: Attack by a competitor");
        own.MailTo(reporter.Email)[^1].TextBody!.ShouldContain("Support found that it breaks the rules for reviews.");

        var old = await Dispute.Begin(own);
        own.Clock.Advance(TimeSpan.FromDays(366));
        (await old.Open(reporter, Path(old))).Document.QuerySelectorAll("#Form_Reason option").Length.ShouldBe(3);
        (await Post(reporter, old, "Duplicate", own)).ErrorAt("Reason").ShouldContain("older than 365 days");
        var (late, support) = (await old.Report(reporter), own.Support());
        (await late.Decide(support, "Delete", "Duplicate")).ErrorAt("Rule").ShouldContain("older than 365 days");
        (await late.Decide(support, "Delete", "PersonalData")).Errors.ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MOD-14")]
    public async Task Nothing_is_asked_about_a_review_that_another_case_has_deleted()
    {
        var dispute = await Dispute.Begin(market);
        await (await dispute.Report()).Decide(market.Support(), "Delete", "PersonalData");
        var other = await market.Buyer();
        foreach (var (person, path, button) in new[] { (other, Path(dispute), "Send report"), (dispute.Seller, Path(dispute), "Send report"), (dispute.Seller, dispute.FormPath, "Send request") })
        {
            var page = await dispute.Open(person, path);
            page.Has(button).ShouldBeFalse(path);
            page.Text.ShouldContain("Support has already deleted this review.");
            page.Text.ShouldNotContain("thieves", customMessage: "what was deleted is shown to nobody");
        }
        (await Post(other, dispute)).Text.ShouldContain("Support has already deleted this review.");
    }

    [Fact, Trait("Rule", "ACC-6"), Trait("Rule", "MOD-7")]
    public async Task Nobodys_copy_of_their_data_tells_what_was_written_for_others()
    {
        const string mine = "The third line is about my own home.";
        var dispute = await Dispute.Begin(market);
        var reporter = await market.Buyer();
        var report = await dispute.Report(reporter);
        await Post(dispute.Seller, dispute, words: mine);
        await report.Decide(market.Support(), "TakeOutPassage", "PersonalData", passage: "You thieves!");
        await (await dispute.File()).Decide(market.Support(), "Keep", "NotProven", statement: "Nothing that was sent shows a demand.");
        var again = await dispute.File(files: [("Files", Evidences.Png("newer.png"))]);
        await again.Decide(market.Support(), "Keep", "NotProven");
        (await again.Stored()).Decisions.Single().Consequence.ShouldBe(Contracts.Moderation.Consequence.Warned);

        var files = await Copy(reporter);
        foreach (var foreign in new[] { Dispute.Reasons, "thieves", mine, dispute.Seller.Name }) files["reports-of-reviews.json"].ShouldNotContain(foreign);
        var told = JsonDocument.Parse(files["reports-of-reviews.json"]).RootElement.EnumerateArray().Single();
        told.GetProperty("decisions").EnumerateArray().Single().EnumerateObject().Select(p => p.Name).ShouldBe(["round", "at", "ruling"]);
        told.TryGetProperty("evidence", out _).ShouldBeFalse();

        var buyers = (await Copy(dispute.Buyer))["decisions-about-your-reviews.json"];
        buyers.ShouldContain("Nothing that was sent shows a demand.");
        buyers.ShouldNotContain("Warned");
        buyers.ShouldNotContain("filingSuspendedUntil");

        var sellers = await Copy(dispute.Seller);
        sellers["reports-of-reviews-of-your-shop.json"].ShouldContain(mine);
        sellers["reports-of-reviews-of-your-shop.json"].ShouldNotContain("The comment tells what nobody should read.", customMessage: "that is somebody else's report");
        sellers["deletion-requests.json"].ShouldContain("Warned");
    }

    private async Task<Dictionary<string, string>> Copy(Person person)
    {
        await DataOwner.ReadyFile(market, person);
        return await (await (await market.SignInAs(person).Open(DataOwner.Page)).Download()).Unzip();
    }

    private Task<Page> Post(Person person, Dispute dispute, string reason = "PersonalData", Market? of = null, string words = Words) =>
        Posts.With((of ?? market).SignInAs(person), Path(dispute), ("Form.Reason", reason), ("Form.Words", words));

    private static string Path(Dispute dispute) => $"/reviews/{dispute.Review}/report";
}
