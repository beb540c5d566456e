using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Marketplace.Notices.Channels;

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
        using var response = await clients.CreateClient(nameof(PhoneGateway)).SendAsync(request, cancel);
        if (IsAboutMessage(response.StatusCode)) throw new PermanentFailure($"The phone gateway permanently rejected this message ({(int)response.StatusCode}).");
        response.EnsureSuccessStatusCode();
    }

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
}
