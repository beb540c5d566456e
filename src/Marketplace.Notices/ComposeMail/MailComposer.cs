using System.Globalization;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Marketplace.Notices.HandleRefusals;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Marketplace.Notices.ComposeMail;

/// <summary>Writes a message as an email, in text and HTML. A retry has the same Message-ID, so mail programs can drop the duplicate.</summary>
internal sealed class MailComposer(IStringLocalizer<SharedResource> texts, MailView view, IReadLedger ledger, IOptions<SiteOptions> site)
{
    /// <exception cref="AddressRefused">The address is not valid.</exception>
    public async Task<MimeMessage> Compose(MessageQueued message, string from)
    {
        var newest = await ledger.Newest(CancellationToken.None);
        var content = message.Mail! with { Checkpoint = newest is null ? null : new(newest.Size, newest.Root, $"{site.Value.PublicAddress.TrimEnd('/')}/ledger") };
        using var culture = new CultureScope(content.Language);
        var (sender, to) = (Address(texts["Marketplace"], from), Address("", message.To));
        var mail = new MimeMessage
        {
            Date = new DateTimeOffset(message.OccurredAt, TimeSpan.Zero),
            Subject = OneLine(content.Subject),
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{message.MessageId}@{sender.GetAddress(idnEncode: true).Split('@')[^1]}"),
            Body = new BodyBuilder { TextBody = Text(content), HtmlBody = await view.Html(content) }.ToMessageBody(),
        };
        mail.From.Add(sender);
        mail.To.Add(to);
        // Prevents out-of-office replies.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    /// <summary>The plain text, for mail programs that show no HTML. It says the same, in the same order.</summary>
    public string Text(MailContent mail)
    {
        using var culture = new CultureScope(mail.Language);
        return string.Join("\n\n", Paragraphs(mail).OfType<string>());
    }

    private IEnumerable<string?> Paragraphs(MailContent mail) =>
    [
        texts["Hello {0},", mail.Name],
        mail.Heading,
        .. mail.Details,
        mail.Order is { } order ? string.Join('\n', new[] { texts["Order {0}", order.Number].Value, order.Title, order.Amount }.OfType<string>()) : null,
        mail.Otherwise is null ? mail.Next : $"{texts["Next step"]}: {mail.Next}",
        $"{mail.Button}:\n{mail.Link}",
        mail.Otherwise is { } otherwise ? $"{texts["If you do nothing"]}: {otherwise}" : null,
        mail.Settings is { } settings ? $"{mail.Why} {texts["Choose your notices"]}:\n{settings}" : mail.Why,
        mail.Checkpoint is { } checkpoint ? $"{texts["Review ledger: {0} entries, checkpoint {1}", checkpoint.Size, checkpoint.Root]}\n{checkpoint.Link}" : null,
        texts["This email was sent automatically. You can't reply to it."],
        $"{texts["Marketplace"]}\n",
    ];

    private static MailboxAddress Address(string name, string address)
    {
        try
        {
            return new MailboxAddress(name, address);
        }
        catch (ParseException)
        {
            throw new AddressRefused("This is not an email address.");
        }
    }

    /// <summary>A line break would start a new header.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        _ => c,
    }));
}
