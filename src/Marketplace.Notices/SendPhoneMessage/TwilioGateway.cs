using System.Net;
using Marketplace.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using Marketplace.Notices.HandleRefusals;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

namespace Marketplace.Notices.SendPhoneMessage;

/// <summary>
/// Sends phone messages through Twilio. Twilio has no idempotency keys: if its answer is lost (a time-out, a broken connection, 5xx), it may have
/// taken the message. The event is then tried again, so the person may get the message twice: that is better than an order nobody hears of.
/// </summary>
internal sealed class TwilioGateway(IHttpClientFactory clients, IOptions<NoticesOptions> options) : IChannel
{
    /// <summary>Refusals because of our sender, account or queue. Twilio, "Error and Warning Dictionary".</summary>
    private static readonly HashSet<int> AboutSettings = [21212, 21603, 21606, 21607, 21611, 21659, 21660, 21701, 21703, 21704];

    public Channel Channel => Channel.Phone;

    public async Task Send(MessageQueued message, CancellationToken cancel)
    {
        var account = options.Value.Twilio!;
        var client = new TwilioRestClient(account.AccountSid, account.AuthToken, httpClient: new SystemNetHttpClient(clients.CreateClient(nameof(TwilioGateway))));
        var wanted = new CreateMessageOptions(new PhoneNumber(message.To)) { Body = $"{message.Text} {message.Link}" };
        if (account.From.StartsWith("MG", StringComparison.Ordinal)) wanted.MessagingServiceSid = account.From;
        else wanted.From = new PhoneNumber(account.From);
        try
        {
            await MessageResource.CreateAsync(wanted, client).WaitAsync(cancel);
        }
        catch (ApiException refusal) when (PhoneGateway.IsAboutMessage((HttpStatusCode)refusal.Status) && !AboutSettings.Contains(refusal.Code))
        {
            // Its words can contain the number.
            throw new AddressRefused($"Twilio permanently rejected this message ({refusal.Status}, error {refusal.Code}).");
        }
        catch (ApiException refusal) when (PhoneGateway.IsSignIn((HttpStatusCode)refusal.Status))
        {
            throw new Unreachable($"Twilio refuses our key ({refusal.Status}, error {refusal.Code}).");
        }
        catch (Exception failure) when (PhoneGateway.IsUnreachable(failure))
        {
            throw new Unreachable("Twilio can't be reached.", failure);
        }
        catch (ApiException failure)
        {
            throw new InvalidOperationException($"Twilio did not take this message ({failure.Status}, error {failure.Code}).");
        }
    }

    /// <summary>At once, only what Twilio has certainly not taken is repeated: it was busy, or did not answer the door.</summary>
    public static void Protect(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, NoticesOptions options) => pipeline
        .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.SendingTakes })
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(200),
            ShouldHandle = tried => ValueTask.FromResult(
                tried.Outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && !PhoneGateway.AsksForLongPause(tried.Outcome.Result)),
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions());
}
