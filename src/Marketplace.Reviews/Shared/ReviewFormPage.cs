using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Microsoft.Extensions.Localization;

namespace Marketplace.Reviews.Shared;

/// <summary>The page to publish or edit a review.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="About">The order.</param>
/// <param name="Refusal">Why the form can't be sent, or null.</param>
/// <param name="Version">The review's current version.</param>
internal sealed record ReviewFormPage(Number Order, ReviewableOrder About, Sentence? Refusal, long? Version)
{
    public required ReviewForm Form { get; init; }

    /// <summary>The review as others will see it, or null.</summary>
    public ReviewCard? Preview { get; init; }

    /// <summary>Whether it is refused because the accounts belong together, which can be contested.</summary>
    public bool IsRelated { get; init; }

    /// <summary>The buyer's objection, or null.</summary>
    public ContestedRefusal? Contested { get; init; }

    public (long OfferId, string Title, string Line, OrderStage? Stage, Money? Amount) Card(IStringLocalizer<SharedResource> texts) =>
        (About.OfferId, About.Title, $"{About.ShopName} · {texts["Order {0}", Order.Shown].Value}", About.Stage, null);

    public IReadOnlyList<StarInput> Stars =>
    [
        new("Form.Fulfillment", "Order Fulfillment", "Was the product or service as described?", [About.Facts.Delivery], Form.Fulfillment),
        new("Form.StartTime", "Start Time", "Did the order begin promptly?", [About.Facts.Start], Form.StartTime),
        new("Form.Communication", "Communication", "Was the seller responsive and clear?", [About.Facts.Answer], Form.Communication),
    ];
}
