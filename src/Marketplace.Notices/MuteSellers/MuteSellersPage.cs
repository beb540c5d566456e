namespace Marketplace.Notices.MuteSellers;

internal sealed record MuteSellersPage(IReadOnlyList<MutedRow> Rows, string? Older);

internal sealed record MutedRow(long Id, string Shop, string Name, DateTime MutedAt);
