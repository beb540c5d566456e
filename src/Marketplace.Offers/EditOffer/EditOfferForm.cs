using Marketplace.Offers.Shared;

namespace Marketplace.Offers.EditOffer;

internal sealed class EditOfferForm : OfferForm
{
    public long? Version { get; set; }

    /// <summary>The offer's pictures in their new order.</summary>
    public List<KeptPicture> Kept { get; set; } = [];
}

/// <summary>One of the offer's pictures.</summary>
internal sealed class KeptPicture
{
    public long Id { get; set; }

    public int? Position { get; set; }

    public bool Remove { get; set; }
}

internal sealed class EditOfferValidator : OfferFormValidator<EditOfferForm>;
