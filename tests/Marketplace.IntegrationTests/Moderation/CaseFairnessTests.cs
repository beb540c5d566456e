using System.Net;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Accounts;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>What decisions say, how long they wait, and who is led to which case.</summary>
public sealed class CaseFairnessTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "MOD-9")]
    public async Task A_decision_names_its_law_since_when_it_applies_whether_a_machine_took_part_and_who_else_can_be_asked()
    {
        market.Settings["Moderation:DisputeBody"] = "Board of Arbitration";
        market.Settings["Moderation:DisputeBodyPage"] = "https://arbitration.example/reviews";
        var dispute = await Dispute.Begin(market);
        var filed = await dispute.Report(reason: "IllegalContent");
        var page = await (await filed.Claim(market.Support())).Submit("Send decision", new { Ruling = "Delete", Rule = "IllegalContent", Statement = Dispute.Reasons, Law = "" });
        page.ErrorAt("Law").ShouldContain("Name the law");
        (await page.Submit("Send decision", new { Ruling = "Delete", Rule = "IllegalContent", Statement = Dispute.Reasons, Dispute.Law })).Errors.ShouldBeEmpty();
        foreach (var side in new[] { dispute.Buyer, dispute.Seller })
        {
            var letter = (await dispute.Open(side, filed.PartyPath)).Document.QuerySelector(".letter")!.TextContent;
            letter.ShouldContain($"{Dispute.Law}\n\n{Dispute.Reasons}");
            letter.ShouldContain("In effect from 2 Mar");
            letter.ShouldContain("A person made this decision.");
            letter.ShouldNotContain("Board of Arbitration", customMessage: "it can be appealed");
        }
        await filed.Appeal(dispute.Buyer);
        await filed.Decide(market.Support(), "Keep", "HonestOpinion");
        var final = (await dispute.Open(dispute.Buyer, filed.PartyPath)).Document.QuerySelector(".letter")!;
        final.TextContent.ShouldContain("You can still go to court.");
        final.QuerySelector("a[href='https://arbitration.example/reviews']")!.TextContent.ShouldBe("Board of Arbitration");
        market.MailTo(dispute.Buyer.Email)[^1].TextBody!.ShouldContain("You can still go to court.");
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task An_appeal_waits_48_hours_for_the_other_side_and_says_so_to_everybody()
    {
        market.Settings["Moderation:AppealJoinHours"] = "48";
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support(), "TakeOutOfScore");
        await filed.Appeal(filed.Dispute.Seller);
        market.MailTo(filed.Dispute.Buyer.Email)[^1].TextBody!.ShouldContain("You can appeal too, until 4 Mar");
        (await filed.Dispute.Open(filed.Dispute.Buyer, filed.PartyPath)).Text.ShouldContain("You can appeal until 4 Mar");
        var victor = market.Support();
        (await market.SignInAs(victor).Open("/admin/cases")).Text.ShouldContain("waits for the other side until 4 Mar");
        (await market.SignInAs(victor).Open("/admin/cases/next")).Path.ShouldBe("/admin/cases", "there is nothing to do yet");
        (await filed.Open(victor)).Text.ShouldContain("The other side can join the appeal until 4 Mar");
        (await filed.Decide(victor, "Keep", "HonestOpinion")).Text.ShouldContain("Decide after that.");
        (await filed.Stored()).Decisions.Count.ShouldBe(1);
        market.Clock.Advance(TimeSpan.FromHours(49));
        (await filed.Dispute.Open(filed.Dispute.Buyer, $"{filed.PartyPath}/appeal")).Has("Send appeal").ShouldBeFalse();
        (await market.SignInAs(victor).Open("/admin/cases/next")).Path.ShouldBe(filed.Path);
        (await filed.Decide(victor, "Keep", "HonestOpinion")).Errors.ShouldBeEmpty();
        (await filed.Stored()).Decisions.Count.ShouldBe(2);
    }

    [Fact, Trait("Rule", "MOD-6"), Trait("Rule", "MOD-9")]
    public async Task Nobody_is_led_to_the_appeal_against_a_decision_of_their_own()
    {
        market.Settings["Casework:PageSize"] = "1";
        var (ruth, victor) = (market.Support(), market.Support());
        var (first, second) = (await (await Dispute.Begin(market)).File(), await (await Dispute.Begin(market)).File());
        await first.Decide(ruth);
        await first.Appeal(first.Dispute.Buyer);
        await second.Decide(victor);
        await second.Appeal(second.Dispute.Buyer);
        (await market.SignInAs(ruth).Open("/admin/cases/next")).Path.ShouldBe(second.Path);
        (await market.SignInAs(victor).Open("/admin/cases/next")).Path.ShouldBe(first.Path);
        var row = (await market.SignInAs(ruth).Open("/admin/cases")).Document.QuerySelector($".list-rows a[href='{first.Path}']")!.Closest("li")!;
        row.TextContent.ShouldContain("you decided it before");
        row.QuerySelector("form").ShouldBeNull();
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Staff_do_not_read_in_the_queue_who_reported_their_own_review_or_what_came_of_it()
    {
        var dispute = await Dispute.Begin(market);
        var reporter = await market.Buyer("bilby");
        var report = await dispute.Report(reporter);
        foreach (var person in new[] { dispute.Buyer, dispute.Seller })
        {
            var staff = person with { Role = Staff.Support };
            var queue = (await market.SignInAs(staff).Open("/admin/cases")).Document.QuerySelector(".list-rows")!.TextContent;
            queue.ShouldContain("involves you: a colleague decides");
            queue.ShouldNotContain(reporter.Name);
            queue.ShouldNotContain("Personal data");
        }
        await report.Decide(market.Support(), "Keep", "NoGround");
        (await market.SignInAs(dispute.Buyer with { Role = Staff.Support }).Open("/admin/cases?show=decided")).Document.QuerySelector(".list-rows")!.TextContent.ShouldNotContain("Review kept");
    }

    [Fact, Trait("Rule", "MOD-9"), Trait("Rule", "ACC-6")]
    public async Task The_evidence_of_a_closed_account_is_kept_until_no_appeal_is_possible_and_its_link_then_leads_nowhere()
    {
        var dispute = await Dispute.Begin(market);
        var filed = await dispute.File(files: [("Files", Evidences.Text("numbat-note.txt"))]);
        await filed.Decide(market.Support(), "Delete");
        await market.Tell(new AccountClosed(dispute.Seller.Id, true));
        var victor = market.SignInAs(market.Support());
        var file = (await victor.Open(filed.Path)).Document.QuerySelector($"a[href^='{filed.Path}/files/']")!.GetAttribute("href")!;
        (await victor.Open(file)).Status.ShouldBe(HttpStatusCode.OK);
        (await Files(dispute.Seller)).ShouldBe((0, 1), "nobody owns it");
        market.Clock.Advance(TimeSpan.FromDays(184));
        await market.Work<DeleteOldDrafts<ModerationDbContext>>();
        (await Files(dispute.Seller)).ShouldBe((0, 1));
        market.Clock.Advance(TimeSpan.FromDays(2));
        await market.Work<DeleteOldDrafts<ModerationDbContext>>();
        (await Files(dispute.Seller)).ShouldBe((0, 0));
        (await victor.Open(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await victor.Open(filed.Path);
        page.Text.ShouldContain("The file was deleted with the seller's account.");
        page.Document.QuerySelector($"a[href='{file}']").ShouldBeNull();
    }

    [Fact, Trait("Rule", "MOD-5")]
    public async Task What_a_seller_has_open_is_counted_by_what_is_open()
    {
        var dispute = await Dispute.Begin(market);
        await dispute.File();
        (await dispute.Open(dispute.Seller, "/shop/deletion-requests")).Text.ShouldContain("1 sent: 1 open, 0 granted, 0 rejected");
        await (await dispute.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved", Words = "" });
        (await dispute.Open(dispute.Seller, "/shop/deletion-requests")).Text.ShouldContain("1 sent: 0 open, 0 granted, 0 rejected");
    }

    private async Task<(int Owned, int All)> Files(Person owner) => await market.In(async (ModerationDbContext db) =>
        (await db.Files.CountAsync(f => f.OwnerId == owner.Id), await db.Files.CountAsync()));
}
