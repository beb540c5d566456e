using System.Text;
using Marketplace.Kernel.Domain;
using Marketplace.Ledger;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>Somebody changes the ledger, or the site lies about it: the operator's command and the readers' script find it.</summary>
public sealed class LedgerAttackTests : IDisposable
{
    private readonly Market market = new();
    private Sale? first;

    private string Today => $"{market.Clock.Now:yyyy-MM-dd}";

    // Only the test appends.
    public LedgerAttackTests() => market.Settings["Jobs:Look"] = "1.00:00:00";

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_names_a_changed_entry()
    {
        await Fill();
        await Set(3, Replace((await market.Entries())[3].Line, "\"ratings\":[2,", "\"ratings\":[4,"));
        (await market.VerifyReviews()).ShouldBe((1, $"Entry 3: {(await Fill()).Shop}: the totals do not follow from the ratings."));
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_finds_an_entry_whose_change_fits_its_own_totals()
    {
        await Fill();
        await Set(4, Replace((await market.Entries())[4].Line, "\"day\":\"20", "\"day\":\"19"));
        (await market.VerifyReviews()).Code.ShouldBe(1);
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_names_a_removed_entry()
    {
        await Fill();
        await market.In((ReviewsDbContext db) => db.Write(c => db.Entries.Where(e => e.Position == 2).ExecuteDeleteAsync(c)));
        (await market.VerifyReviews()).ShouldBe((1, "Entry 2 is missing."));
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_finds_swapped_entries()
    {
        await Fill();
        var entries = await market.Entries();
        await Set(2, entries[3].Line);
        await Set(3, entries[2].Line);
        (await market.VerifyReviews()).Said.ShouldStartWith("Entry 2: its row is not that of entry 3");
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_finds_an_inserted_entry_and_a_cut_off_end()
    {
        await Fill();
        var last = (await market.Entries())[^1];
        await market.In(async (ReviewsDbContext db) =>
        {
            db.Entries.Add(new LedgerEntry { Position = last.Position + 1, SellerId = last.SellerId, Seq = last.Position + 1, Line = last.Line });
            return await db.SaveChangesAsync();
        });
        (await market.VerifyReviews()).ShouldBe((1, $"Entry {last.Position + 1} is under no checkpoint."));
        await market.In((ReviewsDbContext db) => db.Write(c => db.Entries.Where(e => e.Position >= last.Position).ExecuteDeleteAsync(c)));
        (await market.VerifyReviews()).ShouldBe((1, $"Entry {last.Position} is missing."));
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_finds_a_changed_tile_a_forged_checkpoint_and_a_score_that_the_entries_do_not_give()
    {
        await Fill();
        await market.In((ReviewsDbContext db) => db.Write(c => db.Scores.ExecuteUpdateAsync(s => s.SetProperty(x => x.Tally.Positive, x => x.Tally.Positive + 1), c)));
        (await market.VerifyReviews()).Said.ShouldContain("the entries add up to");
        var tile = await market.In((ReviewsDbContext db) => db.Tiles.AsNoTracking().FirstAsync(t => t.Tree == LedgerTile.Log));
        tile.Hashes[40] ^= 1;
        await market.In((ReviewsDbContext db) => db.Write(c => db.Tiles.Where(t => t.Tree == tile.Tree && t.Key == tile.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.Hashes, tile.Hashes), c)));
        (await market.VerifyReviews()).Said.ShouldContain("is not that of the entries");
        var note = await market.In((ReviewsDbContext db) => db.Checkpoints.OrderByDescending(c => c.Size).Select(c => c.Note).FirstAsync());
        var forged = note.Replace(note.Split('\n')[2], Convert.ToBase64String(MerkleTree.EmptyRoot), StringComparison.Ordinal);
        await market.In((ReviewsDbContext db) => db.Write(c => db.Checkpoints.Where(x => x.Note == note).ExecuteUpdateAsync(s => s.SetProperty(x => x.Note, forged), c)));
        (await market.VerifyReviews()).Said.ShouldBe("The signature of localhost/ledger is wrong.");
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_finds_stars_that_two_reviews_swapped_and_takes_an_emptied_comment_for_an_edit()
    {
        var (sale, _) = await Fill();
        await sale.Edit(4, 4, 4, "");
        await market.Append();
        (await market.VerifyReviews()).Code.ShouldBe(0, "an edit may empty the comment");
        var ids = await market.In((ReviewsDbContext db) => db.Reviews.Where(r => r.SellerId == sale.Seller.Id).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());
        await Rate(ids[0], 2);
        await Rate(ids[1], 4);
        (await market.VerifyReviews()).ShouldBe((1, $"Review {new Number(ids[0])}: the ratings are not those in the ledger."));

        Task<int> Rate(long id, int stars) => market.In((ReviewsDbContext db) => db.Write(c => db.Reviews.Where(r => r.Id == id).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.Ratings.Fulfillment, stars).SetProperty(r => r.Ratings.StartTime, stars).SetProperty(r => r.Ratings.Communication, stars), c)));
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_finds_a_review_that_vanished_from_the_site_and_one_that_never_came_into_the_ledger()
    {
        var (sale, _) = await Fill();
        (await market.VerifyReviews()).Code.ShouldBe(0);
        var hidden = await market.Sell();
        await hidden.Review(5, 5, 5, "Never logged");
        await market.In((ReviewsDbContext db) => db.Write(c => db.Pending.Where(p => p.SellerId == hidden.Seller.Id).ExecuteDeleteAsync(c)));
        await market.In((ReviewsDbContext db) => db.Write(c => db.Scores.Where(s => s.Kind == ScoreOf.Seller && s.SubjectId == hidden.Seller.Id).ExecuteDeleteAsync(c)));
        (await market.VerifyReviews()).Said.ShouldMatch("^Review .*: it is in no entry\\.$");
        await market.In((ReviewsDbContext db) => db.Write(c => db.Reviews.Where(r => r.SellerId == hidden.Seller.Id).ExecuteDeleteAsync(c)));
        (await market.VerifyReviews()).Code.ShouldBe(0);
        await market.In((ReviewsDbContext db) => db.Write(c => db.Reviews.Where(r => r.OrderId == sale.Order.OrderId).ExecuteDeleteAsync(c)));
        (await market.VerifyReviews()).Said.ShouldMatch("^Review .*: the site doesn't have it\\.$");
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_command_finds_a_history_that_was_cut_and_signed_anew()
    {
        await Fill();
        await market.Rewrite(entries => entries.Take(4));
        (await market.VerifyReviews()).Said.ShouldContain("the kept newest entry is not number");
    }

    [NodeFact("npm"), Trait("Rule", "REP-8")]
    public async Task The_script_agrees_with_an_honest_ledger_even_after_a_new_key()
    {
        var (sale, shop) = await Fill();
        var receipt = (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/receipt")).Body;
        var (first, key) = (await market.Words("/ledger/checkpoint"), (await market.LedgerKey()).Text);
        await market.In(async (IEnumerable<Contracts.IRunAsCommand> all) => await all.Single(c => c.Name == "rotate-ledger-key").Run(TextWriter.Null, CancellationToken.None));
        await (await market.Sell(sale.Seller)).Review(5, 5, 5);
        await market.Append();
        var folder = await market.Save(shop);
        (await Ledgers.RunScript(folder, "verifyShop", shop, key, Today)).ShouldBe("""{"entries":5,"count":3,"covered":"2026-03-03","score":3.6,"rate":66.6,"rated":3}""");
        (await Ledgers.RunScript(folder, "verifyReceipt", receipt, key)).ShouldBe("""{"position":0,"text":true}""");
        (await Ledgers.RunScript(folder, "compare", first, "", key)).ShouldStartWith("{\"size\":");
        using var stranger = SigningKey.Create("localhost/ledger");
        (await Ledgers.RunScript(folder, "verifyShop", shop, stranger.Verifier.Text, Today)).ShouldBe("unsigned");
    }

    [NodeFact("npm"), Trait("Rule", "REP-8")]
    public async Task The_script_finds_every_lie_about_a_shops_entries()
    {
        var (_, shop) = await Fill();
        var (folder, key) = (await market.Save(shop), (await market.LedgerKey()).Text);
        var file = Ledgers.FileOf(folder, $"/ledger/sellers/{shop}/entries.csv");
        var rows = (await File.ReadAllTextAsync(file)).Split("\r\n")[..^1];
        rows.Length.ShouldBe(5, "a title and four entries");
        (await Try(rows)).ShouldStartWith("{\"entries\":4");
        (await Try([.. rows[..3], rows[3].Replace("\"\"ratings\"\":[2,", "\"\"ratings\"\":[5,", StringComparison.Ordinal), rows[4]])).ShouldBe("totals", "changed");
        (await Try([.. rows[..2], rows[2].Replace("\"\"day\"\":\"\"20", "\"\"day\"\":\"\"19", StringComparison.Ordinal), .. rows[3..]])).ShouldBe("inclusion", "changed");
        (await Try([.. rows[..2], .. rows[3..]])).ShouldBe("order", "removed");
        (await Try([.. rows[..2], rows[3], rows[2], rows[4]])).ShouldBe("order", "swapped");
        (await Try([.. rows, rows[4]])).ShouldBe("order", "inserted");
        (await Try(rows[..^1])).ShouldBe("end", "cut off");

        async Task<string> Try(string[] told)
        {
            await File.WriteAllTextAsync(file, string.Join("\r\n", told) + "\r\n");
            return await Ledgers.RunScript(folder, "verifyShop", shop, key, Today);
        }
    }

    [NodeFact("npm"), Trait("Rule", "REP-8")]
    public async Task The_script_finds_a_review_that_the_site_shows_otherwise_or_no_more()
    {
        var (_, shop) = await Fill();
        var (folder, key) = (await market.Save(shop), (await market.LedgerKey()).Text);
        var file = Ledgers.FileOf(folder, $"/sellers/{shop}/calculation/score/reviews.csv");
        var rows = (await File.ReadAllTextAsync(file)).Split("\r\n")[..^1];
        (await Try(rows)).ShouldStartWith("{");
        (await Try([.. rows, rows[1].Replace(rows[1].Split(',')[0], "NEW1-NEW1-NEW1", StringComparison.Ordinal)])).ShouldStartWith("{", customMessage: "too new for the checkpoint");
        (await Try(rows[..^1])).ShouldBe("shown", "left out");
        (await Try([rows[0], rows[1].Replace(",4,4,4,", ",5,5,5,", StringComparison.Ordinal), .. rows[2..]])).ShouldBe("shown", "better than it was");

        async Task<string> Try(string[] told)
        {
            await File.WriteAllTextAsync(file, string.Join("\r\n", told) + "\r\n");
            return await Ledgers.RunScript(folder, "verifyShop", shop, key, Today);
        }
    }

    [NodeFact("npm"), Trait("Rule", "REP-8")]
    public async Task The_script_takes_no_old_day_for_the_end_of_a_list_and_misses_a_day_that_is_left_out()
    {
        var (_, shop) = await Fill();
        var (folder, key) = (await market.Save(shop), (await market.LedgerKey()).Text);
        foreach (var day in new[] { "2026-03-03", "2026-03-04" }) (await Check(day)).ShouldContain("\"covered\":\"2026-03-03\"");
        (await Check("2026-03-05")).ShouldBe("stale", "everything since may be cut off");
        File.Delete(Ledgers.FileOf(folder, $"/ledger/sellers/{shop}/day"));
        (await Check("2026-03-04")).ShouldContain("\"covered\":null", customMessage: "the shop's first entries may be newer than the newest day");
        (await Check("2026-03-05")).ShouldBe("end");

        Task<string> Check(string today) => Ledgers.RunScript(folder, "verifyShop", shop, key, today);
    }

    [NodeFact("npm"), Trait("Rule", "REP-8")]
    public async Task A_receipt_or_an_older_checkpoint_proves_that_history_was_rewritten_even_by_the_owner_of_the_key()
    {
        var (sale, shop) = await Fill();
        var receipt = (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/receipt")).Body;
        var (before, key) = (await market.Words("/ledger/checkpoint"), (await market.LedgerKey()).Text);
        var page = await market.Visitor().Open("/ledger");
        var line = page.Document.QuerySelector("footer a[href='/ledger']")!.TextContent;
        foreach (var kept in new[] { line, $"Libro de reseñas: {line.Split(' ')[2]} entradas, punto de control {page.Document.QuerySelector("main code")!.TextContent}" })
        {
            (await Ledgers.RunScript(await market.Save(shop), "compare", kept, "", key)).ShouldStartWith("{\"size\":", customMessage: kept);
        }
        // The review of the receipt was never written, and everything else is as if.
        await market.Rewrite(entries => entries.Skip(1));
        await (await market.Sell()).Review();
        await market.Append();
        var folder = await market.Save(shop);
        (await Ledgers.RunScript(folder, "verifyReceipt", receipt, key)).ShouldBe("forked");
        (await Ledgers.RunScript(folder, "compare", before, "", key)).ShouldBe("forked");
        (await Ledgers.RunScript(folder, "compare", before, await market.Words("/ledger/checkpoint"), key)).ShouldBe("forked", "two histories, shown to two people");
        (await Ledgers.RunScript(folder, "compare", line, "", key)).ShouldBe("forked", "the line of an email");
        // A kept checkpoint of more entries than the site has.
        await market.Rewrite(entries => entries.Take(2));
        folder = await market.Save(shop);
        foreach (var kept in new[] { before, line }) (await Ledgers.RunScript(folder, "compare", kept, "", key)).ShouldBe("forked", kept);
    }

    [NodeFact("npm"), Trait("Rule", "REP-8")]
    public async Task The_script_finds_a_receipt_with_another_text_or_entry()
    {
        var (sale, shop) = await Fill();
        var (folder, key) = (await market.Save(shop), (await market.LedgerKey()).Text);
        var receipt = LogProof.Parse((await sale.Open(sale.Buyer, $"{sale.ReviewPath}/receipt")).Body);
        (await Check("Good", "Bad")).ShouldBe("commitment");
        (await Check("[4,4,4]", "[1,1,1]")).ShouldBe("inclusion");
        (await Check("Good", "Good")).ShouldStartWith("{");

        Task<string> Check(string from, string to) => Ledgers.RunScript(folder, "verifyReceipt", (receipt with { Extra = Replace(receipt.Extra, from, to) }).ToString(), key);
    }

    private static byte[] Replace(byte[] line, string from, string to) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line).Replace(from, to, StringComparison.Ordinal));

    /// <summary>Four entries of one shop, one of another and one of the day, in the log.</summary>
    private async Task<(Sale Sale, string Shop)> Fill()
    {
        if (first is not null) return (first, first.Seller.Shop!);
        first = await market.Sell();
        await first.Review(4, 4, 4, "Good");
        await market.Append();
        var second = await market.Sell(first.Seller);
        await second.Review(1, 2, 1);
        await market.Append();
        await second.Edit(2, 2, 2, "A bit better");
        await market.Append();
        await first.Reply("Thank you for the kind words.");
        await (await market.Sell()).Review(5, 5, 5);
        market.Clock.Advance(TimeSpan.FromDays(1));
        await market.Append();
        return (first, first.Seller.Shop!);
    }

    private Task<int> Set(long position, byte[] line) => market.In((ReviewsDbContext db) => db.Write(c =>
        db.Entries.Where(e => e.Position == position).ExecuteUpdateAsync(s => s.SetProperty(e => e.Line, line), c)));
}
