using Marketplace.Casework.Queue;
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

    /// <summary>The rows in their order, in groups that explain it; decided ones are one group.</summary>
    public IEnumerable<IGrouping<string, CaseRow>> Groups => Rows.GroupBy(row => row switch
    {
        _ when Form.Part == CaseShow.Decided => "",
        _ when row.DueAt < Now => "Overdue",
        { Priority: 0 } => "Urgent",
        _ => "Others",
    });

    /// <summary>How much time is left, in words up to a day.</summary>
    public Sentence Due(CaseRow row) => row.DueAt < Now ? new("{0} overdue", Late(Now - row.DueAt))
        : row.DueAt - Now < TimeSpan.FromDays(1) ? new("due in {0}", Sentence.Of(row.DueAt - Now))
        : new("due by {0}", row.DueAt);

    private static Sentence Late(TimeSpan by) => by.Days switch { 0 => Sentence.Of(by), 1 => new("1 day"), var days => new("{0} days", days) };

    public IEnumerable<SelectListItem> Parts(IStringLocalizer<SharedResource> texts) => FindCasesForm.Parts.Select(p => new SelectListItem(texts[p.Text], p.Show.ToString(), p.Show == Form.Part));

    public IEnumerable<SelectListItem> ReasonItems(IStringLocalizer<SharedResource> texts) => Reasons.Select(r => new SelectListItem(texts[r.Text], r.Value, r.Value == Form.Reason));
}
