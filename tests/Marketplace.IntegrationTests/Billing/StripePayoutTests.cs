using System.Net;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.IntegrationTests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>Payouts to sellers' own accounts at Stripe. What really happened is counted at Stripe.</summary>
[Trait("Rule", "ORD-19")]
public sealed class StripePayoutTests(StripeMarket market) : IClassFixture<StripeMarket>
{
    private const string Transfers = "POST /v1/transfers";
    private const string Payouts = "POST /v1/payouts";

    private StripeServer Stripe => market.Stripe;

    [Fact]
    public async Task A_seller_connects_an_account_and_is_paid_out_to_it_when_Stripe_says_so()
    {
        var earned = await Earn(market);
        var page = await earned.Open("/shop/earnings/account");
        page.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"form-action 'self' {Stripe.Url};");
        (await page.Submit("Connect with Stripe")).Path.ShouldStartWith("/pay/acct_");
        (await earned.Open("/shop/earnings/account")).Text.ShouldContain("Stripe still needs details from you.");
        (await earned.Open("/shop/earnings/payout")).Text.ShouldContain("Add a payout account first.");
        var account = await AccountOf(market, earned);
        await (await earned.Open("/shop/earnings/account")).Submit("Continue at Stripe");
        Stripe.Calls.Count(c => c == "POST /v1/accounts").ShouldBe(1);
        await Stripe.Onboard(account);
        await market.Deliver();
        (await earned.Open("/shop/earnings/account")).Text.ShouldContain($"Stripe pays out to your account ending in {account[^4..]}.");

        Stripe.StartAnew();
        await earned.Request();
        await market.Deliver();
        Stripe.Effects.ShouldBe([$"transfer 2270 eur {account}", $"payout 2270 eur {account}"]);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
        (await earned.Open()).Text.ShouldContain("Sent to the bank");
        (await market.SignInAs(market.Administrator()).Open("/admin/payouts")).Text.ShouldContain("No payouts are waiting.");

        var payout = await market.In((BillingDbContext db) => db.Payouts.AsNoTracking().SingleAsync(p => p.SellerId == earned.Seller.Id));
        await Stripe.EndPayout(payout.PayoutReference, isPaid: true);
        foreach (var report in Stripe.Reports) await Stripe.Send(report);
        await market.Deliver();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €22.70");
        (await earned.Ledger()).Count(t => t.StartsWith("PayoutPaid", StringComparison.Ordinal)).ShouldBe(1);
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain("We paid out €22.70");
        (await AtProvider(market)).ShouldContain($"Shop of {earned.Seller.Name} account ending in {account[^4..]}");
        (await AtProvider(market)).ShouldContain($"Stripe · {payout.PayoutReference} Paid €22.70");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_payout_that_the_bank_sends_back_returns_and_becomes_available_again(bool wasPaid)
    {
        var earned = await Ready(market);
        await earned.Request();
        await market.Deliver();
        var payout = await market.In((BillingDbContext db) => db.Payouts.AsNoTracking().SingleAsync(p => p.SellerId == earned.Seller.Id));
        if (wasPaid) await Stripe.EndPayout(payout.PayoutReference, isPaid: true);
        await market.Deliver();
        await Stripe.EndPayout(payout.PayoutReference, isPaid: false);
        foreach (var report in Stripe.Reports.Concat(Stripe.Reports)) await Stripe.Send(report);
        await market.Deliver();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
        (await earned.Open()).Text.ShouldContain("Failed: The bank account has been closed. The money is available again.");
        Stripe.Effects.Count(e => e.StartsWith("reversal", StringComparison.Ordinal)).ShouldBe(1);
        Stripe.Effects.Count(e => e.StartsWith("transfer", StringComparison.Ordinal)).ShouldBe(1);
        (await AtProvider(market)).ShouldContain("Failed: The bank account has been closed Failed €22.70");
        (await market.SignInAs(earned.Seller).Open("/admin/payouts")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>What administrators read about payouts that Stripe makes.</summary>
    private static async Task<string> AtProvider(Market market)
    {
        var section = (await market.SignInAs(market.Administrator()).Open("/admin/payouts")).Document.QuerySelector("#provider")!;
        section.QuerySelector("form, button").ShouldBeNull("it is only shown");
        return string.Join(' ', section.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(Transfers, StripeFailure.TimeoutBefore)]
    [InlineData(Transfers, StripeFailure.TimeoutAfter)]
    [InlineData(Transfers, StripeFailure.TooManyRequests)]
    [InlineData(Transfers, StripeFailure.ServerError)]
    [InlineData(Transfers, StripeFailure.IdempotencyConflict)]
    [InlineData(Payouts, StripeFailure.TimeoutBefore)]
    [InlineData(Payouts, StripeFailure.TimeoutAfter)]
    [InlineData(Payouts, StripeFailure.TooManyRequests)]
    [InlineData(Payouts, StripeFailure.ServerError)]
    [InlineData(Payouts, StripeFailure.IdempotencyConflict)]
    public async Task A_payout_without_an_answer_is_made_once(string call, StripeFailure how)
    {
        var earned = await Ready(market);
        Stripe.Fail(call, how);
        await earned.Request();
        await market.Deliver();
        // Stripe forgets idempotency keys after a day.
        if (how == StripeFailure.TimeoutAfter) Stripe.ForgetKeys();
        await market.Later(TimeSpan.FromMinutes(1));
        Stripe.Effects.Select(e => e.Split(' ')[0]).ShouldBe(["transfer", "payout"]);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
    }

    [Theory]
    [InlineData(Transfers)]
    [InlineData(Payouts)]
    public async Task A_payout_whose_answer_was_lost_is_made_once_even_if_Stripe_does_not_list_it_yet(string call)
    {
        var earned = await Ready(market);
        Stripe.HidesNew = true;
        Stripe.Fail(call, StripeFailure.TimeoutAfter);
        await earned.Request();
        await market.Deliver();
        await market.Later(TimeSpan.FromMinutes(1));
        Stripe.Calls.Count(c => c == call).ShouldBe(2);
        Stripe.Effects.Select(e => e.Split(' ')[0]).ShouldBe(["transfer", "payout"]);
        Stripe.HidesNew = false;
    }

    [Fact]
    public async Task A_transfer_whose_return_had_no_answer_is_returned_once_and_not_paid_out_after_all()
    {
        var earned = await Ready(market);
        Stripe.Fail(Payouts, StripeFailure.InsufficientFunds);
        Stripe.Fail(Transfers + "/", StripeFailure.TimeoutAfter);
        await earned.Request();
        await market.Deliver();
        Stripe.ForgetKeys();
        await market.Later(TimeSpan.FromMinutes(1));
        Stripe.Effects.Select(e => e.Split(' ')[0]).ShouldBe(["transfer", "reversal"]);
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
    }

    [Theory]
    [InlineData(Transfers, StripeFailure.InsufficientFunds, 0)]
    [InlineData(Transfers, StripeFailure.Refused, 0)]
    [InlineData(Payouts, StripeFailure.InsufficientFunds, 1)]
    public async Task A_payout_that_is_refused_becomes_available_again_with_its_reason(string call, StripeFailure how, int reversals)
    {
        var earned = await Ready(market);
        Stripe.Fail(call, how);
        await earned.Request();
        await market.Deliver();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
        (await earned.Open()).Text.ShouldContain(how == StripeFailure.Refused ? "Failed: The bank refuses this card." : "Failed: Insufficient funds in your Stripe account.");
        Stripe.Effects.Count(e => e.StartsWith("reversal", StringComparison.Ordinal)).ShouldBe(reversals);
        Stripe.Effects.Count(e => e.StartsWith("payout", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task A_report_that_never_comes_is_replaced_by_asking()
    {
        var earned = await Ready(market);
        await earned.Request();
        await market.Deliver();
        var payout = await market.In((BillingDbContext db) => db.Payouts.AsNoTracking().SingleAsync(p => p.SellerId == earned.Seller.Id));
        var webhook = Stripe.Webhook;
        Stripe.Webhook = null;
        await Stripe.EndPayout(payout.PayoutReference, isPaid: true);
        Stripe.Webhook = webhook;
        await market.Later(TimeSpan.FromHours(7));
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €22.70");
    }

    [Fact]
    public async Task The_payout_day_pays_through_Stripe_too_and_a_seller_whom_Stripe_no_longer_pays_goes_to_the_bank()
    {
        var earned = await Ready(market);
        var account = await AccountOf(market, earned);
        market.Clock.Advance(TimeSpan.FromDays(7));
        await market.Work<MakePayouts>();
        await market.Deliver();
        Stripe.Effects.Count(e => e == $"transfer 2270 eur {account}").ShouldBe(1);

        var other = await Ready(market);
        await other.WithAccount();
        await Stripe.Onboard(await AccountOf(market, other), isComplete: false);
        await market.Deliver();
        await other.Request();
        await market.Deliver();
        Stripe.Effects.ShouldBeEmpty();
        (await market.In((BillingDbContext db) => db.Payouts.AsNoTracking().SingleAsync(p => p.SellerId == other.Seller.Id))).State.ShouldBe(PayoutState.Requested);
        await other.Batch();
    }

    [Fact]
    public async Task What_Stripe_pays_out_is_not_marked_as_failed_by_hand()
    {
        var byBank = await (await (await Earn(market)).WithAccount()).Request();
        var batch = await byBank.Batch();
        var atStripe = await (await Ready(market)).Request();
        await market.Deliver();
        (await batch.Browser.Open($"/admin/payouts/{await atStripe.Payout()}/failure")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var request = (await batch.Browser.Open($"/admin/payouts/{await byBank.Payout()}/failure")).Fill("Mark as failed", new { Reason = "Account closed" });
        request.RequestUri = new Uri(request.RequestUri!.ToString().Replace($"{await byBank.Payout()}", $"{await atStripe.Payout()}", StringComparison.Ordinal), UriKind.RelativeOrAbsolute);
        (await batch.Browser.Send(request)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await atStripe.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
        (await byBank.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
    }

    internal static async Task<Earned> Earn(StripeMarket market)
    {
        var deal = await market.Paid();
        (await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" })).Errors.ShouldBeEmpty();
        (await (await deal.AsBuyer("/closing")).Submit("I've received it")).Errors.ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        // So that the job does not pay before the test does.
        await market.Work<MakePayouts>();
        return new Earned(deal);
    }

    /// <summary>A seller with €22.70 and a connected account.</summary>
    internal static async Task<Earned> Ready(StripeMarket market)
    {
        var earned = await Earn(market);
        await (await earned.Open("/shop/earnings/account")).Submit("Connect with Stripe");
        await market.Stripe.Onboard(await AccountOf(market, earned));
        await market.Deliver();
        market.Stripe.StartAnew();
        return earned;
    }

    private static Task<string> AccountOf(StripeMarket market, Earned earned) =>
        market.In((BillingDbContext db) => db.ConnectedAccounts.Where(a => a.SellerId == earned.Seller.Id).Select(a => a.AccountId).SingleAsync());
}
