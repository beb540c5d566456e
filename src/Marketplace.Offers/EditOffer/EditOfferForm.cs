using Marketplace.Offers.Shared;

namespace Marketplace.Offers.EditOffer;

internal sealed class EditOfferForm : OfferForm
{
    public long? Version { get; set; }

    /// <summary>The pictures that the offer has, as they are to be ordered.</summary>
    public List<KeptPicture> Kept { get; set; } = [];
}

/// <summary>A picture that the offer has.</summary>
internal sealed class KeptPicture
{
    public long Id { get; set; }

    public int? Position { get; set; }

    public bool Remove { get; set; }
}

internal sealed class EditOfferValidator : OfferFormValidator<EditOfferForm>;
