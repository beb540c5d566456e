using System.Text;
using System.Text.Json;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ReadReceipt;

/// <summary>
/// The author's receipt: a proof that the log has their review as they wrote it last, with the text and its salt. It remains one after the
/// review is gone, and then without the text.
/// </summary>
internal sealed class ReadReceiptController(ReviewsDbContext db, LedgerProofs proofs) : Controller
{
    private const int Newest = 20;

    [HttpGet("/orders/{number:number}/review/receipt")]
    public async Task<IActionResult> Get(Number number, CancellationToken cancel)
    {
        var (order, buyer) = (number.Id, User.Id);
        var review = await db.Reviews.Where(r => r.OrderId == order && r.Order.BuyerId == buyer).Select(r => new { r.Id, Comment = r.Comment.Without(r.TakenOut), Pictures = r.Pictures.Where(p => p.RemovedAt == null).OrderBy(p => p.Position).Select(p => new { p.Hash, p.IsTakenOut }).ToList() }).SingleOrDefaultAsync(cancel);
        if (review is null) return NotFound();
        // A receipt of the version before, with the text of now, would never verify.
        if (await db.Pending.AnyAsync(p => p.ReviewId == review.Id && (p.Kind == LedgerKind.Published || p.Kind == LedgerKind.Edited), cancel))
        {
            this.Tell("Your review is being entered in the ledger. Try again in a minute.");
            return Redirect($"/orders/{number}");
        }
        var entries = await db.Entries.AsNoTracking().Where(e => e.ReviewId == review.Id).OrderByDescending(e => e.Position).Take(Newest).ToListAsync(cancel);
        var own = entries.Find(e => LedgerLine.Read(e.Line).Kind is "published" or "edited");
        if (own is null) return NotFound();
        var commitment = LedgerLine.Read(own.Line).Comment;
        var salt = commitment is null ? null : await db.Salts.Where(s => s.ReviewId == review.Id && s.Commitment == commitment).Select(s => s.Salt).SingleOrDefaultAsync(cancel);
        var extra = JsonSerializer.SerializeToUtf8Bytes(new { entry = Encoding.UTF8.GetString(own.Line), comment = salt is null ? null : review.Comment, pictures = salt is null ? null : review.Pictures.Select(p => Review.InLedger(p.Hash, p.IsTakenOut)), salt });
        if (await proofs.Of(own.Position, null, extra, cancel) is not { } proof) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(Encoding.UTF8.GetBytes(proof.ToString()), "text/plain; charset=utf-8", $"review-{number}.tlog-proof");
    }
}
