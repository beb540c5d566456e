using Marketplace.Notices.Channels;
using Marketplace.Notices.ComposeMail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Notices.ReadMail;

// Only for developers: these messages contain password links.
[AllowAnonymous]
internal sealed class ReadMailController(MessageFiles files, IHostEnvironment environment) : Controller
{
    private const int Most = 50;

    [HttpGet("/development/mail")]
    public async Task<IActionResult> Get(CancellationToken cancel)
    {
        if (!environment.IsDevelopment()) return NotFound();
        var newest = files.Newest("mail", Most).Select(id => (Folder: "mail", Id: id))
            .Concat(files.Newest("phone", Most).Select(id => (Folder: "phone", Id: id)))
            .OrderByDescending(found => found.Id).Take(Most);
        var rows = new List<MailRow>();
        foreach (var (folder, id) in newest)
        {
            if (await Read(folder, id, cancel) is { } text) rows.Add(new MailRow(folder, id, text.To, folder == "mail" ? text.Subject : text.Lines[0]));
        }
        return View("ReadMail", new ReadMailPage(rows));
    }

    [HttpGet("/development/mail/{folder:regex(^(mail|phone)$)}/{id:long}")]
    public async Task<IActionResult> One(string folder, long id, CancellationToken cancel)
    {
        if (!environment.IsDevelopment() || await Read(folder, id, cancel) is not { } text) return NotFound();
        return View("ReadOneMail", new ReadOneMailPage(id, text.To, text.Subject, text.Lines, text.Html is not null));
    }

    [HttpGet("/development/mail/mail/{id:long}/html")]
    public async Task<IActionResult> Html(long id, CancellationToken cancel)
    {
        if (!environment.IsDevelopment() || await Read("mail", id, cancel) is not { Html: { } html }) return NotFound();
        Response.Headers.ContentSecurityPolicy = MailView.ContentPolicy;
        return Content(html, "text/html; charset=utf-8");
    }

    private async Task<MailText?> Read(string folder, long id, CancellationToken cancel)
    {
        await using var content = files.Open(folder, id);
        if (content is null) return null;
        return folder == "mail" ? await MailText.OfMail(content, cancel) : await MailText.OfPhoneMessage(content, cancel);
    }
}
