using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Marketplace.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using Marketplace.Notices.HandleRefusals;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;

namespace Marketplace.Notices.SendPhoneMessage;

internal sealed class PhoneGateway(IHttpClientFactory clients, IOptions<NoticesOptions> options) : IChannel
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    public Channel Channel => Channel.Phone;

    public async Task Send(MessageQueued message, CancellationToken cancel)
    {
        var gateway = options.Value.PhoneGateway!;
        var id = message.MessageId.ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, gateway.Url)
        {
            Content = JsonContent.Create(new { id, to = message.To, text = $"{message.Text} {message.Link}" }),
        };
        // If the response is lost, the gateway recognises the retry by this key.
        request.Headers.Add("Idempotency-Key", id);
        if (gateway.Key.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Key);
        using var response = await Ask(request, cancel);
        if (IsSignIn(response.StatusCode)) throw new Unreachable($"The phone gateway refuses our key ({(int)response.StatusCode}).");
        if (IsAboutMessage(response.StatusCode)) throw new AddressRefused($"The phone gateway permanently rejected this message ({(int)response.StatusCode}).");
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Whether nothing was asked, because there was no connection: that says nothing about the message.</summary>
    public static bool IsUnreachable(Exception? failure) => failure switch
    {
        null => false,
        BrokenCircuitException or HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } => true,
        _ => IsUnreachable(failure.InnerException),
    };

    /// <summary>Whether our key is refused.</summary>
    public static bool IsSignIn(HttpStatusCode status) => status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired;

    /// <summary>
    /// If a response is missing or asks to retry later, the delivery is tried twice more within the time allowed for sending.
    /// After that the event is retried later.
    /// </summary>
    public static void Protect(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, NoticesOptions options) => pipeline
        .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.SendingTakes })
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(200),
            ShouldHandle = tried => ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(tried.Outcome) && !AsksForLongPause(tried.Outcome.Result)),
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions())
        .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.SendingTakes / 2 });

    /// <summary>Then the event is retried later instead.</summary>
    public static bool AsksForLongPause(HttpResponseMessage? answer) => PauseAskedFor(answer) > LongestPause;

    private static TimeSpan? PauseAskedFor(HttpResponseMessage? answer) =>
        answer?.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - DateTimeOffset.UtcNow : null;

    /// <summary>Other rejections are caused by our key, the gateway's address or a temporary problem.</summary>
    public static bool IsAboutMessage(HttpStatusCode status) => (int)status is >= 400 and < 500 && status is not (
        HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed
        or HttpStatusCode.ProxyAuthenticationRequired or HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or HttpStatusCode.TooManyRequests);

    private async Task<HttpResponseMessage> Ask(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return await clients.CreateClient(nameof(PhoneGateway)).SendAsync(request, cancel);
        }
        catch (Exception failure) when (IsUnreachable(failure))
        {
            throw new Unreachable("The phone gateway can't be reached.", failure);
        }
    }
}
