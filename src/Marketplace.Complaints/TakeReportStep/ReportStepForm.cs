using System.ComponentModel.DataAnnotations;

namespace Marketplace.Complaints.TakeReportStep;

/// <summary>One form for all steps; what it holds is checked by the report.</summary>
internal sealed class ReportStepForm
{
    /// <summary>The report's version that the person decided on.</summary>
    public long? Version { get; set; }

    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";
}
