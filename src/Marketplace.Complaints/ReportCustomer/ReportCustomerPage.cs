using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReportCustomer;

/// <param name="Order">The seller's order of this customer.</param>
/// <param name="Refusal">Why the customer cannot be reported now, or null.</param>
/// <param name="ShownDays">For how many days other sellers see a report.</param>
internal sealed record ReportCustomerPage(OrderCopy Order, Sentence? Refusal, int ShownDays)
{
    public required ReportCustomerForm Form { get; init; }

    public Number Number => new(Order.OrderId);
}
