namespace Marketplace.Notices.SendPhoneMessage;

/// <summary>Twilio's library knows one address only; this leads its requests to another.</summary>
internal sealed class TwilioAddress(Uri address) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
