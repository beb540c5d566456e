using System.Globalization;
using System.Net;
using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Microsoft.Extensions.Localization;
using MimeKit;

namespace Marketplace.Notices.Channels;

/// <summary>Writes a message as an email, in text and HTML. A retry has the same Message-ID, so mail programs can drop the duplicate.</summary>
internal sealed class MailComposer(IStringLocalizer<SharedResource> texts)
{
    private const string ButtonStyle =
        "display: inline-block; padding: 10px 20px; border-radius: 6px; background: #1f4fd8; color: #ffffff; text-decoration: none";

    /// <exception cref="PermanentFailure">The address is not valid.</exception>
    public MimeMessage Compose(MessageQueued message, string from)
    {
        using var culture = new CultureScope(message.Language);
        var sender = Address(texts["Marketplace"], from);
        var mail = new MimeMessage
        {
            Date = new DateTimeOffset(message.OccurredAt, TimeSpan.Zero),
            Subject = OneLine(message.Subject),
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{message.MessageId}@{sender.GetAddress(idnEncode: true).Split('@')[^1]}"),
            Body = new BodyBuilder { TextBody = Text(message), HtmlBody = Html(message) }.ToMessageBody(),
        };
        mail.From.Add(sender);
        mail.To.Add(Address("", message.To));
        // Prevents out-of-office replies.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    private static MailboxAddress Address(string name, string address)
    {
        try
        {
            return new MailboxAddress(name, address);
        }
        catch (ParseException)
        {
            throw new PermanentFailure("This is not an email address.");
        }
    }

    /// <summary>A line break would start a new header.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        _ => c,
    }));

    private string Text(MessageQueued message) => string.Join(
        "\n\n", [texts["Hello {0},", message.Name], .. Paragraphs(message), $"{message.Button}:\n{message.Link}", Footer, $"{texts["Marketplace"]}\n"]);

    private string Html(MessageQueued message) =>
        $"""
        <!DOCTYPE html>
        <html lang="{CultureScope.Known(message.Language)}"><body style="font-family: sans-serif; line-height: 1.5">
        {Paragraph(texts["Hello {0},", message.Name])}
        {string.Join('\n', Paragraphs(message).Select(Paragraph))}
        <p><a href="{WebUtility.HtmlEncode(message.Link)}" style="{ButtonStyle}">{WebUtility.HtmlEncode(message.Button)}</a></p>
        {Paragraph(Footer)}
        {Paragraph(texts["Marketplace"])}
        </body></html>

        """;

    private string Footer => texts["This email was sent automatically. You can't reply to it."];

    private static string[] Paragraphs(MessageQueued message) => message.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Paragraph(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";
}
