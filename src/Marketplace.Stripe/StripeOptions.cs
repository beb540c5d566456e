using System.ComponentModel.DataAnnotations;

namespace Marketplace.Stripe;

/// <summary>The account at Stripe. Section <c>Stripe</c>; only used if <c>Payments:Provider</c> is <c>Stripe</c>.</summary>
public sealed class StripeOptions : IValidatableObject
{
    /// <summary>The secret key, <c>sk_test_...</c> or <c>sk_live_...</c>.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>The signing secret of the webhook, <c>whsec_...</c>.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>The signing secret of the webhook for connected accounts, if it has one of its own.</summary>
    public string ConnectWebhookSecret { get; set; } = "";

    /// <summary>The address of Stripe's API.</summary>
    [Required, Url]
    public string ApiBase { get; set; } = "https://api.stripe.com";

    /// <summary>Where Stripe's payment pages are; the browser may send forms there.</summary>
    [Required, Url]
    public string PageOrigin { get; set; } = "https://checkout.stripe.com";

    /// <summary>Where sellers enter their details for payouts.</summary>
    [Required, Url]
    public string OnboardingOrigin { get; set; } = "https://connect.stripe.com";

    /// <summary>How long to wait for an answer. Less than half of an event's lease, so that a call ends before another host can repeat it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:14")]
    public TimeSpan AnswersWithin { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Whether payments go through Stripe.</summary>
    internal bool IsUsed { get; set; }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (IsUsed && SecretKey.Length == 0) yield return new ValidationResult("Payments:Provider is Stripe, so 'SecretKey' in section Stripe needs the secret key of your Stripe account.", [nameof(SecretKey)]);
        if (IsUsed && WebhookSecret.Length == 0) yield return new ValidationResult("Payments:Provider is Stripe, so 'WebhookSecret' in section Stripe needs the signing secret of your webhook.", [nameof(WebhookSecret)]);
    }
}
