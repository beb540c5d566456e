using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.SendMessage;

namespace Marketplace.Messages.AskSeller;

/// <param name="Asked">The shop, and the offer.</param>
/// <param name="Bar">Why the reader can't write to it, in English; null if they can.</param>
/// <param name="Earlier">The conversation that the two already have; null for none.</param>
internal sealed record AskSellerPage(AskedShop Asked, string? Bar, string? Earlier)
{
    public required SendMessageForm Form { get; init; }

    public Guid Key { get; } = Guid.NewGuid();

    public Number? Offer => Asked.OfferId is { } offer ? new Number(offer) : null;

    /// <summary>Where the reader came from.</summary>
    public string Back => Offer is { } offer ? $"/offers/{offer}" : $"/sellers/{Asked.Shop}";
}
