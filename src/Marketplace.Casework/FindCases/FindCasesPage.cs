using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Casework.FindCases;

/// <param name="Form">The query.</param>
/// <param name="Tabs">The tabs.</param>
/// <param name="Reasons">The reasons of the selected kind.</param>
/// <param name="Rows">The cases.</param>
/// <param name="HasMore">Whether there is another page.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record FindCasesPage(
    FindCasesForm Form, IReadOnlyList<CaseTab> Tabs, IReadOnlyList<(string Value, string Text)> Reasons, IReadOnlyList<CaseRow> Rows, bool HasMore, DateTime Now)
{
    /// <summary>What the reviews say that the cases are about.</summary>
    public required IReadOnlyDictionary<long, ReviewGlimpse> Reviews { get; init; }

    public ReviewGlimpse? ReviewOf(CaseRow row) => row.ReviewId is { } id ? Reviews.GetValueOrDefault(id) : null;

    /// <summary>How much time is left, in words up to a day.</summary>
    public Sentence Due(CaseRow row) => row.DueAt < Now ? new("{0} overdue", Sentence.Of(Now - row.DueAt))
        : row.DueAt - Now < TimeSpan.FromDays(1) ? new("due in {0}", Sentence.Of(row.DueAt - Now))
        : new("due by {0}", row.DueAt);

    public IEnumerable<SelectListItem> Parts(IStringLocalizer<SharedResource> texts) => FindCasesForm.Parts.Select(p => new SelectListItem(texts[p.Text], p.Show.ToString(), p.Show == Form.Part));

    public IEnumerable<SelectListItem> ReasonItems(IStringLocalizer<SharedResource> texts) => Reasons.Select(r => new SelectListItem(texts[r.Text], r.Value, r.Value == Form.Reason));
}
