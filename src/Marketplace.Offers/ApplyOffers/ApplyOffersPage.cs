using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.ApplyOffers;

internal sealed record ApplyOffersPage(Number Number, ImportPlan Plan, string Currency)
{
    /// <summary>A page shows this many of each.</summary>
    public const int Most = 100;

    public bool HasEffect => Plan.Changed.Count + Plan.New.Count > 0;
}
