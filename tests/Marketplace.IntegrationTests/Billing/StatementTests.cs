using System.Net;
using System.Text;
using Marketplace.Billing;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

[Trait("Rule", "ORD-20")]
public sealed class StatementTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "ORD-10")]
    public async Task A_month_has_its_transfers_their_sums_and_both_balances()
    {
        var earned = await Earned.Release(market);
        await earned.PaidOut();
        var second = await Earned.Finish(market, earned.Seller);
        var march = await earned.Open("/shop/earnings/2026-03");
        march.Text.ShouldContain("Opening balance €0.00 Payments (1) €25.00 Fees (1) −€2.30 Closing balance €22.70");
        var april = await earned.Open("/shop/earnings/2026-04");
        april.Text.ShouldContain("Opening balance €22.70 Payments (1) €25.00 Fees (1) −€2.30 Payouts (1) −€22.70 Closing balance €22.70");
        Lines(april).ShouldBe(["1 Apr|Payout|−€22.70|€0.00", $"1 Apr|Payment Blue bowl {second.Deal.Number.Shown}|€25.00|€25.00", $"1 Apr|Fee Blue bowl {second.Deal.Number.Shown}|−€2.30|€22.70"]);
        april.Text.ShouldNotContain("Release");
        (await earned.Open("/shop/earnings/2026-05")).Status.ShouldBe(HttpStatusCode.NotFound, "it has not begun");
        foreach (var wrong in new[] { "2026-13", "2026-00", "26-03", "1999-12" }) (await earned.Open($"/shop/earnings/{wrong}")).Status.ShouldBe(HttpStatusCode.NotFound, wrong);
        (await earned.Open("/shop/earnings/2026-01")).Text.ShouldContain("No transfers in this month.");
        (await earned.Open()).Text.ShouldContain("April 2026 March 2026");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/csv")]
    [InlineData("/pdf")]
    public async Task What_is_no_month_is_not_found(string file)
    {
        var seller = await market.Seller();
        foreach (var month in new[] { "0000-05", "0001-01", "1999-12", "9999-12", "\u0662\u0660\u0662\u0666-05" })
        {
            (await market.SignInAs(seller).Open($"/shop/earnings/{Uri.EscapeDataString(month)}{file}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, month);
        }
    }

    [Fact]
    public async Task A_month_ends_at_midnight_in_UTC()
    {
        market.Clock.Advance(new DateTime(2026, 3, 31, 23, 59, 59, DateTimeKind.Utc) - market.Clock.Now);
        var last = new Earned(await Deal.Place(market, stage: OrderStage.Finished));
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        await Deal.Place(market, seller: last.Seller, stage: OrderStage.Finished);
        var browser = market.SignInAs(last.Seller).In("Pacific/Auckland");
        (await browser.Open("/shop/earnings/2026-03")).Text.ShouldContain("Opening balance €0.00 Fees (1) −€2.30 Closing balance −€2.30");
        (await browser.Open("/shop/earnings/2026-04")).Text.ShouldContain("Opening balance −€2.30 Fees (1) −€2.30 Closing balance −€4.60");
    }

    [Fact]
    public async Task It_downloads_as_CSV_and_PDF()
    {
        var earned = await Earned.Finish(market);
        var csv = await (await earned.Open("/shop/earnings/2026-03")).Follow("Download CSV");
        csv.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("statement-2026-03.csv");
        csv.Body.TrimStart('\ufeff').Split("\r\n").ShouldBe(
        [
            "Time (UTC),Kind,Order,In,Out,Currency", "2026-03-01 00:00:00,Opening balance,,,,EUR", $"2026-03-02 09:00:00,Payment,{earned.Deal.Number.Shown},25.00,,EUR",
            $"2026-03-02 09:00:00,Fee,{earned.Deal.Number.Shown},,2.30,EUR", "2026-04-01 00:00:00,Closing balance,,22.70,,EUR", "",
        ]);
        var pdf = await earned.Open("/shop/earnings/2026-03/pdf");
        pdf.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        PdfText.Pages(await pdf.Response.Content.ReadAsByteArrayAsync()).ShouldHaveSingleItem().ShouldBe(
        [
            "Statement March 2026", earned.Seller.Name, "Opening balance", "€0.00", "Payments (1)", "€25.00", "Fees (1)", "−€2.30", "Closing balance", "€22.70",
            "3/2/2026", "Payment", earned.Deal.Number.Shown, "€25.00", "3/2/2026", "Fee", earned.Deal.Number.Shown, "−€2.30",
        ]);
    }

    [Fact]
    public async Task Ten_thousand_lines_are_all_in_the_CSV_and_are_shown_page_by_page()
    {
        const int lines = 10_000;
        var seller = new Earned(await Deal.Place(market));
        await market.In(async (BillingDbContext db) =>
        {
            var (ids, at) = (market.Get<IdGenerator>(), market.Clock.Now);
            db.Transfers.AddRange(Enumerable.Range(0, lines).Select(i => new Transfer(
                ids.At(at.AddSeconds(i)), seller.Seller.Id, AccountKind.BuyerPayments, AccountKind.SellerHeld, new Money(i + 1, "EUR"), TransferKind.Payment, $"test-{i}", at.AddSeconds(i))));
            return await db.SaveChangesAsync();
        });
        var csv = await seller.Open("/shop/earnings/2026-03/csv");
        var rows = csv.Body.TrimEnd().Split("\r\n");
        rows.Length.ShouldBe(lines + 3);
        rows[^1].ShouldBe("2026-04-01 00:00:00,Closing balance,,500050.00,,EUR");
        rows.Skip(2).Take(lines).Distinct().Count().ShouldBe(lines);
        var page = await seller.Open("/shop/earnings/2026-03");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(25);
        Lines(page)[^1].ShouldEndWith("|€0.25|€3.25");
        page = await page.Follow("Later transfers");
        Lines(page)[0].ShouldEndWith("|€0.26|€3.51", Case.Sensitive, "the balance goes on from the page before");
        Lines(await page.Follow("First page"))[0].ShouldEndWith("|€0.01|€0.01");
        var pages = PdfText.Pages(await (await seller.Open("/shop/earnings/2026-03/pdf")).Response.Content.ReadAsByteArrayAsync());
        pages.Count.ShouldBeGreaterThan(20);
        var texts = pages.SelectMany(p => p).ToList();
        texts.Count(t => t == "Payment").ShouldBe(2000);
        texts.ShouldContain("€20.00");
        texts.TakeLast(2).ShouldContain(t => t.StartsWith("Only the first 2", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "ACC-11")]
    public async Task The_yearly_file_has_who_earned_what_in_each_quarter()
    {
        var earned = await (await Earned.Finish(market)).WithAccount();
        var page = await (await earned.Open("/shop/earnings/details")).Submit("Save details", new { Name = "Bob Example", Street = "Lane 1", PostalCode = "10115", City = "Berlin", Country = "DE", TaxNumber = "12/345" });
        page.ErrorAt("BornOn").ShouldBe("Enter the date of birth, or the register number of a company.");
        page = await page.Submit("Save details", new { BornOn = "2026-03-02" });
        page.ErrorAt("BornOn").ShouldBe("Enter a date of birth in the past.");
        (await page.Submit("Save details", new { BornOn = "1980-12-31" })).Path.ShouldBe("/shop/earnings");
        (await earned.Open("/shop/earnings/details")).ValueOf("TaxNumber").ShouldBe("12/345");
        (await market.In((BillingDbContext db) => db.TaxDetails.Where(t => t.SellerId == earned.Seller.Id).Select(t => t.Protected).SingleAsync())).ShouldNotContain("Bob");
        await market.In(async (BillingDbContext db) =>
        {
            var identity = await db.Identities.SingleAsync(i => i.Id == earned.Seller.Id);
            identity.StateProfessional(new("Bob Example", "", "Lane 1", "10115", "Berlin", "DE", "", "", "bob@shop.example", "+49301234567", "CZ12345678"), new IdentityOptions().Terms, market.Clock.Now);
            return await db.SaveChangesAsync();
        });
        market.Clock.Advance(TimeSpan.FromDays(31));
        await Deal.Place(market, seller: earned.Seller, stage: OrderStage.Finished);
        var refunded = await Earned.Finish(market, earned.Seller);
        await (await refunded.Deal.AsSeller("/refund")).Submit("Refund in full");
        var file = await market.SignInAs(market.Administrator()).Open("/admin/earnings/2026");
        var row = file.Body.Split("\r\n").Single(l => l.StartsWith(new Number(earned.Seller.Id).ToString(), StringComparison.Ordinal));
        row.ShouldEndWith($",{earned.Seller.Shop},Bob Example,Lane 1,10115,Berlin,DE,12/345,1980-12-31,,CZ12345678,Bob Example,DE89370400440532013000,,EUR,1,25.00,2.30,1,25.00,2.30,0,0.00,0.00,0,0.00,0.00");
        (await market.SignInAs(market.Administrator()).Open("/admin/earnings/2025")).Body.Split("\r\n").Length.ShouldBe(2, "the head alone");
        market.Clock.Advance(TimeSpan.FromDays(300));
        var said = await market.In(async (IEnumerable<IRunAsCommand> commands) =>
        {
            using var text = new StringWriter();
            (await commands.Single(c => c.Name == "export-earnings").Run(text, CancellationToken.None)).ShouldBe(0);
            return text.ToString();
        });
        said.ShouldContain(row);
    }

    [Fact, Trait("Rule", "ACC-11"), Trait("Rule", "ACC-6")]
    public async Task The_yearly_file_says_who_a_closed_seller_was_until_the_records_are_destroyed()
    {
        var earned = await Earned.Finish(market);
        await market.In(async (BillingDbContext db) =>
        {
            var identity = await db.Identities.SingleAsync(i => i.Id == earned.Seller.Id);
            identity.StateProfessional(new("Clay Works", "GmbH", "Lane 1", "10115", "Berlin", "DE", "Berlin", "HRB 7", "bob@shop.example", "+49301234567", "CZ12345678"), new IdentityOptions().Terms, market.Clock.Now);
            db.ConnectedAccounts.Add(new ConnectedAccount(earned.Seller.Id, "acct_7"));
            return await db.SaveChangesAsync();
        });
        const string who = ",Clay Works GmbH,Lane 1,10115,Berlin,DE,,,HRB 7,CZ12345678,,,acct_7,EUR,1,25.00,2.30,";
        (await market.SignInAs(market.Administrator()).Open("/admin/earnings/2026")).Body.ShouldContain(who);
        await market.Tell(new AccountClosed(earned.Seller.Id, true));
        (await market.In((BillingDbContext db) => db.Identities.CountAsync(i => i.Id == earned.Seller.Id))).ShouldBe(0);
        (await market.SignInAs(market.Administrator()).Open("/admin/earnings/2026")).Body.ShouldContain(who);
        market.Clock.Advance(TimeSpan.FromDays(365 * 11));
        await market.Work<DestroyTaxRecords>();
        (await market.SignInAs(market.Administrator()).Open("/admin/earnings/2026")).Body.ShouldNotContain("Clay Works");
    }

    [Fact, Trait("Rule", "ACC-11")]
    public async Task Tax_details_are_seen_by_their_seller_alone()
    {
        var (earned, other) = (await Earned.Finish(market), new Earned(await Deal.Place(market)));
        await (await earned.Open("/shop/earnings/details")).Submit(
            "Save details", new { Name = "Bob Example", Street = "Lane 1", PostalCode = "10115", City = "Berlin", Country = "DE", TaxNumber = "12/345", RegisterNumber = "HRB 1" });
        (await other.Open("/shop/earnings/details")).Body.ShouldNotContain("12/345");
        (await market.SignInAs(market.Support()).Open("/admin/earnings/2026")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The lines of a month: date, what, amount and the balance after it.</summary>
    private static List<string> Lines(Page page) => [.. page.Document.QuerySelectorAll("tbody tr")
        .Select(r => string.Join('|', r.QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))];
}
