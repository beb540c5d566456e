using Marketplace.Complaints.Domain;

namespace Marketplace.Complaints.Shared;

internal static class StateLook
{
    public static string Of(ClaimState state) => state switch
    {
        ClaimState.Open => "stage stage-new",
        ClaimState.Returning => "stage stage-sent",
        ClaimState.Escalated or ClaimState.RefundReported => "stage stage-paid",
        _ => "stage",
    };

    public static string Of(CustomerReportState state) => state == CustomerReportState.Disputed ? "stage stage-paid" : "stage";
}
