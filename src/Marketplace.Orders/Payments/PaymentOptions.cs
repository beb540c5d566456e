using System.ComponentModel.DataAnnotations;

namespace Marketplace.Orders.Payments;

/// <summary>The gateway and its timeout. Section <c>Payments</c>.</summary>
internal sealed class PaymentOptions
{
    /// <summary>The gateway: <c>Test</c> is built in and moves no money.</summary>
    [Required, RegularExpression("Test", ErrorMessage = "Payments:Provider must be Test. No other gateway is available.")]
    public string Provider { get; set; } = "Test";

    /// <summary>How long a charge may stay open before it is voided.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(10);
}
