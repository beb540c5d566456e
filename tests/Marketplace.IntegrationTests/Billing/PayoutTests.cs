using System.Net;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Billing;

[Trait("Rule", "ORD-19")]
public sealed class PayoutTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task A_seller_requests_what_is_available_and_an_administrator_marks_it_as_paid()
    {
        var earned = await Earned.Release(market);
        (await earned.Open("/shop/earnings/payout")).Text.ShouldContain("Add a payout account first.");
        await earned.WithAccount();
        var page = await (await earned.Open()).Follow("Request payout");
        page.Text.ShouldContain("We'll pay €22.70 to your account ending in 3000. You can't undo it.");
        page = await page.Submit("Request payout");
        page.Path.ShouldBe("/shop/earnings");
        page.Text.ShouldContain("Waiting to be sent to the bank");
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
        (await earned.Row()).ShouldStartWith("On its way to your bank ");
        var batch = await earned.Batch();
        batch.Text.ShouldContain($"Shop of {earned.Seller.Name} account ending in 3000");
        (await earned.Open()).Text.ShouldContain("Sent to the bank");
        (await batch.Submit("Mark as paid")).ErrorAt("Reference").ShouldBe("Enter the bank's reference.");
        await batch.Submit("Mark as paid", new { Reference = "REF-7" });
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €22.70");
        (await earned.Row()).ShouldStartWith("Paid out on 1 Apr, 09:00 ");
        (await earned.Open()).Text.ShouldContain("reference REF-7");
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain("We paid out €22.70 to your account ending in 3000.");
    }

    [Fact]
    public async Task Two_requests_at_once_make_one_payout()
    {
        for (var round = 0; round < 3; round++)
        {
            var earned = await (await Earned.Release(market)).WithAccount();
            var browsers = new[] { market.SignInAs(earned.Seller), market.SignInAs(earned.Seller) };
            var requests = new List<HttpRequestMessage>();
            foreach (var browser in browsers) requests.Add((await browser.Open("/shop/earnings/payout")).Fill("Request payout"));
            var answers = await Task.WhenAll(browsers.Zip(requests, (b, r) => Task.Run(() => b.Send(r))));
            answers.Count(a => a.Path == "/shop/earnings").ShouldBe(1);
            answers.Count(a => a.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity).ShouldBe(1);
            (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
            (await earned.Ledger()).Count(t => t.StartsWith("Payout ", StringComparison.Ordinal)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_payout_of_less_than_is_available_is_refused_because_it_would_claim_orders_that_it_does_not_pay()
    {
        var earned = await (await Earned.Release(market)).WithAccount();
        var account = await market.In((IServiceProvider services) => services.GetRequiredService<PayoutDesk>().AccountsOf([earned.Seller.Id]));
        // It becomes available between the reading of the balance and the payout.
        var later = await Earned.Release(market, earned.Seller);
        var refusal = await Should.ThrowAsync<RuleBroken>(() => market.In(async (IServiceProvider services) =>
        {
            services.GetRequiredService<PayoutDesk>().Make(account[earned.Seller.Id], new Money(2270, "EUR"), isRequested: false, market.Clock.Now);
            return await services.GetRequiredService<BillingDbContext>().SaveChangesAsync();
        }));
        refusal.Message.ShouldBe(PayoutDesk.Changed);
        (await earned.Figures()).ShouldBe("€0.00 €45.40 €0.00 €0.00");
        await market.Work<MakePayouts>();
        (await market.In((BillingDbContext db) => db.Payouts.AsNoTracking().SingleAsync(p => p.SellerId == earned.Seller.Id))).Amount.ShouldBe(4540);
        (await market.In((BillingDbContext db) => db.Orders.CountAsync(o => o.SellerId == earned.Seller.Id && o.PayoutId != null))).ShouldBe(2);
        later.Seller.ShouldBe(earned.Seller);
    }

    [Fact]
    public async Task Two_administrators_at_once_make_one_batch_and_mark_it_as_paid_once()
    {
        var earned = await (await Earned.Release(market)).WithAccount();
        await earned.Request();
        var browsers = new[] { market.SignInAs(market.Administrator()), market.SignInAs(market.Administrator()) };
        var made = await AtOnce("/admin/payouts", "Create batch");
        (await market.In((BillingDbContext db) => db.Batches.CountAsync())).ShouldBe(1);
        var paid = await AtOnce(made.Single(p => p.Status == HttpStatusCode.OK).Path, "Mark as paid", new { Reference = "REF-9" });
        paid.Count(p => p.Status == HttpStatusCode.Conflict).ShouldBe(1);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €22.70");
        (await earned.Ledger()).Count(t => t.StartsWith("PayoutPaid", StringComparison.Ordinal)).ShouldBe(1);

        async Task<Page[]> AtOnce(string path, string button, object? values = null)
        {
            var requests = new List<HttpRequestMessage>();
            foreach (var browser in browsers) requests.Add((await browser.Open(path)).Fill(button, values));
            return await Task.WhenAll(browsers.Zip(requests, (b, r) => Task.Run(() => b.Send(r))));
        }
    }

    [Fact]
    public async Task A_payout_that_the_bank_refuses_becomes_available_again()
    {
        var (earned, second) = (await (await Earned.Release(market)).WithAccount(), await (await Earned.Release(market)).WithAccount());
        await earned.Request();
        await second.Request();
        var batch = await earned.Batch();
        var failure = await batch.Browser.Open($"/admin/payouts/{await earned.Payout()}/failure");
        (await failure.Submit("Mark as failed")).ErrorAt("Reason").ShouldBe("Enter the bank's reason.");
        await failure.Submit("Mark as failed", new { Reason = "Account closed" });
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
        (await earned.Row()).ShouldStartWith("Available ");
        (await earned.Open()).Text.ShouldContain("Failed: Account closed. The money is available again.");
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain("The bank couldn't pay out €22.70");
        await batch.Submit("Mark as paid", new { Reference = "REF-2" });
        (await second.Figures()).ShouldBe("€0.00 €0.00 €0.00 €22.70");
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00", "a failed payout is not paid with the others");
        var again = await failure.Submit("Mark as failed", new { Reason = "Once more" });
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        await (await batch.Browser.Open($"/admin/payouts/{await second.Payout()}/failure")).Submit("Mark as failed", new { Reason = "Sent back a week later" });
        (await second.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00", "a bank can send back what was paid");
        (await batch.Submit("Mark as paid", new { Reference = "REF-3" })).Errors.ShouldContain("This batch has already been marked as paid.");
    }

    [Fact]
    public async Task A_refund_after_the_payout_makes_a_debt_that_the_next_payout_settles()
    {
        var earned = await (await Earned.Release(market)).PaidOut();
        await (await earned.Deal.AsSeller("/refund")).Submit("Refund in full");
        (await earned.Figures()).ShouldBe("€0.00 −€22.70 €0.00 €22.70");
        (await earned.Open()).Text.ShouldContain("You owe €22.70");
        (await earned.Row()).ShouldStartWith("Refunded to the buyer ");
        var next = await Earned.Release(market, earned.Seller);
        (await next.Figures()).ShouldBe("€0.00 €0.00 €0.00 €22.70", "the next earnings have settled it");
        await Earned.Release(market, earned.Seller);
        await earned.Request();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €22.70");
    }

    [Fact]
    public async Task Payouts_are_made_on_the_payout_day_once_and_after_a_week_off()
    {
        var earned = await (await Earned.Finish(market)).WithAccount();
        await market.Work<MakePayouts>();
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Open()).Text.ShouldContain("Next payout 7 April");
        market.Clock.Advance(TimeSpan.FromDays(8));
        await market.Work<MakePayouts>();
        await market.Work<MakePayouts>();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
        await Earned.Release(market, earned.Seller);
        await market.Work<MakePayouts>();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €45.40 €0.00");
        await Earned.Finish(market, earned.Seller);
        await market.Work<MakePayouts>();
        (await market.In((BillingDbContext db) => db.Payouts.CountAsync(p => p.SellerId == earned.Seller.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Little_money_waits_until_it_reaches_the_minimum()
    {
        using var other = new Market { Settings = { ["Billing:MinimumPayout"] = "22.71" } };
        var earned = await (await Earned.Release(other)).WithAccount();
        other.Clock.Advance(TimeSpan.FromDays(7));
        await other.Work<MakePayouts>();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
        var page = await earned.Open("/shop/earnings/payout");
        page.Text.ShouldContain("The smallest payout is €22.71. €22.70 is available.");
        page.Has("Request payout").ShouldBeFalse();
    }

    [Fact, Trait("Rule", "ACC-11")]
    public async Task The_account_is_checked_stored_protected_and_shown_by_its_end()
    {
        var earned = await Earned.Release(market);
        var page = await (await earned.Open("/shop/earnings/account")).Submit("Save account", new { Holder = "", Iban = "DE88 3704 0044 0532 0130 00" });
        (page.ErrorAt("Holder"), page.ErrorAt("Iban")).ShouldBe(("Enter the account holder's name.", "Check the IBAN: a character is wrong or missing."));
        page.ValueOf("Iban").ShouldBe("DE88 3704 0044 0532 0130 00");
        await earned.WithAccount();
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain("Your payouts now go to the account ending in 3000.");
        (await earned.Open("/shop/earnings/account")).Body.ShouldNotContain("DE89");
        (await earned.Open()).Text.ShouldContain("To the account ending in 3000.");
        var stored = await market.In((BillingDbContext db) => db.PayoutAccounts.AsNoTracking().SingleAsync(a => a.SellerId == earned.Seller.Id));
        stored.Protected.ShouldNotContain("DE89");
        stored.Protected.ShouldNotContain("Bob");
        market.Get<Vault>().Read<BankAccount>(stored.Protected).ShouldBe(new BankAccount("Bob Example", "DE89370400440532013000"));
    }

    [Fact]
    public async Task The_file_for_the_bank_has_each_payout_and_runs_no_formulas()
    {
        var earned = await (await Earned.Release(market)).WithAccount(holder: "=HYPERLINK(1)");
        await earned.Request();
        await earned.WithAccount("GB82 WEST 1234 5698 7654 32");
        var batch = await earned.Batch();
        var file = await batch.Follow("Download CSV");
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = file.Body.TrimStart('\ufeff').Split("\r\n");
        lines[0].ShouldBe("EndToEndId,CreditorName,CreditorIBAN,InstructedAmount,Currency,RemittanceInformation");
        lines[1].ShouldBe($"{await earned.Payout()},'=HYPERLINK(1),DE89370400440532013000,22.70,EUR,Marketplace payout {(await earned.Payout()).Shown}", "the account of the time of the request");
    }

    [Fact]
    public async Task Only_administrators_run_payouts()
    {
        var earned = await (await Earned.Release(market)).WithAccount();
        await earned.Request();
        var batch = await earned.Batch();
        foreach (var path in new[] { "/admin/payouts", batch.Path, batch.Path + "/csv", $"/admin/payouts/{await earned.Payout()}/failure", "/admin/plans", "/admin/plans/Basic", "/admin/earnings/2026" })
        {
            foreach (var person in new[] { earned.Seller, earned.Deal.Buyer, market.Support() })
            {
                (await market.SignInAs(person).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound, $"{person.Name} {path}");
            }
        }
        var log = await market.SignInAs(market.Administrator()).Open("/admin/log");
        log.Text.ShouldContain($"made payout batch {Number.Parse(batch.Path.Split('/')[^1], null).Shown}: €");
        log.Document.QuerySelector($".log a[href='{batch.Path}']").ShouldNotBeNull();
        log.Body.ShouldContain("Requested");
        log.Body.ShouldNotContain("Asked", Case.Sensitive, "one word for it, in the raw entry too");
    }
}
