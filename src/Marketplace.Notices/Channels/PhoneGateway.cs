using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Marketplace.Notices.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.Channels;

internal sealed class PhoneGateway(IHttpClientFactory clients, IOptions<NoticesOptions> options) : IChannel
{
    public Channel Channel => Channel.Phone;

    public async Task Send(MessageQueued message, CancellationToken cancel)
    {
        var gateway = options.Value.PhoneGateway!;
        var id = message.MessageId.ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, gateway.Url)
        {
            Content = JsonContent.Create(new { id, to = message.To, text = $"{message.Text} {message.Link}" }),
        };
        // Should an answer get lost, the gateway knows the repeat by this.
        request.Headers.Add("Idempotency-Key", id);
        if (gateway.Key.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Key);
        using var response = await clients.CreateClient(nameof(PhoneGateway)).SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
    }
}
