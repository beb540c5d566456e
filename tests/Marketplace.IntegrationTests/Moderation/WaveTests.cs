using Marketplace.IntegrationTests.Notices;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>Positive reviews, and extortion by several reviews.</summary>
[Trait("Rule", "MOD-15")]
public sealed class WaveTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Whatever_its_stars_a_review_is_asked_about_by_its_seller_and_reported_by_anyone_on_the_same_grounds(int stars)
    {
        var dispute = await Dispute.Begin(market, stars: stars);
        var form = await dispute.OpenForm();
        form.Document.QuerySelectorAll("input[name='Form.Reason']").Length.ShouldBe(7);
        await (await dispute.File("CompetitorAttack")).Decide(market.Support(), "Delete", "CompetitorAttack");
        (await dispute.Shown()).ShouldContain("Deleted by support");
        var other = await Dispute.Begin(market, stars: stars);
        (await other.Report()).ShouldNotBeNull();
        var report = await other.Market.In((ModerationDbContext db) => db.Requests.AsNoTracking().SingleAsync(r => r.ReviewId == other.Review.Id));
        await new Case(other, new Number(report.Id)).Decide(market.Support(), "Delete", "PersonalData");
        (await other.Shown()).ShouldContain("Deleted by support");
    }

    [Fact, Trait("Rule", "MOD-5"), Trait("Rule", "MOD-10")]
    public async Task A_wave_is_one_urgent_case_whose_reviews_are_decided_at_once_and_counted_once()
    {
        var (first, second, third) = await Three();
        var page = await Send(first, second, third);
        page.Text.ShouldContain("Request sent.");
        foreach (var each in new[] { first, second, third }) (await each.Shown()).ShouldContain("under review");
        market.MailTo(first.Seller.Email).Count(m => m.TextBody!.Contains("The request covers 3 reviews.", StringComparison.Ordinal)).ShouldBe(1);
        var lead = await Case(first);
        var support = market.SignInAs(market.Support());
        var queue = await support.Open("/admin/cases");
        queue.Document.QuerySelectorAll($".list-rows a[href='{lead.Path}']").ShouldHaveSingleItem().Closest("li")!.TextContent.ShouldContain("Extortion by several reviews");
        queue.Document.QuerySelectorAll($".list-rows a[href='{(await Case(second)).Path}']").ShouldBeEmpty();
        var taken = await (await support.Open(lead.Path)).Submit("Take case");
        taken.Document.QuerySelectorAll("#wave li").Length.ShouldBe(2);
        (await (await support.Open((await Case(third)).Path)).Follow(taken.Document.QuerySelector("#wave a")!.TextContent)).Path.ShouldStartWith("/admin/cases/");
        var decided = await taken.Submit("Send decision", new { Ruling = "Keep", Rule = "NotProven", Statement = Dispute.Reasons, All = true });
        decided.Errors.ShouldBeEmpty();
        foreach (var each in new[] { first, second, third })
        {
            var stored = await (await Case(each)).Stored();
            (stored.State, stored.Decisions.ShouldHaveSingleItem().Statement).ShouldBe((RequestState.Decided, Dispute.Reasons));
            (await each.Open(each.Buyer, (await Case(each)).PartyPath)).Text.ShouldContain("Your review stays as it is.");
        }
        var standing = await market.In((ModerationDbContext db) => db.Standings.AsNoTracking().SingleAsync(s => s.Id == first.Seller.Id));
        (standing.Filed, standing.Rejected).ShouldBe((1, 1));
        (await second.OpenForm()).Text.ShouldContain("Support has rejected 1 request about this review.");
        (await market.In((ModerationDbContext db) => db.Standings.Where(s => s.Id == first.Seller.Id).SelectMany(s => s.Rejections).CountAsync())).ShouldBe(3, "each review has its own");
        (await (await Case(second)).Appeal(first.Seller)).Errors.ShouldBeEmpty();
        (await support.Open("/admin/cases?kind=appeals")).Document.QuerySelectorAll($".list-rows a[href='{(await Case(second)).Path}']").ShouldHaveSingleItem("each side appeals about each review");
    }

    [Fact, Trait("Rule", "REV-9"), Trait("Rule", "MOD-7")]
    public async Task The_seller_chooses_the_reviews_of_a_wave_by_what_is_public_of_them()
    {
        var (first, cut, deleted) = await Three();
        await (await cut.Report()).Decide(market.Support(), "TakeOutPassage", "PersonalData", passage: "You thieves!");
        await (await deleted.Report()).Decide(market.Support(), "Delete", "PersonalData");
        var form = await first.OpenForm();
        Label(cut).ShouldContain("Too late. […] The bowl is nice.");
        Label(cut).ShouldNotContain("thieves");
        form.Document.QuerySelector($"label[for='wave_{deleted.Review.Id}']").ShouldBeNull("there is nothing left to delete");

        string Label(Dispute other) => form.Document.QuerySelector($"label[for='wave_{other.Review.Id}']")!.TextContent;
    }

    [Fact]
    public async Task What_is_not_decided_with_the_first_request_waits_in_the_queue_as_a_case_of_its_own()
    {
        var (first, second, third) = await Three();
        await Send(first, second, third);
        await (await Case(third)).Decide(market.Support());
        await (await Case(first)).Decide(market.Support());
        (await Listed(await Case(second))).ShouldBeTrue();
        (await Listed(await Case(third))).ShouldBeFalse("it was decided alone");
        var (lead, further, _) = await Three();
        await Send(lead, further);
        (await Listed(await Case(further))).ShouldBeFalse();
        await (await lead.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved", Words = "" });
        (await Listed(await Case(further))).ShouldBeTrue("the first review was withdrawn");
    }

    [Fact]
    public async Task Only_young_reviews_of_the_shop_without_a_request_belong_to_a_wave_and_only_to_extortion()
    {
        var seller = await market.Seller();
        var old = await Dispute.Begin(market, seller);
        market.Clock.Advance(TimeSpan.FromDays(366));
        var (first, asked, free) = (await Dispute.Begin(market, seller), await Dispute.Begin(market, seller), await Dispute.Begin(market, seller));
        await asked.File();
        var foreign = await Dispute.Begin(market);
        var form = await first.OpenForm();
        form.Document.QuerySelectorAll("input[name='Form.WaveIds']").Select(box => box.GetAttribute("value")).ShouldBe([$"{free.Review.Id}"]);
        form.Document.QuerySelector("[name='Form.WaveIds']")!.Closest("[data-only]")!.GetAttribute("data-only").ShouldBe("Blackmail");
        foreach (var other in new[] { old, asked, foreign }) (await Send(first, other)).ErrorAt("WaveIds").ShouldContain("can't be part of the request");
        (await Send(first, Enumerable.Repeat(free, 1), "CompetitorAttack")).Text.ShouldContain("Request sent.");
        (await market.In((ModerationDbContext db) => db.Requests.CountAsync(r => r.ReviewId == free.Review.Id))).ShouldBe(0, "no extortion, no wave");
    }

    [Fact]
    public async Task A_review_that_changed_meanwhile_keeps_the_wave_from_being_decided_at_once()
    {
        var (first, second, _) = await Three();
        await Send(first, second);
        var page = await (await Case(first)).Claim(market.Support());
        await (await second.Deal.AsBuyer("/review/edit")).Submit("Edit review", new { Fulfillment = 4, StartTime = 4, Communication = 4, Comment = "All is well." });
        var late = await page.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons, All = true });
        late.Status.ShouldBe(System.Net.HttpStatusCode.Conflict);
        (await (await Case(first)).Stored()).Decisions.ShouldBeEmpty();
    }

    private async Task<(Dispute, Dispute, Dispute)> Three()
    {
        var seller = await market.Seller();
        return (await Dispute.Begin(market, seller), await Dispute.Begin(market, seller), await Dispute.Begin(market, seller));
    }

    private static Task<Page> Send(Dispute first, params Dispute[] further) => Send(first, further, "Blackmail");

    internal static async Task<Page> Send(Dispute first, IEnumerable<Dispute> further, string reason)
    {
        var browser = first.Market.SignInAs(first.Seller);
        using var request = Dispute.Fill(await browser.Open(first.FormPath), reason, Dispute.Why, [Dispute.Demand], []);
        var content = (MultipartFormDataContent)request.Content!;
        foreach (var other in further) content.Add(new StringContent($"{other.Review.Id}"), "Form.WaveIds");
        return await browser.Send(request);
    }

    private async Task<Case> Case(Dispute dispute) =>
        new(dispute, new Number(await market.In((ModerationDbContext db) => db.Requests.Where(r => r.ReviewId == dispute.Review.Id).MaxAsync(r => r.Id))));

    private async Task<bool> Listed(Case found)
    {
        var browser = market.SignInAs(market.Support());
        for (string? next = "/admin/cases?kind=requests"; next is not null;)
        {
            var page = await browser.Open(next);
            if (page.Document.QuerySelector($".list-rows a[href='{found.Path}']") is not null) return true;
            next = page.Document.QuerySelector(".pager a")?.GetAttribute("href");
        }
        return false;
    }
}
