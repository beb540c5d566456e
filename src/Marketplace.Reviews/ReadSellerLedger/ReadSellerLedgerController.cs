using System.Globalization;
using System.Text;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ledger;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ReadSellerLedger;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class ReadSellerLedgerController(ReviewsDbContext db, LedgerProofs proofs) : Controller
{
    private const int PageSize = 25;

    [HttpGet("/ledger/sellers/{shop}")]
    public async Task<IActionResult> Get(string shop, long? before, Number? review, CancellationToken cancel)
    {
        if (await Find(shop, cancel) is not { } seller) return NotFound();
        var (from, id) = (before ?? long.MaxValue, seller.SellerId);
        // One review has few entries.
        var of = review is { } one ? db.Entries.Where(e => e.ReviewId == one.Id && e.SellerId == id && e.Seq < from) : db.Entries.Where(e => e.SellerId == id && e.Seq < from);
        var entries = await of.AsNoTracking().OrderByDescending(e => e.Seq).Take(PageSize + 1).ToListAsync(cancel);
        var score = await db.Scores.AsNoTracking().Where(s => s.Kind == ScoreOf.Seller && s.SubjectId == id && s.Day == Score.AllTime).Select(s => s.Tally).SingleOrDefaultAsync(cancel);
        var logged = await db.Heads.AsNoTracking().Where(h => h.SellerId == id).Select(h => h.Totals).SingleOrDefaultAsync(cancel);
        return View("ReadSellerLedger", new ReadSellerLedgerPage(
            seller, [.. entries.Take(PageSize).Select(e => new LedgerRow(e.Position, LedgerLine.Read(e.Line)))], entries.Count > PageSize ? entries[PageSize - 1].Seq : null, review)
        {
            Logged = logged ?? LedgerTotals.None,
            Shown = LedgerTotals.Of(score ?? Tally.None),
            IsBehind = await db.Pending.AnyAsync(p => p.At > DateTime.UnixEpoch, cancel),
        });
    }

    /// <summary>All entries; the last column is what is hashed.</summary>
    [HttpGet("/ledger/sellers/{shop}/entries.csv")]
    public async Task<IActionResult> Csv(string shop, CancellationToken cancel)
    {
        if (await Find(shop, cancel) is not { } seller) return NotFound();
        Response.Headers.CacheControl = "no-cache";
        Response.Headers.ContentDisposition = $"attachment; filename=ledger-{seller.Shop}.csv";
        Response.ContentType = "text/csv; charset=utf-8";
        // Exactly these bytes: without a byte order mark, and without the guard of spreadsheet files.
        await using var csv = new StreamWriter(Response.Body, new UTF8Encoding(false), leaveOpen: true);
        await csv.WriteAsync("position,proof,entry\r\n");
        var entries = db.Entries.AsNoTracking().Where(e => e.SellerId == seller.SellerId).OrderBy(e => e.Seq).Select(e => new { e.Position, e.Line }).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            var line = Encoding.UTF8.GetString(entry.Line).Replace("\"", "\"\"", StringComparison.Ordinal);
            await csv.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{entry.Position},/ledger/proofs/{entry.Position},\"{line}\"\r\n"));
        }
        return new EmptyResult();
    }

    /// <summary>The seller's newest entry in the newest day's tree, with its proof; 404 if the day's tree is older than the seller.</summary>
    [HttpGet("/ledger/sellers/{shop}/day")]
    public async Task<IActionResult> Day(string shop, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache";
        var day = await db.Days.AsNoTracking().OrderByDescending(d => d.Day).FirstOrDefaultAsync(cancel);
        var head = await db.Heads.AsNoTracking().Join(db.Shops.Where(s => s.Shop == shop), h => h.SellerId, s => s.SellerId, (h, s) => h).SingleOrDefaultAsync(cancel);
        if (day is null || head is null || head.Number >= day.Sellers) return NotFound();
        var newest = await db.Entries.AsNoTracking().Where(e => e.SellerId == head.SellerId && e.Position < day.Position).OrderByDescending(e => e.Seq).FirstAsync(cancel);
        var path = await proofs.Roots(day.Day, MerkleProof.Inclusion(head.Number, day.Sellers), cancel);
        return Json(new
        {
            day.Position,
            head.Number,
            Head = LedgerLine.Head(head.Shop, newest.Seq, MerkleTree.Leaf(newest.Line)),
            Path = path.Select(Convert.ToBase64String),
        });
    }

    private Task<ShopCopy?> Find(string shop, CancellationToken cancel) => db.Shops.AsNoTracking().SingleOrDefaultAsync(s => s.Shop == shop, cancel);
}
