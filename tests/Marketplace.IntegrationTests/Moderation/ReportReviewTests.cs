using System.Net;
using Marketplace.Casework;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Moderation;

[Trait("Rule", "MOD-4")]
public sealed class ReportReviewTests(Market market) : IClassFixture<Market>
{
    private const string Words = "The comment tells where the seller lives.";

    [Fact]
    public async Task Nobody_is_offered_to_report_a_review_of_their_own()
    {
        var dispute = await Dispute.Begin(market);
        (await dispute.Open(dispute.Buyer, dispute.SellerPath)).Body.ShouldNotContain(Path(dispute));
        (await dispute.Open(await market.Buyer(), dispute.SellerPath)).Body.ShouldContain(Path(dispute));
        (await dispute.Open(dispute.Seller, dispute.SellerPath)).Body.ShouldContain(Path(dispute));
    }

    [Fact]
    public async Task Anybody_reports_personal_data_however_old_and_hears_what_came_of_it()
    {
        using var own = new Market();
        var dispute = await Dispute.Begin(own, comment: "Bad. Lindenweg 5 is where he lives. The bowl is nice.");
        own.Clock.Advance(TimeSpan.FromDays(800));
        var reporter = await own.Buyer();
        (await own.Visitor().Open(Path(dispute))).Path.ShouldBe("/account/sign-in");
        var told = await Report(own, dispute, reporter);
        told.Errors.ShouldBeEmpty();
        told.Text.ShouldNotContain("under review");
        (await Report(own, dispute, await own.Buyer())).Text.ShouldContain("This review has already been reported.");

        (await own.SignInAs(reporter).Open(Path(dispute))).Text.ShouldContain("Support will decide by ");
        var support = own.Support();
        var queue = await own.SignInAs(support).Open("/admin/cases");
        queue.Text.ShouldContain("report");
        var path = queue.Document.QuerySelector(".list-rows .grow > a")!.GetAttribute("href")!;
        var page = await (await own.SignInAs(support).Open(path)).Submit("Take case");
        page.Text.ShouldContain($"Reported by{reporter.Name}");
        page.Text.ShouldContain(Words);
        page = await page.Submit("Send decision", new { Ruling = "TakeOutPassage", Rule = "PersonalData", Passage = "Lindenweg 5 is where he lives.", Statement = Dispute.Reasons });
        page.Errors.ShouldBeEmpty();

        var shop = await own.Visitor().Open(dispute.SellerPath);
        shop.Text.ShouldContain("Bad. […] The bowl is nice.");
        shop.Text.ShouldContain("Personal data");
        (await own.WrongScores()).ShouldBe(0);
        (await own.SignInAs(reporter).Open("/notices")).Text.ShouldContain("Support removed a passage from the review");
        var party = path.Replace("/admin/cases", "/deletion-requests", StringComparison.Ordinal);
        foreach (var side in new[] { dispute.Buyer, dispute.Seller })
        {
            var letter = await own.SignInAs(side).Open(party);
            letter.Text.ShouldContain("Support removed a passage from");
            letter.Text.ShouldNotContain(Words);
            letter.Text.ShouldNotContain(reporter.Name);
        }
        (await own.SignInAs(dispute.Buyer).Open($"{party}/appeal")).Has("Send appeal").ShouldBeTrue();
        (await own.SignInAs(dispute.Seller).Open($"{party}/appeal")).Has("Send appeal").ShouldBeFalse();
        (await own.SignInAs(reporter).Open(party)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "MOD-10")]
    public async Task A_report_that_leads_to_nothing_is_told_to_nobody_else_and_leaves_an_open_request_alone()
    {
        var dispute = await Dispute.Begin(market);
        await dispute.File();
        var reporter = await market.Seller();
        await Report(market, dispute, reporter);
        var number = (await market.SignInAs(market.Support()).Open("/admin/cases?kind=reports&reason=PersonalData")).Document.QuerySelector(".list-rows .grow > a")!.GetAttribute("href")!;
        await new Case(dispute, Kernel.Domain.Number.Parse(number.Split('/')[3], null)).Decide(market.Support(), "Keep", "NoGround");
        (await market.SignInAs(reporter).Open("/notices")).Text.ShouldContain($"Support kept the review of “Blue bowl” by {dispute.Buyer.Name} that you reported.");
        var party = number.Replace("/admin/cases", "/deletion-requests", StringComparison.Ordinal);
        foreach (var side in new[] { dispute.Buyer, dispute.Seller })
        {
            (await market.SignInAs(side).Open(party)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await market.SignInAs(side).Open("/notices")).Document.QuerySelector($"a[href='{party}']").ShouldBeNull();
        }
        (await market.Visitor().Open(dispute.SellerPath)).Text.ShouldContain("under review");
    }

    [Fact, Trait("Rule", "MOD-12")]
    public async Task Neither_party_learns_that_somebody_reported_the_review()
    {
        var (reported, free) = (await Dispute.Begin(market), await Dispute.Begin(market));
        var first = await reported.Report();
        foreach (var dispute in new[] { reported, free })
        {
            (await Posts.With(market.SignInAs(dispute.Buyer), Path(dispute), ("Form.Reason", "PersonalData"), ("Form.Words", Words))).Text.ShouldContain("You can't report your own review.");
        }
        (await Both(d => d.Open(d.Seller, Path(d)))).ShouldAllBe(text => text.Contains("Describe the problem", StringComparison.Ordinal));
        (await Both(d => Report(market, d, d.Seller))).ShouldAllBe(text => text.Contains("Report sent. We'll email you when support has decided.", StringComparison.Ordinal));
        (await Both(d => d.Open(d.Seller, Path(d)))).ShouldAllBe(text => text.Contains("You reported this review on 2 Mar", StringComparison.Ordinal));
        foreach (var dispute in new[] { reported, free })
        {
            var mine = await market.In((ModerationDbContext db) => db.Requests.Where(r => r.ReviewId == dispute.Review.Id && r.IsReport).Select(r => r.Id).SingleAsync());
            var staff = market.Support();
            if (dispute == reported) (await new Case(dispute, new(mine)).Open(staff)).Text.ShouldContain($"The seller reported it too {dispute.Seller.Name}");
            await new Case(dispute, new(mine)).Decide(staff, "Keep", "NoGround");
            var notices = await dispute.Open(dispute.Seller, "/notices");
            notices.Text.ShouldContain("Support received your report of the review");
            notices.Text.ShouldContain($"Support kept the review of “Blue bowl” by {dispute.Buyer.Name} that you reported.");
            (await dispute.Open(dispute.Seller, $"/deletion-requests/{new Kernel.Domain.Number(mine)}/appeal")).Has("Send appeal").ShouldBeTrue();
            (await dispute.Open(dispute.Seller, $"/deletion-requests/{new Kernel.Domain.Number(mine)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await first.Stored()).Evidence.ShouldHaveSingleItem().Text.ShouldBe(Words);

        async Task<string[]> Both(Func<Dispute, Task<Page>> open)
        {
            var texts = new List<string>();
            foreach (var dispute in new[] { reported, free })
            {
                var page = (await open(dispute)).Document;
                texts.Add((page.QuerySelector(".told") ?? page.QuerySelector("main")!).TextContent.Replace(dispute.Buyer.Name, "buyer", StringComparison.Ordinal).Replace(dispute.Seller.Name, "seller", StringComparison.Ordinal));
            }
            texts[0].ShouldBe(texts[1]);
            return [.. texts];
        }
    }

    [Fact]
    public async Task Of_two_people_who_report_one_review_at_once_one_is_heard_and_the_other_is_told()
    {
        var dispute = await Dispute.Begin(market);
        var forms = new[] { await market.SignInAs(await market.Buyer()).Open(Path(dispute)), await market.SignInAs(await market.Buyer()).Open(Path(dispute)) };
        var pages = await Task.WhenAll(forms.Select(form => form.Submit("Send report", new { Reason = "PersonalData", Words })));
        pages.Count(p => p.Status == HttpStatusCode.OK && p.Text.Contains("Report sent.", StringComparison.Ordinal)).ShouldBe(1);
        var late = pages.Single(p => p.Status != HttpStatusCode.OK);
        late.Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("This review has already been reported.");
        (await Open(dispute)).ShouldBe(1);
    }

    [Fact]
    public async Task A_review_that_is_withdrawn_while_somebody_reports_it_leaves_no_open_case()
    {
        var dispute = await Dispute.Begin(market);
        await using var scope = market.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ModerationDbContext>();
        var copy = await db.Reviews.SingleAsync(r => r.ReviewId == dispute.Review.Id);
        db.Requests.Add(DeletionRequest.Report(
            market.Get<IdGenerator>().Next(), copy, "A shop", new StaffMember(1, "reporter"), Contracts.Moderation.DeletionReason.PersonalData, Words,
            new ModerationOptions().Deadlines, market.Clock.Now));
        (await (await dispute.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved" })).Errors.ShouldBeEmpty();
        Database.IsLostRace(await Should.ThrowAsync<Exception>(() => db.SaveChangesAsync())).ShouldBeTrue();
        (await Open(dispute)).ShouldBe(0);
    }

    [Theory]
    [InlineData("", Words, "Reason")]
    [InlineData("AgreementNotKept", Words, "Reason")]
    [InlineData("PersonalData", "Too short", "Words")]
    public async Task What_is_missing_is_said_at_its_field(string reason, string words, string field)
    {
        var dispute = await Dispute.Begin(market);
        var browser = market.SignInAs(await market.Buyer());
        using var request = (await browser.Open(Path(dispute))).Fill("Send report", new { Reason = reason, Words = words });
        var page = await browser.Send(request);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldNotBeEmpty();
        page.ValueOf("Words").ShouldBe(words);
    }

    [Fact]
    public async Task Whoever_reported_a_review_does_not_decide_about_it_and_nobody_reports_their_own()
    {
        var dispute = await Dispute.Begin(market);
        var staff = (await market.Buyer()) with { Role = Contracts.Accounts.Staff.Support };
        await Report(market, dispute, staff);
        (await market.SignInAs(staff).Open("/admin/cases?show=free")).Text.ShouldContain("involves you: a colleague decides");
        (await dispute.Open(dispute.Buyer, Path(dispute))).Has("Send report").ShouldBeFalse();
        (await market.SignInAs(staff).Open("/reviews/ABC123DEF/report")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<int> Open(Dispute dispute) => market.In((ModerationDbContext db) =>
        db.Requests.CountAsync(r => r.ReviewId == dispute.Review.Id && r.State == RequestState.Open));

    private static string Path(Dispute dispute) => $"/reviews/{dispute.Review}/report";

    private static async Task<Page> Report(Market market, Dispute dispute, Person reporter)
    {
        var page = await market.SignInAs(reporter).Open(Path(dispute));
        return page.Has("Send report") ? await page.Submit("Send report", new { Reason = "PersonalData", Words }) : page;
    }
}
