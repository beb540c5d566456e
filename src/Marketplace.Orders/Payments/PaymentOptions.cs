using System.ComponentModel.DataAnnotations;

namespace Marketplace.Orders.Payments;

/// <summary>The gateway and its timeout. Section <c>Payments</c>.</summary>
internal sealed class PaymentOptions
{
    /// <summary>The gateway: <c>Test</c> is built in and moves no money; <c>Stripe</c> needs the settings of section <c>Stripe</c>.</summary>
    [Required, RegularExpression("Test|Stripe", ErrorMessage = "'Provider' in section Payments must be Test or Stripe.")]
    public string Provider { get; set; } = "Test";

    /// <summary>How long a charge may stay open before it is voided. On a provider's own page the buyer has half an hour more.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(10);
}
