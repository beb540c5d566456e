using Marketplace.Casework;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.TellAuditLog;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ReadAuditLog;

/// <summary>The audit log as sentences, without lines about the reader's own cases, reviews, orders and files.</summary>
[Authorize(Roles = Staff.Administrator)]
internal sealed class ReadAuditLogController(ModerationDbContext db, IEnumerable<ICaseSource> queues, IEnumerable<IFindInvolvement> involvements, IReadBatches batches, TimeProvider clock) : Controller
{
    private const int Most = 50;
    private const int Recent = 1000;

    [HttpGet("/admin/log")]
    public async Task<IActionResult> Get([FromQuery] ReadAuditLogForm form)
    {
        var entries = await (await Filtered(form)).OrderByDescending(e => e.Position).Take(Most).ToListAsync();
        var lines = await Lines(entries);
        var (me, numbers, own) = (User.Id, lines.SelectMany(l => l.Numbers).ToHashSet(), new HashSet<long>());
        var cases = new Dictionary<string, CaseRow>();
        foreach (var queue in queues.DistinctBy(q => q.Kind.Path).Where(_ => numbers.Count > 0))
        {
            foreach (var row in await queue.Among(numbers, HttpContext.RequestAborted))
            {
                cases[row.Path] = row;
                if (row.IsOwnOf(me)) own.Add(row.Id);
            }
        }
        foreach (var involvement in involvements.Where(_ => numbers.Count > 0)) own.UnionWith(await involvement.Of(me, numbers, HttpContext.RequestAborted));
        var reviews = numbers.Count == 0 ? [] : await db.Reviews.AsNoTracking().Where(r => numbers.Contains(r.ReviewId)).ToListAsync();
        own.UnionWith(reviews.Where(r => r.SellerId == me || r.BuyerId == me).Select(r => r.ReviewId));
        var made = lines.Where(l => l.Parts is ["payouts"]).Select(l => l.Made).OfType<long>().ToList();
        return View("ReadAuditLog", new ReadAuditLogPage(
            form, await People(form, lines), [.. lines.Where(l => !own.Overlaps(l.Numbers))],
            new AuditLogSentences(cases, reviews.ToDictionary(r => r.ReviewId, r => r.OrderId)) { Batches = made.Count == 0 ? new Dictionary<long, (long, string)>() : await batches.AmountsOf(made, HttpContext.RequestAborted) },
            entries.Count < Most ? null : entries[^1].Position)
        { Months = [.. Enumerable.Range(0, 3).Select(back => clock.GetUtcNow().UtcDateTime.AddMonths(-back).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture))] });
    }

    /// <summary>Requested actions, unless an outcome, the views or both are asked for.</summary>
    private async Task<IQueryable<AuditLogEntry>> Filtered(ReadAuditLogForm form)
    {
        var entries = db.Log.AsNoTracking();
        if (form.Before is { } before) entries = entries.Where(e => e.Position < before);
        entries = form is { OneKind: null, CurrentTab: not null } ? entries.Where(e => e.Answers == null) : entries.Where(e => e.Kind == (form.OneKind ?? AuditLogKind.Requested));
        if (form.PersonId is { } person) entries = entries.Where(e => e.StaffId == person);
        if (form.OneDay is not { } day) return entries;
        var (first, next) = (await FirstSince(day), await FirstSince(day.AddDays(1)));
        return entries.Where(e => e.Position >= first && e.Position < next);
    }

    private async Task<long> FirstSince(DateOnly day)
    {
        var begin = ReadAuditLogForm.Begin(day);
        return await db.Log.Where(e => e.At >= begin).OrderBy(e => e.At).ThenBy(e => e.Position).Select(e => (long?)e.Position).FirstOrDefaultAsync() ?? long.MaxValue;
    }

    /// <summary>Joins requests and outcomes.</summary>
    private async Task<List<AuditLogLine>> Lines(List<AuditLogEntry> entries)
    {
        var (asked, answered) = (entries.Where(e => e.Kind == AuditLogKind.Requested).Select(e => e.Position).ToList(), entries.Select(e => e.Answers).OfType<long>().ToList());
        List<AuditLogEntry> others = [];
        if (answered.Count > 0) others.AddRange(await db.Log.AsNoTracking().Where(e => answered.Contains(e.Position)).ToListAsync());
        if (asked.Count > 0) others.AddRange(await db.Log.AsNoTracking().Where(e => e.Answers != null && asked.Contains(e.Answers.Value)).ToListAsync());
        return entries.ConvertAll(e => e.Answers is { } request
            ? new AuditLogLine(others.Single(o => o.Position == request), e)
            : new AuditLogLine(e, others.Find(o => o.Answers == e.Position)));
    }

    /// <summary>Who was active lately, and whoever is asked for.</summary>
    private async Task<IReadOnlyList<StaffMember>> People(ReadAuditLogForm form, List<AuditLogLine> lines)
    {
        var recent = await db.Log.OrderByDescending(e => e.Position).Take(Recent).Select(e => new { e.StaffId, e.StaffName }).Distinct().ToListAsync();
        return [.. recent.Select(p => new StaffMember(p.StaffId, p.StaffName))
            .Concat(lines.Where(l => l.Request.StaffId == form.PersonId).Select(l => new StaffMember(l.Request.StaffId, l.Request.StaffName)))
            .DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }
}
