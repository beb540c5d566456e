using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>A second host, a real process on the same database, is killed between a decision and its effects.</summary>
public sealed class KilledDecisionTests : IDisposable
{
    private readonly Market market = new();

    public KilledDecisionTests() => market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "MOD-6")]
    public async Task A_decision_on_a_review_whose_edit_has_not_reached_the_case_meets_409_and_loses_nothing()
    {
        var dispute = await Dispute.Begin(market);
        var filed = await dispute.File();
        var page = await filed.Claim(market.Support());
        var edit = await dispute.Deal.AsBuyer("/review/edit");
        using var request = edit.Fill("Edit review", new { Fulfillment = 4, StartTime = 4, Communication = 4, Comment = "A new bowl came. All is well." });
        using (var host = await HostProcess.Start(market, killAt: "before deliver reviews.review-edited to moderation.note-edit"))
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
            request.Headers.Add("Cookie", $"{await market.CookieOf(dispute.Buyer)}; {edit.Browser.Cookies}");
            await host.Send(request);
            (await host.Exit()).ShouldBe(128 + 9);
        }
        (await filed.Stored()).ReviewEditedAt.ShouldBeNull("the case has not heard of it");
        var late = await page.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons });
        late.Status.ShouldBe(System.Net.HttpStatusCode.Conflict);
        late.ValueOf("Statement").ShouldBe(Dispute.Reasons);
        late.Text.ShouldContain("A new bowl came.");
        (await filed.Stored()).Decisions.ShouldBeEmpty();

        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
        (await filed.Stored()).ReviewEditedAt.ShouldNotBeNull();
    }

    [Theory, Trait("Rule", "MOD-7"), Trait("Rule", "NTF-2")]
    [InlineData("before deliver moderation.deletion-decided to reviews.apply-decision", false)]
    [InlineData("after handle moderation.deletion-decided by reviews.apply-decision", true)]
    [InlineData("before deliver moderation.deletion-decided to notices.moderation", null)]
    public async Task The_decision_is_obeyed_and_told_once(string step, bool? obeyedBefore)
    {
        var dispute = await Dispute.Begin(market);
        var filed = await dispute.File();
        var support = market.SignInAs(market.Support());
        var form = await (await support.Open(filed.Path)).Submit("Take case");
        using var request = form.Fill("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons });
        using (var host = await HostProcess.Start(market, killAt: step))
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
            request.Headers.Add("Cookie", $"{await market.CookieOf(support.Person)}; {support.Cookies}");
            await host.Send(request);
            (await host.Exit()).ShouldBe(128 + 9);
        }
        await market.Deliver();
        (await filed.Stored()).Decisions.ShouldHaveSingleItem().Ruling.ShouldBe(Ruling.Delete);
        if (obeyedBefore is { } obeyed) (await dispute.Mean() == 0).ShouldBe(obeyed);

        // The killed host's lease has ended, so the first host to look takes its work.
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();

        (await market.Visitor().Open(dispute.SellerPath)).Text.ShouldContain("Deleted by support");
        (await dispute.Mean()).ShouldBe(0);
        (await market.WrongScores()).ShouldBe(0);
        foreach (var party in new[] { dispute.Seller, dispute.Buyer })
        {
            var told = (await market.SignInAs(party).Open("/notices")).Document.QuerySelectorAll($".list-rows a[href='{filed.PartyPath}']:not(.btn)");
            told.Count(a => a.TextContent.Contains("deleted", StringComparison.Ordinal)).ShouldBe(1);
        }
        (await market.Deliver()).ShouldBe(0);
    }

    [Theory, Trait("Rule", "MOD-8")]
    [InlineData("before deliver moderation.remedy-decided to orders.carry-out-remedy", OrderStage.Finished)]
    [InlineData("after handle moderation.remedy-decided by orders.carry-out-remedy", OrderStage.Finished)]
    [InlineData("before deliver orders.refund-requested to orders.refund", OrderStage.Finished)]
    [InlineData("after handle orders.refund-requested by orders.refund", null)]
    public async Task A_remedy_is_carried_out_once_whenever_the_host_dies(string step, OrderStage? before)
    {
        var dispute = await RemedyTests.PaidByCard(market);
        var filed = await dispute.File();
        var support = market.SignInAs(market.Support());
        var form = await (await support.Open(filed.Path)).Submit("Take case");
        using var request = form.Fill("Send decision", RemedyTests.Verdict());
        using (var host = await HostProcess.Start(market, killAt: step))
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
            request.Headers.Add("Cookie", $"{await market.CookieOf(support.Person)}; {support.Cookies}");
            await host.Send(request);
            (await host.Exit()).ShouldBe(128 + 9);
        }
        if (before is { } stage)
        {
            (await dispute.Deal.Stage()).ShouldBe(stage);
            (await support.Open(filed.Path)).Text.ShouldContain("Order canceled, refund of €25.00: waiting");
        }
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
        (await dispute.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await support.Open(filed.Path)).Text.ShouldContain("Order canceled, refund of €25.00: done on");
        (await filed.Stored()).Decisions.ShouldHaveSingleItem();
    }

    [Theory, Trait("Rule", "MOD-5"), Trait("Rule", "ACC-5")]
    [InlineData("before deliver moderation.suspension-decided to accounts.suspend-account", false)]
    [InlineData("after handle moderation.suspension-decided by accounts.suspend-account", true)]
    [InlineData("before deliver accounts.account-suspended to offers.hold-offers", true)]
    public async Task A_suspension_is_carried_out_once_whenever_the_host_dies(string step, bool isSuspended)
    {
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support(), "Keep", "NotProven");
        var (seller, admin) = (filed.Dispute.Seller, market.SignInAs(market.Administrator()));
        var offer = await market.Lists(seller);
        var form = await (await admin.Open(await AccountSuspensionTests.Propose(market, filed))).Submit("Take case");
        using var request = form.Fill("Send decision", new { Outcome = "AccountSuspended", Days = "60", Statement = "None of the four requests had a ground." });
        using (var host = await HostProcess.Start(market, killAt: step))
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
            request.Headers.Add("Cookie", $"{await market.CookieOf(admin.Person!)}; {admin.Cookies}");
            await host.Send(request);
            (await host.Exit()).ShouldBe(128 + 9);
        }
        (await admin.Open(form.Path)).Document.QuerySelector("#carried")!.TextContent.ShouldContain(isSuspended ? "in force since" : "waiting to be carried out");
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
        (await admin.Open(form.Path)).Document.QuerySelector("#carried")!.TextContent.ShouldContain("in force since");
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse();
        (await market.In((AccountsDbContext db) => db.Suspensions.CountAsync(s => s.AccountId == seller.Id))).ShouldBe(1);
        market.MailTo(seller.Email).Count(m => m.Subject!.StartsWith("Your account is suspended until", StringComparison.Ordinal)).ShouldBe(1);
        (await market.Deliver()).ShouldBe(0);
    }
}
