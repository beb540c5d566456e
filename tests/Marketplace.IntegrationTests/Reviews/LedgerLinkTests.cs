using Marketplace.Contracts;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Kernel.Domain;
using Marketplace.Ledger;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.VerifyReviews;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "REP-8")]
public sealed class LedgerLinkTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Each_review_leads_to_its_own_entries()
    {
        var (sale, other) = (await market.Sell(), await market.Sell());
        await sale.Review(5, 4, 4, "Good");
        await sale.Reply("Thank you, dear customers. We pack every order twice because parcels fall.");
        await (await market.Sell(sale.Seller)).Review();
        await other.Review();
        await market.Append();
        var review = new Number((await sale.Stored()).Id);
        var profile = await market.Visitor().Open(sale.SellerPath);
        var page = await market.Visitor().Open(profile.Document.QuerySelector($"#review-{review} a[href*='/ledger/']")!.GetAttribute("href")!);
        page.Document.QuerySelectorAll("tbody tr td:nth-child(3)").Select(c => c.TextContent).ShouldBe(["Seller replied", "Review published"]);
        (await market.Visitor().Open($"/ledger/sellers/{other.Seller.Shop}?review={review}")).Document.QuerySelectorAll("tbody tr").ShouldBeEmpty("it is another shop's");
        (await page.Follow("All entries")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
    }

    [Fact]
    public async Task The_page_says_whether_the_ledgers_score_is_the_shops()
    {
        var sale = await market.Sell();
        await sale.Review(5, 4, 4);
        (await Said()).ShouldContain("The ledger is catching up. The newest changes are added to the ledger within a minute.");
        await market.Append();
        (await Said()).ShouldContain("a score of 4.3 from 1 reviews. The shop's page shows 4.3 from 1 reviews. The two match.");
        await market.In((ReviewsDbContext db) => db.Write(c => db.Scores.ExecuteUpdateAsync(set => set.SetProperty(s => s.Tally.Fulfillment, 1), c)));
        (await Said()).ShouldContain("They differ.");

        async Task<string> Said() => (await market.Visitor().Open($"/ledger/sellers/{sale.Seller.Shop}")).Text;
    }

    [Fact]
    public async Task Mails_carry_the_newest_checkpoint()
    {
        await (await market.Sell()).Review();
        await market.Append();
        var newest = Checkpoint.Open(await market.Words("/ledger/checkpoint"), await market.LedgerKey());
        var name = Newcomers.NewName();
        await market.Register(name);
        await market.Deliver();
        var mail = market.MailsTo(Newcomers.EmailOf(name)).Single();
        mail.ShouldContain($"{newest.Size} entries");
        mail.ShouldContain(Convert.ToHexStringLower(newest.Root)[..16]);
        mail.ShouldContain("http://localhost/ledger");
    }

    [Fact]
    public async Task The_audit_compares_the_texts_with_their_commitments()
    {
        var sale = await market.Sell();
        await sale.Review(5, 4, 4, "Good");
        await sale.Reply("Thank you, dear customers. We pack every order twice because parcels fall.");
        await market.Append();
        (await Audit()).ShouldStartWith("Entries checked");
        await Change("Bad");
        (await Audit()).ShouldContain("the comment is not the one in the ledger");
        await Change("Good");
        (await Audit()).ShouldStartWith("Entries checked");
        await market.In((ReviewsDbContext db) => db.Write(c => db.Salts.Where(s => s.IsReply).ExecuteDeleteAsync(c)));
        (await Audit()).ShouldContain("the salt of its reply is missing");
    }

    private Task<int> Change(string comment) => market.In((ReviewsDbContext db) => db.Write(c => db.Reviews.ExecuteUpdateAsync(set => set.SetProperty(r => r.Comment, comment), c)));

    private Task<string> Audit() => market.In(async (IEnumerable<IRunAsCommand> commands) =>
    {
        using var said = new StringWriter();
        await commands.OfType<VerifyReviews>().Single().Run(said, CancellationToken.None);
        return said.ToString();
    });
}
