using System.Globalization;
using System.Net;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Microsoft.Extensions.Localization;

namespace Marketplace.Notices.Channels;

/// <summary>A message as it is written: once as text, once as HTML.</summary>
internal sealed class Letter(MessageQueued message, IStringLocalizer<Texts> texts)
{
    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"<{message.MessageId}@marketplace>");

    public string Text { get; } = $"{texts["Hello {0},", message.Name]}\n\n{message.Text}\n\n{message.Link}\n\n{texts["Marketplace"]}\n";

    public string Html { get; } =
        $"""
        <!DOCTYPE html>
        <html><body>
        <p>{WebUtility.HtmlEncode(texts["Hello {0},", message.Name])}</p>
        <p>{WebUtility.HtmlEncode(message.Text)}</p>
        <p><a href="{WebUtility.HtmlEncode(message.Link)}">{WebUtility.HtmlEncode(message.Link)}</a></p>
        <p>{WebUtility.HtmlEncode(texts["Marketplace"])}</p>
        </body></html>

        """;
}
