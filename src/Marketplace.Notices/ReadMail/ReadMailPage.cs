namespace Marketplace.Notices.ReadMail;

internal sealed record ReadMailPage(IReadOnlyList<MailRow> Rows);

internal sealed record MailRow(string Folder, long Id, string To, string Subject);

internal sealed record ReadOneMailPage(string To, string Subject, IReadOnlyList<string> Lines);
