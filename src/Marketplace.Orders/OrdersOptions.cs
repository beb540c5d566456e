using System.ComponentModel.DataAnnotations;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders;

/// <summary>Settings of orders. Section <c>Orders</c>.</summary>
internal sealed class OrdersOptions : IValidatableObject
{
    /// <summary>How many days after an order's end its seller still sees address and phone.</summary>
    [Range(0, 3650)]
    public int ContactVisibleDays { get; set; } = 90;

    /// <summary>How many files a seller delivers with one order.</summary>
    [Range(1, 5)]
    public int DeliveredFiles { get; set; } = 5;

    /// <summary>The size of one delivered file, in megabytes of 1,048,576 bytes.</summary>
    [Range(1, 10)]
    public int DeliveredFileMegabytes { get; set; } = 10;

    /// <summary>How many orders a page of a list shows.</summary>
    [Range(1, 200)]
    public int OrdersPerPage { get; set; } = 25;

    /// <summary>How many days after the promised delivery a running order closes automatically.</summary>
    [Range(1, 365)]
    public int CloseAfterDays { get; set; } = 14;

    /// <summary>How many days before that both sides are reminded first; also the customer, before the time to confirm an added order ends.</summary>
    [Range(1, 364)]
    public int FirstReminderDays { get; set; } = 3;

    /// <summary>How many days before that both sides are reminded again.</summary>
    [Range(0, 363)]
    public int LastReminderDays { get; set; } = 1;

    /// <summary>How many days a customer has to confirm an order that the seller added.</summary>
    [Range(1, 365)]
    public int ConfirmWithinDays { get; set; } = 14;

    /// <summary>How many added orders of a seller can wait for the same customer's confirmation.</summary>
    [Range(1, 100)]
    public int UnconfirmedPerCustomer { get; set; } = 3;

    /// <summary>How many hours the link of a custom order lives.</summary>
    [Range(1, 720)]
    public int CustomOrderHours { get; set; } = 24;

    /// <summary>How many hours before that its buyer is reminded; not at all if it lives no longer.</summary>
    [Range(1, 719)]
    public int CustomReminderHours { get; set; } = 4;

    /// <summary>How many days after a seller's request for more time or a higher amount the buyer is reminded to answer.</summary>
    [Range(1, 30)]
    public int AnswerReminderDays { get; set; } = 1;

    /// <summary>In how many hours support decides on a change of an amount.</summary>
    [Range(1, 720)]
    public int AmountDecisionHours { get; set; } = 48;

    /// <summary>How many days after a decision support is told that the seller hasn't returned the money of an order paid outside the marketplace.</summary>
    [Range(1, 90)]
    public int OwedRefundDays { get; set; } = 14;

    /// <summary>How many days a new delivery date can lie ahead.</summary>
    [Range(1, 730)]
    public int LongestDelayDays { get; set; } = 180;

    internal OrderTerms Terms => new(
        TimeSpan.FromDays(CloseAfterDays), TimeSpan.FromDays(FirstReminderDays), TimeSpan.FromDays(LastReminderDays), TimeSpan.FromDays(ConfirmWithinDays),
        TimeSpan.FromHours(CustomOrderHours), TimeSpan.FromDays(LongestDelayDays),
        TimeSpan.FromHours(CustomReminderHours), TimeSpan.FromDays(AnswerReminderDays));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LastReminderDays >= FirstReminderDays || FirstReminderDays >= CloseAfterDays)
        {
            yield return new("LastReminderDays must be less than FirstReminderDays, and that less than CloseAfterDays.", [nameof(FirstReminderDays)]);
        }
    }
}
