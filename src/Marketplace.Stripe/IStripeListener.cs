using Stripe;

namespace Marketplace.Stripe;

/// <summary>
/// A module that wants to know what Stripe reports. A report can be repeated, late or out of order: take only ids from it, and ask Stripe for
/// the rest.
/// </summary>
public interface IStripeListener
{
    /// <summary>Notes a report, whose signature has been checked, so that it is handled even if the host stops.</summary>
    Task Hear(Event report, CancellationToken cancel);
}
