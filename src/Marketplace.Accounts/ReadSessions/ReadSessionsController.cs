using Marketplace.Accounts.KeepSessions;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ReadSessions;

internal sealed class ReadSessionsController(Sessions sessions) : Controller
{
    private const int Most = 50;

    [HttpGet("/account/sessions")]
    public async Task<IActionResult> Get()
    {
        var current = User.SessionId;
        var rows = await sessions.Of(User.Id).AsNoTracking().OrderByDescending(s => s.SeenAt).Take(Most)
            .Select(s => new SessionRow(s.Id, s.Browser, s.Platform, s.BeganAt, s.SeenAt, s.Id == current)).ToListAsync();
        return View("ReadSessions", new ReadSessionsPage([.. rows.OrderByDescending(row => row.IsCurrent)]));
    }
}
