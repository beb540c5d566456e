using MimeKit;

namespace Marketplace.Notices.ReadMail;

/// <summary>A saved message for reading: recipient, subject and text.</summary>
internal sealed record MailText(string To, string Subject, IReadOnlyList<string> Lines, string? Html = null)
{
    public static async Task<MailText> OfMail(Stream content, CancellationToken cancel)
    {
        using var mail = await MimeMessage.LoadAsync(content, cancel);
        return new MailText(string.Join(", ", mail.To.Mailboxes.Select(to => to.Address)), mail.Subject ?? "", LinesOf(mail.TextBody ?? ""), mail.HtmlBody);
    }

    public static async Task<MailText> OfPhoneMessage(Stream content, CancellationToken cancel)
    {
        using var reader = new StreamReader(content);
        var lines = LinesOf(await reader.ReadToEndAsync(cancel));
        return new MailText(lines[0].Replace("To: ", "", StringComparison.Ordinal), "", lines[2..]);
    }

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
