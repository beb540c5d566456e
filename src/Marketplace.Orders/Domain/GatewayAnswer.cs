using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>What the gateway says about a charge or refund.</summary>
/// <param name="Outcome">Succeeded, Declined, Failed for one that was voided, or Pending.</param>
/// <param name="Reason">Why it did not succeed: for a charge a sentence of ours, for a refund the provider's own words.</param>
internal sealed record GatewayAnswer(PaymentState Outcome, string Reason = "")
{
    public string SessionId { get; init; } = "";

    /// <summary>Where the buyer pays.</summary>
    public string PageUrl { get; init; } = "";

    /// <summary>The provider's own id of the charge or refund.</summary>
    public string Reference { get; init; } = "";

    public string CardEnding { get; init; } = "";

    /// <summary>What a provider took on its own page.</summary>
    public Money? Taken { get; init; }
}
