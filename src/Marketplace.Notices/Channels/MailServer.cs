using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.Channels;

internal sealed class MailServer(IOptions<NoticesOptions> options, IStringLocalizer<Texts> texts) : IChannel
{
    public Channel Channel => Channel.Mail;

    public async Task Send(MessageQueued message, CancellationToken cancel)
    {
        var server = options.Value.Smtp!;
        var letter = new Letter(message, texts);
        using var mail = new MailMessage(new MailAddress(server.From, texts["Marketplace"]), new MailAddress(message.To))
        {
            Subject = message.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        mail.Headers.Add("Message-ID", letter.Id);
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls };
        if (server.User.Length > 0) client.Credentials = new NetworkCredential(server.User, server.Password);
        // The client itself hears the cancellation only once the server has answered.
        await client.SendMailAsync(mail, cancel).WaitAsync(cancel);
    }
}
