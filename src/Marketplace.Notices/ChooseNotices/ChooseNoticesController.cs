using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.ChooseNotices;

/// <summary>Which notices reach a person by email, by phone and on the site (rule ACC-7).</summary>
internal sealed class ChooseNoticesController(NoticesDbContext db, IOptions<NoticesOptions> options) : FormController<ChooseNoticesForm>
{
    [HttpGet("/account/notices")]
    public async Task<IActionResult> Get() => await Find() is { } reader
        ? Page(reader, new ChooseNoticesForm { Mail = In(reader.ByMail), Phone = In(reader.ByPhone), Site = In(reader.OnSite) })
        : NotFound();

    [HttpPost("/account/notices")]
    public async Task<IActionResult> Post(ChooseNoticesForm form)
    {
        var me = User.Id;
        if (await db.Recipients.SingleOrDefaultAsync(r => r.Id == me) is not { } reader) return NotFound();
        var shown = All(Groups.Select(g => g.Group));
        // What isn't on the page stays as it was.
        NoticeGroups Chosen(List<NoticeGroups> ticked, NoticeGroups before) => (All(ticked) & shown) | (before & ~shown);
        reader.Choose(Chosen(form.Mail, reader.ByMail), Chosen(form.Phone, reader.ByPhone), Chosen(form.Site, reader.OnSite));
        await db.SaveChangesAsync();
        this.Tell("Your choice of notices is saved.");
        return Redirect("/account/notices");
    }

    protected override async Task<IActionResult> Show(ChooseNoticesForm form) => await Find() is { } reader ? Page(reader, form) : NotFound();

    private IReadOnlyList<GroupRow> Groups => ChooseNoticesPage.GroupsOf(User.Shop is not null);

    private static NoticeGroups All(IEnumerable<NoticeGroups> groups) => groups.Aggregate(NoticeGroups.None, (all, group) => all | group);

    private List<NoticeGroups> In(NoticeGroups chosen) => [.. Groups.Select(g => g.Group).Where(g => chosen.HasFlag(g))];

    private Task<Recipient?> Find()
    {
        var me = User.Id;
        return db.Recipients.AsNoTracking().SingleOrDefaultAsync(r => r.Id == me);
    }

    private ViewResult Page(Recipient reader, ChooseNoticesForm form) => View("ChooseNotices", new ChooseNoticesPage(
        reader, Groups, !reader.IsReached(Channel.Mail, options.Value.MostRefusals), reader.Phone.Length > 0 && !reader.IsReached(Channel.Phone, options.Value.MostRefusals), form));
}
