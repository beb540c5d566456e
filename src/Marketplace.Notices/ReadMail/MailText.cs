namespace Marketplace.Notices.ReadMail;

/// <summary>A message's file as a person reads it: addressee, subject, and the text without the HTML beside it.</summary>
internal sealed record MailText(string To, string Subject, IReadOnlyList<string> Lines)
{
    public static MailText Of(string content)
    {
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var boundary = lines.FirstOrDefault(l => l.StartsWith("--", StringComparison.Ordinal));
        var body = boundary is null ? lines : lines.SkipWhile(l => l != boundary).Skip(1).TakeWhile(l => l != boundary);
        return new MailText(
            Header(lines, "To: "), Header(lines, "Subject: "), [.. body.SkipWhile(l => l.Length > 0).Skip(1)]);
    }

    private static string Header(string[] lines, string name) =>
        lines.TakeWhile(l => l.Length > 0).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..] ?? "";
}
