namespace Marketplace.Billing.Domain;

/// <summary>A tariff plan that a seller chose; the history of the seller's plans.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="ValidFrom">When the shop opened, or the first of a month, in UTC.</param>
internal sealed record SellerPlan(long SellerId, DateTime ValidFrom)
{
    public SellerPlan(long sellerId, DateTime validFrom, string plan, DateTime chosenAt) : this(sellerId, validFrom) => (Plan, ChosenAt) = (plan, chosenAt);

    public string Plan { get; private set; } = "";

    public DateTime ChosenAt { get; private set; }

    /// <summary>A later choice for the same month replaces this one.</summary>
    public void Replace(string plan, DateTime now) => (Plan, ChosenAt) = (plan, now);
}
