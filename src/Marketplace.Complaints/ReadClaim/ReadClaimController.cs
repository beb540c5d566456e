using System.Globalization;
using Marketplace.Casework.Letters;
using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Translation;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.ReadClaim;

/// <summary>A claim for its buyer and its seller: what happened, what is offered, and the next step.</summary>
internal sealed class ReadClaimController(ComplaintsDbContext db, TimeProvider clock, IOptions<ComplaintsOptions> options, Translations<ComplaintsDbContext> translations) : Controller
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(60);

    [HttpGet("/claims/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        if (await Find(number) is not { } claim) return NotFound();
        var actor = claim.ActorOf(User.Id)!;
        var now = clock.GetUtcNow().UtcDateTime;
        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == claim.OrderId);
        var files = await db.Files.AsNoTracking().Where(f => f.CaseId == claim.Id).OrderBy(f => f.Id).ToListAsync();
        var others = actor.Party == Party.Buyer ? 0 : await db.Claims.CountAsync(c => c.OfferId == claim.OfferId && c.Id != claim.Id && c.OpenedAt > now - Recent);
        var promised = await db.PromisedBack(claim.OrderId);
        var side = actor.Party == Party.Buyer ? Side.Buying : Side.Selling;
        (ViewData[nameof(Side)], ViewData["Section"]) = (side, ComplaintsModule.ClaimsOf(side));
        return View("ReadClaim", new ReadClaimPage(claim, order, actor, files, others, promised, options.Value.Terms, now) { Translations = await TranslationsFor(claim, actor.Party) });
    }

    [HttpGet("/claims/{number:number}/files/{file:number}")]
    public async Task<IActionResult> File(Number number, Number file) =>
        await Find(number) is { } claim && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file.Id && f.CaseId == claim.Id) is { } found
            ? new EvidenceResult(found, db)
            : NotFound();

    /// <summary>What the others wrote, in the reader's language (rule MSG-4); missing translations are requested.</summary>
    private async Task<ShownTranslations?> TranslationsFor(OrderClaim claim, Party reader)
    {
        if (!translations.IsOn) return null;
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var written = claim.Timeline.Where(e => e.Who != reader).Select(e => ReasonParts.Written(e.Note)).Where(note => note.Length > 0).Distinct().ToList();
        return new ShownTranslations(language, Request, await translations.FindOrAsk(written, language, HttpContext.RequestAborted));
    }

    private Task<OrderClaim?> Find(Number number)
    {
        var me = User.Id;
        return db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == number.Id && (c.BuyerId == me || c.SellerId == me));
    }
}
