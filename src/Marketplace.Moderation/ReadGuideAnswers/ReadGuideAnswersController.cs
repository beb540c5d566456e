using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Guides;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ReadGuideAnswers;

/// <summary>Whether the guides help: the answers under each by language, and what readers say is missing.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class ReadGuideAnswersController(ModerationDbContext db, IReadGuides guides) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/admin/guides")]
    public async Task<IActionResult> Get(Number? before)
    {
        var (all, cursor) = (guides.All, before?.Id ?? long.MaxValue);
        var oldest = all.Min(g => g.Changed).DayNumber;
        var counts = (await db.GuideCounts.AsNoTracking().Where(c => c.Edition >= oldest && c.Yes + c.No > 0).OrderBy(c => c.Language).ToListAsync())
            .ToLookup(c => (c.Guide, c.Edition));
        var comments = await db.GuideAnswers.Where(a => a.CommentedAs != null && a.CommentedAs < cursor)
            .OrderByDescending(a => a.CommentedAs).Take(PageSize + 1)
            .Select(a => new CommentRow(a.CommentedAs!.Value, a.Guide, a.Language, a.Helped, a.Comment, a.AnsweredAt))
            .ToListAsync();
        var older = comments.Count > PageSize ? new Number(comments[PageSize - 1].Number).ToString() : null;
        return View("ReadGuideAnswers", new ReadGuideAnswersPage(
            [.. all.Select(g => new GuideRow(g, [.. counts[(g.Slug, g.Changed.DayNumber)]]))],
            [.. comments.Take(PageSize).Select(c => c with { Guide = guides.Find(c.Guide)?.Title ?? c.Guide })], older));
    }
}
