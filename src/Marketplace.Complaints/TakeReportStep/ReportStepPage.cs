using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.TakeReportStep;

/// <param name="Step">The step.</param>
/// <param name="Report">The report.</param>
/// <param name="Refusal">Why it can't be taken now, or null.</param>
internal sealed record ReportStepPage(ReportStep Step, CustomerReport Report, Sentence? Refusal)
{
    public required ReportStepForm Form { get; init; }

    public Number Number => new(Report.Id);
}
