using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ListCustomerReports;

/// <param name="Reports">The reports, newest first.</param>
/// <param name="Older">The cursor of the next page, or null.</param>
internal sealed record ListCustomerReportsPage(IReadOnlyList<CustomerReport> Reports, Number? Older);
