namespace Marketplace.Orders.Domain;

/// <summary>The time limits of orders.</summary>
/// <param name="CloseAfter">From the promised delivery to the automatic closing.</param>
/// <param name="FirstReminder">How long before the closing both sides are reminded first, and the customer of an added order before the end of its confirmation.</param>
/// <param name="LastReminder">How long before that they are reminded again.</param>
/// <param name="ConfirmWithin">For a customer to confirm an order that the seller added.</param>
/// <param name="CustomOrderLives">For a customer to accept and pay a custom order.</param>
/// <param name="LongestDelay">How far ahead a new delivery date can lie.</param>
/// <param name="CustomReminder">How long before a custom order expires its buyer is reminded.</param>
/// <param name="AnswerReminder">How long after a request to the buyer they are reminded to answer it.</param>
internal sealed record OrderTerms(
    TimeSpan CloseAfter, TimeSpan FirstReminder, TimeSpan LastReminder, TimeSpan ConfirmWithin, TimeSpan CustomOrderLives, TimeSpan LongestDelay,
    TimeSpan CustomReminder, TimeSpan AnswerReminder)
{
    /// <summary>How long the clock waits for a payment or refund in progress.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromHours(1);

    /// <summary>How long it takes until a refund that the provider refused is tried again.</summary>
    public static readonly TimeSpan RetryRefund = TimeSpan.FromDays(1);
}
