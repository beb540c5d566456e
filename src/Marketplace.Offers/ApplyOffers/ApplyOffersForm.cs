namespace Marketplace.Offers.ApplyOffers;

internal sealed class ApplyOffersForm
{
    /// <summary>The state of the offers that the preview showed.</summary>
    public string Stamp { get; set; } = "";
}
