namespace Marketplace.Notices.ReadNotices;

internal sealed record ReadNoticesPage(IReadOnlyList<NoticeRow> Rows, int Unread, string? Older);

internal sealed record NoticeRow(long Id, string Text, string[] Arguments, string Next, string[] NextArguments, string Link, DateTime CreatedAt, bool IsRead);
