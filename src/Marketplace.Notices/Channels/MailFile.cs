using System.Globalization;
using System.Text;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Microsoft.Extensions.Localization;

namespace Marketplace.Notices.Channels;

/// <summary>Where no mail server is configured, e-mails become files that any mail program opens.</summary>
internal sealed class MailFile(MessageFiles files, IStringLocalizer<Texts> texts) : IChannel
{
    private const string Boundary = "=_marketplace";

    public Channel Channel => Channel.Mail;

    public Task Send(MessageQueued message, CancellationToken cancel)
    {
        var letter = new Letter(message, texts);
        var content = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Date: {message.OccurredAt.ToString("R", CultureInfo.InvariantCulture)}\n")
            .Append(CultureInfo.InvariantCulture, $"To: {message.To}\nSubject: {message.Subject.ReplaceLineEndings(" ")}\nMessage-ID: {letter.Id}\n")
            .Append(CultureInfo.InvariantCulture, $"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"{Boundary}\"\n\n")
            .Append(Part("plain", letter.Text))
            .Append(Part("html", letter.Html))
            .Append(CultureInfo.InvariantCulture, $"--{Boundary}--\n");
        return files.Write("mail", message.MessageId, content.ToString(), cancel);
    }

    private static string Part(string type, string content) =>
        $"--{Boundary}\nContent-Type: text/{type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{content}\n";
}
