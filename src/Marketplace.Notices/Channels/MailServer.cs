using System.Text;
using MailKit.Net.Smtp;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Marketplace.Notices.Channels;

/// <summary>Hands e-mails to an SMTP server, each over a connection of its own.</summary>
internal sealed class MailServer(SmtpClient client, MailComposer composer, IOptions<NoticesOptions> options) : IChannel
{
    public Channel Channel => Channel.Mail;

    public async Task Send(MessageQueued message, CancellationToken cancel)
    {
        var server = options.Value.Smtp!;
        using var mail = composer.Compose(message, server.From);
        await client.ConnectAsync(server.Host, server.Port, server.Security, cancel);
        if (server.User.Length > 0) await client.AuthenticateAsync(server.User, server.Password, cancel);
        var to = mail.To.Mailboxes.Single();
        if (Ascii.IsValid(to.LocalPart))
        {
            // A domain in other letters has a form in ASCII: with that it passes servers behind this one, too.
            client.Capabilities &= ~SmtpCapabilities.UTF8;
        }
        else if (!client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            throw new PermanentFailure("The mail server does not take addresses with letters beyond ASCII before the @ (it offers no SMTPUTF8).");
        }
        try
        {
            await client.SendAsync(mail, cancel);
        }
        catch (SmtpCommandException refusal)
        {
            // What is logged names nobody, but servers like to repeat the address.
            var answer = $"{(int)refusal.StatusCode} {refusal.Message}"
                .Replace(to.Address, "…", StringComparison.OrdinalIgnoreCase)
                .Replace(to.GetAddress(idnEncode: true), "…", StringComparison.OrdinalIgnoreCase);
            throw IsForGood(refusal, to)
                ? new PermanentFailure($"The mail server refuses this recipient or this e-mail for good: {answer}")
                : new InvalidOperationException($"The mail server does not take this e-mail now: {answer}");
        }
        // It has taken the e-mail: a goodbye that fails must not send it again.
        await client.DisconnectAsync(quit: true, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>5xx says that a repeat will be refused, too. Where it is about the sender, it is the configuration that is wrong, not this e-mail.</summary>
    private static bool IsForGood(SmtpCommandException refusal, MailboxAddress to) =>
        (int)refusal.StatusCode >= 500
        && (refusal.ErrorCode == SmtpErrorCode.MessageNotAccepted || refusal.Mailbox?.Address == to.Address);
}
