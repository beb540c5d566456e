using System.Net;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>Objections to holds, as the seller and support see them.</summary>
[Trait("Rule", "ORD-19")]
public sealed class HoldTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task A_seller_objects_once_and_support_releases_the_money()
    {
        var earned = await Earned.Finish(market);
        var page = await earned.Deal.AsSeller();
        page.Text.ShouldContain("Held €22.70 Payout Held until 1 Apr, 09:00 UTC, while the buyer can open a claim");
        page = await page.Follow("Object to this hold");
        page.Text.ShouldContain("Held€22.70 WhyHeld until 1 Apr, 09:00 UTC");
        (await page.Submit("Send objection", new { Words = new string('x', 2001) })).ErrorAt("Words").ShouldBe("Use at most 2,000 characters.");
        (await page.Submit("Send objection")).ErrorAt("Words").ShouldBe("Say why the money should be released.");
        var path = await Objection.To(earned.Deal);
        (await earned.Row()).ShouldContain("You objected to this hold. Support decides by 5 Mar, 09:00 UTC.");
        (await page.Submit("Send objection", new { Objection.Words })).Errors.ShouldContain("You have already objected to this hold.");
        (await earned.Deal.AsSeller("/hold-objection")).Has("Send objection").ShouldBeFalse();

        var support = market.Support();
        (await market.SignInAs(support).Open("/admin/cases?kind=holds")).Text.ShouldContain("Objection to a hold");
        (await market.SignInAs(support).Open(path)).Text.ShouldContain(Objection.Words);
        (await Objection.Decide(market, support, path, release: true)).Text.ShouldContain("Decision sent. We've told the seller.");
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
        (await earned.Ledger())[^1].ShouldBe("Release SellerHeld>SellerAvailable 2270");
        (await earned.Deal.AsSeller()).Text.ShouldContain("Support released the money: The buyer confirmed that everything arrived.");
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain("Support released €22.70 for “Blue bowl”.");
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain($"decided the objection to the hold for order {earned.Deal.Number.Shown}: Money released");

        market.Clock.Advance(TimeSpan.FromDays(40));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00", "it is released once");
        (await market.In((BillingDbContext db) => new VerifyLedger(db).FirstWrong(CancellationToken.None))).ShouldBeNull();
    }

    [Fact]
    public async Task A_seller_objects_once_to_each_reason_for_a_hold()
    {
        var earned = await Earned.Finish(market);
        await Objection.Decide(market, market.Support(), await Objection.To(earned.Deal), release: false);
        (await earned.Deal.AsSeller("/hold-objection")).Has("Send objection").ShouldBeFalse();
        await (await earned.Deal.AsBuyer("/claim")).Submit("Open claim", new { Cause = "Defect", Description = "The glaze has a long crack." });
        await market.Deliver();
        var page = await (await earned.Deal.AsSeller()).Follow("Object to this hold");
        page.Text.ShouldContain("WhyHeld until the claim is closed");
        (await page.Submit("Send objection", new { Words = "The picture shows another bowl." })).Errors.ShouldBeEmpty();
        (await page.Submit("Send objection", new { Words = "The picture shows another bowl." })).Errors.ShouldContain("You have already objected to this hold.");
        (await earned.Deal.AsSeller()).Text.ShouldContain("You objected to this hold. Support decides by ");
        var open = await market.In((BillingDbContext db) => db.HoldObjections.AsNoTracking().SingleAsync(o => o.OrderId == earned.Deal.Number.Id && o.DecidedAt == null));
        (await Objection.Decide(market, market.Support(), $"/admin/holds/{new Number(open.Id)}", release: true)).Text.ShouldContain("Decision sent.");
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
    }

    [Fact]
    public async Task Support_keeps_a_hold_with_reasons_and_the_money_comes_at_its_time()
    {
        var earned = await Earned.Finish(market);
        await Objection.Decide(market, market.Support(), await Objection.To(earned.Deal), release: false);
        (await earned.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00");
        (await earned.Row()).ShouldContain("Support kept the hold: The buyer confirmed that everything arrived.");
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain("Support kept the hold of €22.70 for “Blue bowl”.");
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "TXT-4")]
    public async Task Ready_sentences_are_reasons_that_the_seller_reads_in_their_language()
    {
        var earned = await Earned.Finish(market);
        var page = await (await market.SignInAs(market.Support()).Open(await Objection.To(earned.Deal))).Submit("Take case");
        (await page.Submit("Send decision", new { Outcome = "false", Reasons = "", Parts = "hold-time" })).Errors.ShouldBeEmpty();
        await market.Deliver();
        await ReasonPartsTests.ShouldRead(market, earned.Seller, earned.Deal.Path, "hold-time");
    }

    [Fact, Trait("Rule", "ORD-8")]
    public async Task Money_released_before_the_end_still_pays_the_fee_and_a_refund()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await Objection.Decide(market, market.Support(), await Objection.To(deal), release: true);
        var earned = new Earned(deal);
        (await earned.Figures()).ShouldBe("€0.00 €25.00 €0.00 €0.00");
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        await (await deal.AsBuyer("/closing")).Submit("I've received it");
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
        await (await deal.AsSeller("/refund")).Submit("Refund in full");
        await market.Deliver();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
    }

    [Fact]
    public async Task Nobody_else_can_object_and_nothing_that_was_paid_outside_is_held()
    {
        var (earned, outside) = (await Earned.Finish(market), await Deal.Place(market, stage: OrderStage.Paid));
        (await earned.Deal.AsBuyer("/hold-objection")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(outside.Seller).Open(earned.Deal.Path + "/hold-objection")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outside.AsSeller("/hold-objection")).Status.ShouldBe(HttpStatusCode.NotFound);
        var path = await Objection.To(earned.Deal);
        foreach (var person in new[] { earned.Seller, earned.Deal.Buyer }) (await market.SignInAs(person).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(earned.Deal.Buyer with { Role = Marketplace.Contracts.Accounts.Staff.Support }).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound, "a party of the order decides nothing");
    }
}
