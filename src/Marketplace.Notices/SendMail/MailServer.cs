using System.Text;
using MailKit.Net.Smtp;
using Marketplace.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.ComposeMail;
using Marketplace.Notices.Domain;
using Marketplace.Notices.HandleRefusals;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Marketplace.Notices.SendMail;

/// <summary>Sends emails through an SMTP server, one connection for each email.</summary>
internal sealed class MailServer(SmtpClient client, MailComposer composer, IOptions<NoticesOptions> options) : IChannel
{
    public Channel Channel => Channel.Mail;

    public async Task Send(MessageQueued message, CancellationToken cancel)
    {
        var server = options.Value.Smtp!;
        using var mail = await composer.Compose(message, server.From);
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Security, cancel);
            if (server.User.Length > 0) await client.AuthenticateAsync(server.User, server.Password, cancel);
        }
        catch (Exception failure)
        {
            throw new Unreachable("The mail server can't be reached, or refuses the sign-in.", failure);
        }
        var to = mail.To.Mailboxes.Single();
        if (Ascii.IsValid(to.LocalPart))
        {
            // An international domain has an ASCII form, which servers further along the way accept too.
            client.Capabilities &= ~SmtpCapabilities.UTF8;
        }
        else if (!client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            throw new AddressRefused("The mail server doesn't accept addresses with non-ASCII characters before the @ (no SMTPUTF8).");
        }
        try
        {
            await client.SendAsync(mail, cancel);
        }
        catch (SmtpCommandException refusal)
        {
            // Logs must not contain personal data, but servers often repeat the address in their reply.
            var answer = $"{(int)refusal.StatusCode} {refusal.Message}"
                .Replace(to.Address, "…", StringComparison.OrdinalIgnoreCase)
                .Replace(to.GetAddress(idnEncode: true), "…", StringComparison.OrdinalIgnoreCase);
            throw refusal.StatusCode == SmtpStatusCode.ServiceNotAvailable ? new Unreachable($"The mail server isn't available: {answer}", refusal)
                : IsForGood(refusal, to) && refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted
                ? new AddressRefused($"The mail server permanently rejected this recipient or email: {answer}")
                : IsForGood(refusal, to)
                ? new PermanentFailure($"The mail server permanently rejected this recipient or email: {answer}")
                : new InvalidOperationException($"The mail server temporarily rejected this email: {answer}");
        }
        // The server has accepted the email. A failed disconnect must not cause a retry.
        await client.DisconnectAsync(quit: true, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>5xx means that a retry would fail too. If it is about the sender, the configuration is wrong, not this email.</summary>
    private static bool IsForGood(SmtpCommandException refusal, MailboxAddress to) =>
        (int)refusal.StatusCode >= 500
        && (refusal.ErrorCode == SmtpErrorCode.MessageNotAccepted || refusal.Mailbox?.Address == to.Address);
}
