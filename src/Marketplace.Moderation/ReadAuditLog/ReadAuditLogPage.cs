using Marketplace.Casework;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.AuditLog;
using Marketplace.Moderation.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Moderation.ReadAuditLog;

/// <param name="Form">The filters.</param>
/// <param name="People">The staff to filter by.</param>
/// <param name="Lines">The lines, newest first.</param>
/// <param name="Sentences">Tells the lines.</param>
/// <param name="Older">Where the next page begins, or null.</param>
internal sealed record ReadAuditLogPage(ReadAuditLogForm Form, IReadOnlyList<StaffMember> People, IReadOnlyList<AuditLogLine> Lines, AuditLogSentences Sentences, long? Older)
{
    public IEnumerable<SelectListItem> PersonItems => People.Select(p => new SelectListItem(p.Name, new Number(p.Id).ToString(), p.Id == Form.PersonId));

    public IEnumerable<SelectListItem> KindItems(IStringLocalizer<SharedResource> texts) =>
        Enum.GetValues<AuditLogKind>().Select(k => new SelectListItem(texts[k.InWords()], k.ToString(), k == Form.OneKind));
}
