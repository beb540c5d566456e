using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReportCustomer;

/// <param name="Order">The seller's order from this customer.</param>
/// <param name="Refusal">Why the seller can't report the customer now, or null.</param>
/// <param name="Shown">How long other sellers can see the report.</param>
internal sealed record ReportCustomerPage(OrderCopy Order, Sentence? Refusal, TimeSpan Shown)
{
    public required ReportCustomerForm Form { get; init; }

    public Number Number => new(Order.OrderId);
}
