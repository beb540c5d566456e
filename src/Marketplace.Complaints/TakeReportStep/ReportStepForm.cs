using System.ComponentModel.DataAnnotations;

namespace Marketplace.Complaints.TakeReportStep;

/// <summary>One form for all steps; the report validates it.</summary>
internal sealed class ReportStepForm
{
    /// <summary>The report's version when the form was opened.</summary>
    public long? Version { get; set; }

    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";
}
