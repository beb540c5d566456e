namespace Marketplace.IntegrationTests.Harness;

/// <summary>What Stripe sends to a webhook.</summary>
public sealed record StripeReport(string Type, string Body);
