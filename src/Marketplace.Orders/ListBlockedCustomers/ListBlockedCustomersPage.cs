namespace Marketplace.Orders.ListBlockedCustomers;

internal sealed record ListBlockedCustomersPage(IReadOnlyList<BlockedRow> Rows, string? Older);

internal sealed record BlockedRow(long Id, string CustomerName, string Note, DateTime BlockedAt);
