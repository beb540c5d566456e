using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.Domain;

/// <summary>The texts for types, states and rulings of customer reports, in English.</summary>
internal static class CustomerReportTexts
{
    public static string InWords(this CustomerReportType type) => type switch
    {
        CustomerReportType.Fraud => "Fraud",
        CustomerReportType.NotPaid => "Didn't pay",
        CustomerReportType.RefusedDelivery => "Refused delivery",
        CustomerReportType.UntrueClaim => "Untrue claim",
        CustomerReportType.Insults => "Insults",
        CustomerReportType.OffSite => "Asked to deal outside the marketplace",
        _ => "Extortion",
    };

    public static string InWords(this CustomerReportState state) => state switch
    {
        CustomerReportState.Open => "Can be disputed",
        CustomerReportState.Disputed => "Disputed",
        CustomerReportState.Upheld => "Kept by support",
        CustomerReportState.Removed => "Deleted by support",
        CustomerReportState.Withdrawn => "Withdrawn",
        _ => "Expired",
    };

    public static string InWords(this CustomerReportRuling ruling) => ruling == CustomerReportRuling.Keep ? "Keep the report" : "Remove the report";

    public static string Told(this CustomerReportRuling ruling) => ruling == CustomerReportRuling.Keep ? "The report stays." : "The report was removed.";
}
