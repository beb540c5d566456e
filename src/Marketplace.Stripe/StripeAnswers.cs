using System.Net;
using Stripe;

namespace Marketplace.Stripe;

/// <summary>What an error of Stripe's API means.</summary>
public static class StripeAnswers
{
    extension(StripeException failure)
    {
        /// <summary>
        /// Whether Stripe refused the request for good, so that nothing happened and a repeat would be refused too. Everything else can mean that
        /// it acted (a time-out, 5xx), that it is busy (409, 429), or that our settings are wrong (401, 403).
        /// </summary>
        public bool IsRefusal => failure.HttpStatusCode is HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired or HttpStatusCode.NotFound
            && failure.StripeError is { Type: not "idempotency_error", Code: not ("lock_timeout" or "rate_limit" or "idempotency_key_in_use") };

        /// <summary>Stripe's reason, in its own words.</summary>
        public string Why => failure.StripeError?.Message ?? failure.Message;
    }
}
