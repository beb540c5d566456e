using Marketplace.Casework;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.TellAuditLog;
using Marketplace.Texts;
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
    /// <summary>This month and the two before it.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    public IEnumerable<SelectListItem> PersonItems => People.Select(p => new SelectListItem(p.Name, new Number(p.Id).ToString(), p.Id == Form.PersonId));

    /// <summary>The lines by day, in the reader's zone. What one person viewed again within a minute is one row.</summary>
    public IEnumerable<IGrouping<DateOnly, AuditLogRow>> Days => AuditLogRow.Join(Lines).GroupBy(row => DateOnly.FromDateTime(ReaderZone.Local(row.Newest.Request.At).DateTime));

    public IEnumerable<SelectListItem> KindItems(IStringLocalizer<SharedResource> texts) =>
        Enum.GetValues<AuditLogKind>().Where(k => k != AuditLogKind.Read).Select(k => new SelectListItem(texts[k.InWords()], k.ToString(), k == Form.OneKind));
}
