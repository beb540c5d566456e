using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.ReadNotices;

internal sealed class ReadNoticesController(NoticesDbContext db, TimeProvider clock, IOptions<NoticesOptions> options) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/notices")]
    public async Task<IActionResult> Get(Number? before)
    {
        var (me, cursor) = (User.Id, before?.Id ?? long.MaxValue);
        var rows = await db.Notices.AsNoTracking().Where(n => n.AccountId == me && n.Id < cursor)
            .OrderByDescending(n => n.Id).Take(PageSize + 1)
            .Select(n => new NoticeRow(n.Id, n.Text, n.Arguments, n.OrderId != null && db.Orders.Any(o => o.Id == n.OrderId && o.MovedAt > n.CreatedAt) ? "" : n.Next, n.NextArguments, n.Link, n.CreatedAt, n.ReadAt != null,
                db.Orders.Where(o => o.Id == n.OrderId).Select(o => (long?)o.OfferId).FirstOrDefault())
            {
                Button = n.Next != "" && n.OrderId != null && db.Orders.Any(o => o.Id == n.OrderId && o.MovedAt > n.CreatedAt) ? "" : n.Button,
                ButtonArguments = n.ButtonArguments,
            })
            .ToListAsync();
        var (most, reader) = (options.Value.MostRefusals, await db.Recipients.AsNoTracking().SingleOrDefaultAsync(r => r.Id == me));
        var older = rows.Count > PageSize ? new Number(rows[PageSize - 1].Id).ToString() : null;
        return View("ReadNotices", new ReadNoticesPage([.. rows.Take(PageSize)], reader?.Unread ?? 0, older, clock.GetUtcNow().UtcDateTime)
        {
            IsMailRefused = reader?.IsReached(Channel.Mail, most) == false,
            IsPhoneRefused = reader is { Phone.Length: > 0 } && !reader.IsReached(Channel.Phone, most),
        });
    }

    [HttpPost("/notices")]
    public async Task<IActionResult> MarkAllAsRead()
    {
        var (me, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        db.OnSave(async cancel =>
        {
            var marked = await db.Notices.Where(n => n.AccountId == me && n.ReadAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), cancel);
            await db.CountNow<Recipient>([me], [(nameof(Recipient.Unread), -marked)], cancel);
        });
        await db.SaveChangesAsync();
        return Redirect("/notices");
    }
}
