using Marketplace.Stripe;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Stripe;

namespace Marketplace.Web.HearStripe;

/// <summary>Stripe's webhook. Stripe sends no antiforgery token; its signature proves where a report comes from.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, DisableRateLimiting]
internal sealed class HearStripeController(IEnumerable<IStripeListener> listeners, IOptions<StripeOptions> options, TimeProvider clock, ILogger<HearStripeController> log) : Controller
{
    private const int LongestReport = 256 * 1024;

    /// <summary>In seconds, against replays. Stripe signs each repeat anew.</summary>
    private const long Tolerance = 300;

    [HttpPost("/webhooks/stripe"), RequestSizeLimit(LongestReport)]
    public async Task<IActionResult> Post()
    {
        if (!listeners.Any()) return NotFound();
        if (Request.ContentLength > LongestReport) return StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var reader = new StreamReader(Request.Body);
        var (body, signature) = (await reader.ReadToEndAsync(HttpContext.RequestAborted), Request.Headers["Stripe-Signature"].ToString());
        if (Read(body, signature) is not { } report) return BadRequest();
        foreach (var listener in listeners) await listener.Hear(report, HttpContext.RequestAborted);
        return Ok();
    }

    /// <summary>The report, or null if its signature is missing, wrong or too old. Payments and connected accounts may have a webhook each.</summary>
    private Event? Read(string body, string signature)
    {
        foreach (var secret in new[] { options.Value.WebhookSecret, options.Value.ConnectWebhookSecret })
        {
            if (secret.Length == 0 || signature.Length == 0) continue;
            try
            {
                // Only ids are read, which no version of the API has changed.
                return EventUtility.ConstructEvent(body, signature, secret, Tolerance, clock.GetUtcNow().ToUnixTimeSeconds(), throwOnApiVersionMismatch: false);
            }
            catch (Exception failure)
            {
                // Wrong signatures, and bodies that are no report.
                log.LogWarning("A report to Stripe's webhook was refused: {Reason}", failure.Message);
            }
        }
        return null;
    }
}
