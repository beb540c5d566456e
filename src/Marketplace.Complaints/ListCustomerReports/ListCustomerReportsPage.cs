using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ListCustomerReports;

/// <param name="Reports">The newest first.</param>
/// <param name="Older">Where the next page begins, or null.</param>
internal sealed record ListCustomerReportsPage(IReadOnlyList<CustomerReport> Reports, Number? Older);
