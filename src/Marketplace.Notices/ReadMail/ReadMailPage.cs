namespace Marketplace.Notices.ReadMail;

internal sealed record ReadMailPage(IReadOnlyList<MailRow> Rows);

internal sealed record MailRow(string Folder, long Id, string To, string Subject);

internal sealed record ReadOneMailPage(long Id, string To, string Subject, IReadOnlyList<string> Lines, bool HasHtml);
