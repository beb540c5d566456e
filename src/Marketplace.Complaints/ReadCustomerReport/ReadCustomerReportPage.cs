using Marketplace.Casework.Letters;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.TakeReportStep;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReadCustomerReport;

/// <param name="Report">The report.</param>
/// <param name="Viewer">The customer (as the order's buyer) or the seller.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record ReadCustomerReportPage(CustomerReport Report, Party Viewer, DateTime Now)
{
    public Number Number => new(Report.Id);

    public bool IsCustomer => Viewer == Party.Buyer;

    public IEnumerable<ReportStep> Steps => ReportStep.Open(Report, Viewer, Now);

    public string Heading => Report.EndedAt is not null ? "Result" : Steps.Any() ? "Next step" : "Status";

    /// <summary>Who can see it, and what happens next.</summary>
    public Sentence Next => Report.State switch
    {
        CustomerReportState.Removed => new("Support removed this report on {0}. Other sellers can no longer see it.", Report.EndedAt!.Value),
        CustomerReportState.Withdrawn when !IsCustomer => new("You withdrew this report on {0}. Other sellers can no longer see it.", Report.EndedAt!.Value),
        CustomerReportState.Withdrawn => new("{0} withdrew this report on {1}. Other sellers can no longer see it.", Report.ShopName, Report.EndedAt!.Value),
        CustomerReportState.Lapsed => new("This report expired on {0}. Other sellers can no longer see it.", Report.LapsesAt),
        CustomerReportState.Disputed => (IsCustomer
            ? new Sentence("You asked support to check this report. Support will decide by {0}.", Report.DueAt)
            : new("The customer disputes this report. Support will decide by {0}.", Report.DueAt)).UnlessLate(Report.DueAt, Now),
        _ when IsCustomer => new("Sellers you order from can read this report until {0}.", Report.LapsesAt),
        _ => new("Sellers with an order from this customer can read this report until {0}.", Report.LapsesAt),
    };
}
