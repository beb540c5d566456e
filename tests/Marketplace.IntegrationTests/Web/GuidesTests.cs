using System.Net;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.Texts;
using Marketplace.Web.Guides;

namespace Marketplace.IntegrationTests.Web;

public sealed class GuidesTests(Market market) : IClassFixture<Market>
{
    private static readonly string[] Pages = ["/guides", .. GuideEntry.All.Select(g => $"/guides/{g.Slug}"), "/help", "/terms", "/privacy"];

    public static TheoryData<string> Languages => [.. SiteTexts.Languages];

    [Theory, Trait("Rule", "GDE-1"), MemberData(nameof(Languages))]
    public async Task Everybody_reads_every_guide_in_their_language_and_sees_when_it_changed(string language)
    {
        var visitor = market.Visitor().Reading(language);
        var list = await visitor.Open("/guides");
        foreach (var entry in GuideEntry.All)
        {
            var link = list.Document.QuerySelector($"main a[href='/guides/{entry.Slug}']").ShouldNotBeNull();
            var page = await visitor.Open($"/guides/{entry.Slug}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
            page.Document.QuerySelector("h1")!.TextContent.ShouldBe(link.TextContent);
            page.Document.QuerySelector("article time")!.GetAttribute("datetime").ShouldBe(entry.Slug is "who-sellers-are" or "preventing-negative-feedback" or "keep-your-account-safe" ? "2026-11-29" : "2026-11-30");
            page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe($"http://localhost/guides/{entry.Slug}");
            page.Document.QuerySelectorAll("#answer a").Select(a => a.GetAttribute("href")).ShouldBe([$"/guides/{entry.Slug}/answer?helped=true", $"/guides/{entry.Slug}/answer?helped=false"]);
            page.Document.QuerySelectorAll("footer nav[aria-labelledby=related] a").Length.ShouldBe(entry.Related.Length);
            page.Text.ShouldNotContain('{');
            var sections = page.Document.QuerySelectorAll(".article h2").Select(h => $"#{h.Id}").ToList();
            sections.Count.ShouldBeGreaterThan(3);
            page.Document.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")).ShouldBe(sections);
        }
    }

    [Fact, Trait("Rule", "GDE-1")]
    public async Task Every_link_in_a_guide_leads_to_its_page()
    {
        var (visitor, seller) = (market.Visitor(), market.SignInAs(await market.Seller()));
        var links = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Pages)
        {
            var page = await visitor.Open(path);
            links.UnionWith(page.Document.QuerySelectorAll("main a[href^='/'], footer a[href^='/']").Select(a => a.GetAttribute("href")!));
        }
        links.Count.ShouldBeGreaterThan(40);
        string[] forNewcomers = ["/account/register", "/account/password-reset", "/shop/opening"];
        foreach (var link in links.Where(l => !l.StartsWith("/language/", StringComparison.Ordinal)))
        {
            var reader = forNewcomers.Contains(link) ? link == "/shop/opening" ? market.SignInAs(await market.Buyer()) : visitor : seller;
            var page = await reader.Open(link);
            (page.Status, page.Path).ShouldBe((HttpStatusCode.OK, link.Split('?')[0]), link);
        }
    }

    [Theory, Trait("Rule", "GDE-1")]
    [InlineData("/guides/nothing")]
    [InlineData("/guides/nothing/answer")]
    [InlineData("/guides/Avoiding-Complaints")]
    [InlineData("/guides/help")]
    public async Task There_is_no_other_guide(string path) => (await market.Visitor().Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact, Trait("Rule", "GDE-1")]
    public async Task A_guide_names_the_figures_that_are_configured()
    {
        await using var strict = new Market { Settings = { ["Complaints:ClaimableDays"] = "45", ["Complaints:SolvedWithin"] = "2.00:00:00", ["Reviews:RecommendedRate"] = "97.5" } };
        (await strict.Visitor().Open("/guides/post-sales")).Text.ShouldContain("up to 45 days after it is finished");
        (await strict.Visitor().Open("/guides/avoiding-complaints")).Text.ShouldContain("You have 48 hours.");
        (await strict.Visitor().Reading("es").Open("/guides/feedback-and-rating")).Text.ShouldContain("97,5 %");
    }

    [Fact, Trait("Rule", "GDE-1")]
    public async Task Visitors_share_a_guide_without_anybody_s_form()
    {
        await using var cached = new Market { Settings = { ["Site:OutputCacheDuration"] = "00:00:10" } };
        for (var again = 0; again < 2; again++)
        {
            foreach (var path in Pages)
            {
                var page = await cached.Visitor().Open(path);
                (page.Response.Headers.Age is not null).ShouldBe(again == 1, path);
                page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse(path);
                page.Document.QuerySelectorAll("form[method=post]").ShouldBeEmpty(path);
            }
            (await cached.Visitor().Open("/guides/post-sales/answer?helped=true")).Response.Headers.Age.ShouldBeNull();
        }
    }

    [Fact, Trait("Rule", "GDE-2")]
    public async Task Pages_link_to_the_guide_that_explains_them()
    {
        var claimed = await Claimed.Open(market);
        var dispute = await Dispute.Begin(market);
        var paid = await Orders.Deal.Place(market, stage: Contracts.Orders.OrderStage.Paid);
        var finished = await Orders.Deal.Place(market, stage: Contracts.Orders.OrderStage.Finished);
        foreach (var (person, path, guide) in new[]
        {
            (finished.Buyer, finished.Path + "/review", "how-reviews-work"),
            (dispute.Seller, $"/reviews/{dispute.Review}/reply", "keeping-feedback-positive"),
            (dispute.Seller, dispute.FormPath, "what-can-be-deleted"),
            (dispute.Seller, "/shop/deletion-requests", "what-can-be-deleted"),
            (dispute.Seller, $"/reviews/{dispute.Review}/report", "what-can-be-deleted"),
            (dispute.Seller, "/shop/reputation", "feedback-and-rating"),
            (dispute.Seller, "/shop/reputation", "avoiding-complaints"),
            (paid.Buyer, paid.Path + "/claim", "post-sales"),
            (claimed.Deal.Buyer, claimed.Path, "post-sales"),
            (claimed.Deal.Seller, claimed.Path, "handling-complaints"),
            (claimed.Deal.Seller, claimed.Path, "avoiding-complaints"),
            (paid.Buyer, "/account/security", "keep-your-account-safe"),
            (paid.Buyer, "/orders?side=buying", "working-with-orders"),
            (paid.Seller, "/orders?side=selling", "working-with-orders"),
            (paid.Buyer, paid.Path, "working-with-orders"),
            (paid.Seller, paid.Path, "working-with-orders"),
            (finished.Buyer, dispute.SellerPath, "how-reviews-work"),
            (paid.Buyer, paid.Path + "/withdrawal", "post-sales"),
        })
        {
            var page = await market.SignInAs(person).Open(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.Document.QuerySelector($"main .guide-link a[href='/guides/{guide}']").ShouldNotBeNull($"{path} as {person.Name}");
        }
    }

    [Fact, Trait("Rule", "GDE-2")]
    public async Task The_link_to_a_guide_is_in_the_reader_s_language()
    {
        var deal = await Orders.Deal.Place(market);
        var page = await market.SignInAs(deal.Buyer).Reading("pt").Open(deal.Path);
        (await page.Follow("Guia: Como trabalhar com pedidos")).Path.ShouldBe("/guides/working-with-orders");
    }
}
