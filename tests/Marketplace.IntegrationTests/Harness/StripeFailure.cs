namespace Marketplace.IntegrationTests.Harness;

/// <summary>How a call to Stripe's API can fail.</summary>
public enum StripeFailure
{
    Refused,
    InsufficientFunds,
    AuthenticationRequired,

    /// <summary>It never answers, and did nothing.</summary>
    TimeoutBefore,

    /// <summary>It never answers, but has acted.</summary>
    TimeoutAfter,
    TooManyRequests,
    ServerError,

    /// <summary>A request with the same key is still in progress.</summary>
    IdempotencyConflict,
}
