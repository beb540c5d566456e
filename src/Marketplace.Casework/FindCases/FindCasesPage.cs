using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Casework.FindCases;

/// <param name="Form">What was asked for.</param>
/// <param name="Tabs">All kinds together, then each.</param>
/// <param name="Reasons">The reasons of the open tab's kind.</param>
/// <param name="Rows">The cases.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Now">The present, in UTC.</param>
internal sealed record FindCasesPage(
    FindCasesForm Form, IReadOnlyList<CaseTab> Tabs, IReadOnlyList<(string Value, string Text)> Reasons, IReadOnlyList<CaseRow> Rows, bool HasMore, DateTime Now)
{
    public IEnumerable<SelectListItem> Parts(IStringLocalizer<SharedResource> texts) => FindCasesForm.Parts.Select(p => new SelectListItem(texts[p.Text], p.Show.ToString(), p.Show == Form.Part));

    public IEnumerable<SelectListItem> ReasonItems(IStringLocalizer<SharedResource> texts) => Reasons.Select(r => new SelectListItem(texts[r.Text], r.Value, r.Value == Form.Reason));
}
