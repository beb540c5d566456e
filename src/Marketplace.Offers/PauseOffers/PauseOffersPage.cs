using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.PauseOffers;

/// <param name="Number">The offer; null for all of the shop's.</param>
/// <param name="Title">The offer's title; null for all of the shop's.</param>
/// <param name="Until">When the offer, or all of them, comes back; null if it isn't paused.</param>
/// <param name="Form">The form.</param>
internal sealed record PauseOffersPage(Number? Number, string? Title, DateTime? Until, PauseOffersForm Form);
