using Marketplace.Notices.Channels;
using Marketplace.Notices.ComposeMail;
using Marketplace.Notices.Domain;
using MimeKit;

namespace Marketplace.Notices.SendMail;

/// <summary>If no mail server is configured, saves emails as files that any mail program opens.</summary>
internal sealed class MailFile(MessageFiles files, MailComposer composer) : IChannel
{
    private const string From = "marketplace@localhost";

    private static readonly FormatOptions Readable = new() { International = true, NewLineFormat = NewLineFormat.Unix };

    public Channel Channel => Channel.Mail;

    public async Task Send(MessageQueued message, CancellationToken cancel)
    {
        using var mail = await composer.Compose(message, From);
        mail.Prepare(EncodingConstraint.EightBit);
        using var content = new MemoryStream();
        await mail.WriteToAsync(Readable, content, cancel);
        await files.Write("mail", message.MessageId, content.ToArray(), cancel);
    }
}
