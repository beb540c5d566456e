using Marketplace.Contracts.Offers;

namespace Marketplace.Offers.Demo;

/// <summary>An offer of the demo market.</summary>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Category">The category's slug.</param>
/// <param name="Price">In the shop's currency.</param>
/// <param name="Left">How many are left today; null for a service.</param>
/// <param name="Start">Promised hours to the start.</param>
/// <param name="Deliver">Promised hours from the start to the delivery.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">The description.</param>
/// <param name="Pictures">The names of its pictures, see <see cref="DemoPictures"/>.</param>
internal sealed record DemoOffer(
    string Shop, string Category, decimal Price, int? Left, int Start, int Deliver, string Title, string Description, string[] Pictures)
{
    /// <summary>Furniture goes by carrier; letters and parcels of the other shops take a few days.</summary>
    public (int Min, int Max)? Shipping => Kind == OfferKind.Service ? null : Category switch
    {
        "furniture" => (4, 8),
        "art-prints" => (2, 4),
        _ => (2, 5),
    };

    public WithdrawalExemption? Exemption => Title.EndsWith(", made to order", StringComparison.Ordinal) ? WithdrawalExemption.MadeToMeasure : null;

    public OfferKind Kind => Left is null ? OfferKind.Service : OfferKind.Product;
}
