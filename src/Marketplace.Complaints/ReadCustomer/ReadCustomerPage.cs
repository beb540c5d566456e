using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReadCustomer;

/// <param name="Order">The viewer's order from this customer.</param>
/// <param name="Customer">The figures.</param>
/// <param name="Reports">The reports by sellers, newest first.</param>
/// <param name="MayReport">Whether the viewer can report the customer now.</param>
internal sealed record ReadCustomerPage(OrderCopy Order, CustomerRecord Customer, IReadOnlyList<CustomerReport> Reports, bool MayReport)
{
    public Number Number => new(Order.OrderId);
}
