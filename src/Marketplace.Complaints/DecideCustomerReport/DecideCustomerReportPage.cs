using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.DecideCustomerReport;

/// <summary>A similar decided report, or a claim about the same order.</summary>
internal sealed record OtherCase(long Id, string Title, string Outcome, DateTime At)
{
    public Number Number => new(Id);
}

/// <summary>A customer's or seller's other reports, and support's decisions about them.</summary>
internal sealed record ReportRecord(int Reports, int Kept, int Removed);

/// <param name="Report">The report.</param>
/// <param name="Head">The page's head.</param>
/// <param name="OfCustomer">Other reports about this customer.</param>
/// <param name="OfSeller">Other reports by this seller.</param>
/// <param name="Claims">The claims about the order, each with a conversation of its own.</param>
/// <param name="Similar">The latest decided reports of the same type.</param>
internal sealed record DecideCustomerReportPage(
    CustomerReport Report, CaseHead Head, ReportRecord OfCustomer, ReportRecord OfSeller, IReadOnlyList<OtherCase> Claims, IReadOnlyList<OtherCase> Similar)
{
    public required DecideCustomerReportForm Form { get; init; }

    public IReadOnlyList<PreviewLetter>? Preview { get; init; }

    public CustomerReportCasePlace Place => new(Report.Id, Report.OrderId, Report.SellerId, Report.CustomerId);
}
