using System.Net;
using System.Text;
using System.Text.Json;
using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Ledger;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Parts;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.RotateLedgerKey;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

public sealed class LedgerTests : IDisposable
{
    private readonly Market market = new();

    // Only the test appends.
    public LedgerTests() => market.Settings["Jobs:Look"] = "1.00:00:00";

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "REP-8")]
    public async Task Everything_that_happens_to_a_review_is_an_entry_with_the_totals_after_it()
    {
        var seller = await market.Seller();
        var (first, second) = (await market.Sell(seller), await market.Sell(seller));
        await first.Review(1, 2, 3, "Broken glass");
        await first.Reply("Sorry about the glass. A new one is on its way.");
        await first.Reply("Sorry about the glass. The new one has arrived.", "Change reply");
        await first.Edit(4, 4, 5, "The new glass is whole");
        await second.Review(5, 5, 5);
        await second.Withdraw();
        await first.Decide(Ruling.Delete, DeletionReason.Blackmail);
        await first.Appeal(Party.Buyer);
        await first.Decide(Ruling.Keep);
        await market.Append();

        var lines = (await market.Lines()).Where(l => l.Shop == seller.Shop).ToList();
        lines.Select(l => l.Seq).ShouldBe(Enumerable.Range(1, 8).Select(i => (long?)i));
        lines.Where(l => l.Review == lines[0].Review).Select(l => l.Kind).ShouldBe(["published", "replied", "replyChanged", "edited", "decision", "restored"]);
        lines.Where(l => l.Review != lines[0].Review).Select(l => l.Kind).ShouldBe(["published", "withdrawn"], ignoreOrder: false);
        lines[0].Totals.ShouldBe([1, 0, 0, 1, 1, 2, 3]);
        lines[0].Ratings.ShouldBe([1, 2, 3]);
        lines[^1].Totals.ShouldBe([1, 1, 0, 0, 4, 4, 5]);
        var deleted = lines.Single(l => l.Kind == "decision");
        (deleted.Ruling, deleted.Rule, deleted.Counts).ShouldBe(("Delete", "Blackmail", false));
        lines[0].Day.ShouldBe($"{market.Clock.Now:yyyy-MM-dd}");
        (await market.VerifyReviews()).Said.ShouldContain("All are right");
        foreach (var entry in await market.Entries()) Encoding.UTF8.GetString(entry.Line).ShouldNotContain("glass");
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task What_waited_together_is_appended_in_the_order_of_its_time()
    {
        var seller = await market.Seller();
        var (first, second) = (await market.Sell(seller), await market.Sell(seller));
        await first.Review(2, 2, 2, "The lid is missing");
        market.Clock.Advance(TimeSpan.FromDays(1));
        await second.Review(5, 5, 5);
        market.Clock.Advance(TimeSpan.FromDays(1));
        await first.Reply("The lid is on its way to you, with our apologies.");
        await market.Append();
        var lines = (await market.Lines()).Where(l => l.Shop == seller.Shop).ToList();
        lines.Select(l => l.Kind).ShouldBe(["published", "published", "replied"], "not review by review");
        lines.Select(l => l.Day).ShouldBe(new[] { 2, 1, 0 }.Select(ago => $"{market.Clock.Now.AddDays(-ago):yyyy-MM-dd}"));
        (await market.VerifyReviews()).Said.ShouldContain("All are right");
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task A_decision_that_arrives_after_a_later_edit_is_appended_after_it()
    {
        var sale = await market.Sell();
        await sale.Review(2, 2, 2, "It broke, you fool!");
        var decided = market.Clock.Now.AddMinutes(1);
        market.Clock.Advance(TimeSpan.FromMinutes(2));
        await sale.Edit(2, 2, 3, "It broke, you fool! Twice.");
        await market.In(async (ReviewsDbContext db) =>
        {
            var review = await db.WholeReviews.Include(r => r.Cases).AsSplitQuery().SingleAsync(r => r.OrderId == sale.Order.OrderId);
            review.Rule(1, isFinal: false, Ruling.TakeOutPassage, DeletionReason.InsultsOrUnrelated, "you fool", decided);
            return await db.SaveChangesAsync();
        });
        await market.Append();
        (await market.Lines()).Where(l => l.Shop == sale.Seller.Shop).Select(l => l.Kind).ShouldBe(["published", "edited", "decision"]);
        (await market.VerifyReviews()).Said.ShouldContain("All are right");
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task A_commitment_fits_its_text_until_the_text_goes_and_its_salt_with_it()
    {
        var sale = await market.Sell();
        await sale.Review(2, 2, 2, "It broke, you fool!");
        await market.Append();
        var published = (await market.Lines())[0];
        var salt = (await Salts()).Single();
        TextSalt.Commit("It broke, you fool!", salt.Salt, isReply: false).ShouldBe(published.Comment);
        await sale.Decide(Ruling.TakeOutPassage, passage: "you fool");
        await market.Append();
        var (decision, other) = ((await market.Lines()).Last(l => l.Kind == "decision"), (await Salts()).Single());
        other.Salt.ShouldNotBe(salt.Salt, "with the old one the passage could be guessed");
        TextSalt.Commit("It broke, […]!", other.Salt, isReply: false).ShouldBe(decision.Comment);
        await sale.Withdraw();
        (await Salts()).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task Nothing_waits_for_the_ledger_and_a_change_and_its_entry_are_saved_together()
    {
        var sale = await market.Sell();
        await sale.Review();
        (await market.Entries()).ShouldBeEmpty();
        (await market.In((ReviewsDbContext db) => db.Pending.CountAsync())).ShouldBe(1);
        (await market.VerifyReviews()).Said.ShouldBe("The ledger is empty.");
        await market.Append();
        (await market.In((ReviewsDbContext db) => db.Pending.CountAsync())).ShouldBe(0);
        var count = (await market.Entries()).Count;
        await market.Append();
        (await market.Entries()).Count.ShouldBe(count, "there was nothing to append");
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_log_is_served_as_tiles_under_a_signed_checkpoint()
    {
        (await market.Visitor().Open("/ledger/checkpoint")).Status.ShouldBe(HttpStatusCode.NotFound);
        await FillTiles(300);
        var checkpoint = Checkpoint.Open(await market.Words("/ledger/checkpoint"), await market.LedgerKey());
        checkpoint.Origin.ShouldBe("localhost/ledger");
        checkpoint.Size.ShouldBe(301, "and one of the day");
        var entries = EntryBundle.Read(await market.Bytes("/ledger/tile/entries/000")).Concat(EntryBundle.Read(await market.Bytes("/ledger/tile/entries/001.p/45"))).ToList();
        var edge = new TreeEdge(0, new Dictionary<(int, long), byte[]>());
        foreach (var entry in entries) edge.Append(MerkleTree.Leaf(entry));
        edge.Root().ShouldBe(checkpoint.Root);
        foreach (var (tile, hashes) in edge.TakeChanged()) (await market.Bytes($"/ledger/{tile.Path}")).ShouldBe(hashes);
        (await market.Bytes("/ledger/tile/0/000.p/7")).Length.ShouldBe(7 * 32);

        var page = await market.Visitor().Open("/ledger/tile/0/000");
        page.Response.Headers.CacheControl!.ToString().ShouldContain("immutable");
        page.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        (await market.Visitor().Open("/ledger/tile/0/001.p/45")).Response.Headers.CacheControl!.ToString().ShouldNotContain("immutable");
        foreach (var none in new[] { "0/001", "0/001.p/46", "entries/001", "entries/001.p/46", "1/001", "9/000", "0/x001/000", "entries/x999/x999/x999/x999/x999/999", "0/1" })
        {
            (await market.Visitor().Open($"/ledger/tile/{none}")).Status.ShouldBe(HttpStatusCode.NotFound, none);
        }
        (await market.VerifyReviews()).Code.ShouldBe(0);
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task Every_entry_has_a_proof_that_stands_alone()
    {
        var sale = await market.Sell();
        await sale.Review(4, 4, 4, "Good");
        await sale.Reply("Thank you for the kind words.");
        await market.Append();
        var key = await market.LedgerKey();
        foreach (var entry in await market.Entries()) LogProof.Parse(await market.Words($"/ledger/proofs/{entry.Position}")).Verify(entry.Line, key).Size.ShouldBe(3);
        (await market.Visitor().Open("/ledger/proofs/3")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/ledger/proofs/-1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/ledger/proofs/0?size=77")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_author_gets_a_receipt_that_holds_after_the_review_is_gone()
    {
        var sale = await market.Sell();
        await sale.Review(4, 4, 4, "Good, but späth");
        var place = new OrderPlace(sale.Order.OrderId, sale.Buyer.Id, sale.Seller.Id, HasEnded: true);
        (await market.Part<OrderReviewPart>(place, sale.Buyer)).ShouldNotContain("receipt");
        (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/receipt")).Status.ShouldBe(HttpStatusCode.NotFound);
        await market.Append();
        (await market.Part<OrderReviewPart>(place, sale.Buyer)).ShouldContain($"{sale.ReviewPath}/receipt");
        (await market.Part<OrderReviewPart>(place, sale.Seller)).ShouldNotContain("receipt");
        (await sale.Open(sale.Seller, $"{sale.ReviewPath}/receipt")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/receipt");
        page.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"review-{sale.Number}.tlog-proof");
        var receipt = LogProof.Parse(page.Body);
        var extra = JsonDocument.Parse(receipt.Extra).RootElement;
        var line = Encoding.UTF8.GetBytes(extra.GetProperty("entry").GetString()!);
        var key = await market.LedgerKey();
        receipt.Verify(line, key).Size.ShouldBe(2);
        TextSalt.Commit(extra.GetProperty("comment").GetString()!, extra.GetProperty("salt").GetBytesFromBase64(), isReply: false).ShouldBe(LedgerLine.Read(line).Comment);

        await sale.Withdraw();
        await market.Append();
        var later = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/receipt");
        LogProof.Parse(later.Body).Verify(line, key).Size.ShouldBe(3);
        JsonDocument.Parse(LogProof.Parse(later.Body).Extra).RootElement.GetProperty("salt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task A_receipt_is_not_given_while_the_newest_version_is_not_in_the_log()
    {
        var deal = await Orders.Deal.Place(market, stage: OrderStage.Finished);
        var path = "/review/receipt";
        await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 4, StartTime = 4, Communication = 4, Comment = "Good" });
        await market.Append();
        await (await deal.AsBuyer("/review/edit")).Submit("Edit review", new { Fulfillment = 4, StartTime = 4, Communication = 4, Comment = "Very good" });
        var early = await deal.AsBuyer(path);
        (early.Path, early.Text.Contains("Your review is being entered in the ledger. Try again in a minute.", StringComparison.Ordinal)).ShouldBe((deal.Path, true));
        await market.Append();
        var extra = JsonDocument.Parse(LogProof.Parse((await deal.AsBuyer(path)).Body).Extra).RootElement;
        var line = Encoding.UTF8.GetBytes(extra.GetProperty("entry").GetString()!);
        (extra.GetProperty("comment").GetString(), LedgerLine.Read(line).Kind).ShouldBe(("Very good", "edited"));
        TextSalt.Commit("Very good", extra.GetProperty("salt").GetBytesFromBase64(), isReply: false).ShouldBe(LedgerLine.Read(line).Comment);
        // The reply is no version of the buyer's text.
        await (await market.SignInAs(deal.Seller).Open($"/reviews/{LedgerLine.Read(line).Review}/reply")).Submit("Reply", new { Text = "Thank you for the kind words." });
        (await deal.AsBuyer(path)).Body.ShouldContain("tlog-proof");
    }

    [Fact, Trait("Rule", "REP-8"), Trait("Rule", "MOD-12")]
    public async Task The_log_tells_of_no_report_that_was_rejected_and_of_every_one_that_was_not()
    {
        var (kept, cut) = (await market.Sell(), await market.Sell());
        foreach (var sale in new[] { kept, cut }) await sale.Review(1, 2, 1, "Broken glass");
        await kept.DecideReport(Ruling.Keep);
        await cut.DecideReport(Ruling.TakeOutPassage, "glass");
        await cut.DecideReport(Ruling.Keep);
        await market.Append();
        (await Kinds(kept)).ShouldBe(["published"]);
        (await Kinds(cut)).ShouldBe(["published", "decision", "restored"]);
        (await kept.Stored()).ShouldSatisfyAllConditions(r => r.Ruled.ShouldBeNull(), r => r.Counts.ShouldBeTrue());

        async Task<IEnumerable<string>> Kinds(Sale sale) => (await market.Lines()).Where(l => l.Shop == sale.Seller.Shop).Select(l => l.Kind);
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task Each_day_an_entry_covers_every_sellers_newest_entry()
    {
        var sales = new[] { await market.Sell(), await market.Sell(), await market.Sell() };
        foreach (var sale in sales) await sale.Review(5, 4, 5);
        await market.Append();
        market.Clock.Advance(TimeSpan.FromDays(1));
        await sales[1].Withdraw();
        await market.Append();
        await market.Append();
        var lines = await market.Lines();
        lines.Select(l => l.Kind).ShouldBe(["published", "published", "published", "day", "withdrawn", "day"]);
        lines[^1].Sellers.ShouldBe(3);
        foreach (var sale in sales)
        {
            var day = JsonDocument.Parse(await market.Words($"/ledger/sellers/{sale.Seller.Shop}/day")).RootElement;
            var head = day.GetProperty("head").GetString()!;
            head.ShouldStartWith($"{sale.Seller.Shop} {(sale == sales[1] ? 2 : 1)} ");
            day.GetProperty("position").GetInt64().ShouldBe(5);
            var path = day.GetProperty("path").EnumerateArray().Select(p => p.GetBytesFromBase64()).ToList();
            MerkleProof.IsIncluded(MerkleTree.Leaf(Encoding.UTF8.GetBytes(head)), day.GetProperty("number").GetInt64(), 3, path, lines[^1].Root!).ShouldBeTrue();
        }
        (await market.VerifyReviews()).Code.ShouldBe(0);
    }

    [Theory, Trait("Rule", "REP-8")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_key_is_introduced_under_a_checkpoint_that_both_sign(bool inFile)
    {
        var file = Path.Combine(market.Folder, "ledger.key");
        if (inFile) market.Settings["Reviews:Ledger:KeyFile"] = file;
        await (await market.Sell()).Review();
        await market.Append();
        (await Rotate()).ShouldStartWith("New key: localhost/ledger+");
        await (await market.Sell()).Review();
        await market.Append();
        var (old, next) = (await market.LedgerKey(1), await market.LedgerKey(2));
        old.ShouldNotBe(next);
        KeyRotation.Verify(old, next, LogProof.Parse(await market.Words("/ledger/proofs/2?size=3")));
        var checkpoint = await market.Words("/ledger/checkpoint");
        Checkpoint.Open(checkpoint, next).Size.ShouldBe(4);
        Should.Throw<FormatException>(() => Checkpoint.Open(checkpoint, old));
        (await market.VerifyReviews()).Code.ShouldBe(0);
        var kept = await market.In((ReviewsDbContext db) => db.Keys.Select(k => k.Protected).ToListAsync());
        kept.ShouldAllBe(k => k == null == inFile);
        if (!inFile) kept.ShouldAllBe(k => !k!.Contains("PRIVATE+KEY"));
        File.Exists(file).ShouldBe(inFile);
        if (inFile && !OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await market.Visitor().Open("/ledger")).Text.ShouldContain(next.Text);
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task Pages_show_the_ledger_to_everybody()
    {
        (await market.Visitor().Open("/ledger")).Text.ShouldContain("There are no entries yet.");
        var sale = await market.Sell();
        (await market.Visitor().Open($"/ledger/sellers/{sale.Seller.Shop}")).Text.ShouldContain("There are no entries yet.");
        await sale.Review(3, 3, 3, "So so");
        await market.Append();
        var page = await market.Visitor().Open(sale.SellerPath);
        var newest = Checkpoint.Open(await market.Words("/ledger/checkpoint"), await market.LedgerKey());
        var root = Convert.ToHexStringLower(newest.Root);
        page.Document.QuerySelector("footer a[href='/ledger']")!.TextContent.ShouldBe($"Review ledger {newest.Size} entries {root[..8]}");
        (await market.Visitor().Open("/ledger")).Text.ShouldContain(root, customMessage: "where a stranger compares it");
        page = await page.Follow("Verify these reviews");
        page.Text.ShouldContain("Review published");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await page.Follow("Verify")).ValueOf("shop").ShouldBe(sale.Seller.Shop);
        (await market.Visitor().Open("/ledger")).Text.ShouldContain("Entries: 2");
        (await market.Visitor().Open("/ledger/sellers/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Words($"/ledger/sellers/{sale.Seller.Shop}/entries.csv")).ShouldStartWith("position,proof,entry\r\n0,/ledger/proofs/0,\"{\"\"v\"\":1,\"\"kind\"\":\"\"published\"\"");
    }

    private Task<List<TextSalt>> Salts() => market.In((ReviewsDbContext db) => db.Salts.AsNoTracking().ToListAsync());

    /// <summary>Many changes of one review, which no person could make.</summary>
    private async Task FillTiles(int count)
    {
        var sale = await market.Sell();
        await sale.Review();
        var review = await sale.Stored();
        await market.In(async (ReviewsDbContext db) =>
        {
            for (var i = 1; i < count; i++)
            {
                db.Pending.Add(new PendingEntry
                {
                    ReviewId = review.Id,
                    Turn = (1 << 20) + i,
                    SellerId = sale.Seller.Id,
                    Shop = sale.Seller.Shop!,
                    Kind = LedgerKind.Replied,
                    Ratings = review.Ratings,
                    Counts = true,
                    Change = LedgerTotals.None,
                    At = market.Clock.Now,
                });
            }
            return await db.SaveChangesAsync();
        });
        await market.Append();
    }

    private Task<string> Rotate() => market.In(async (IEnumerable<IRunAsCommand> commands) =>
    {
        using var said = new StringWriter();
        (await commands.OfType<RotateLedgerKey>().Single().Run(said, CancellationToken.None)).ShouldBe(0);
        return said.ToString();
    });
}
