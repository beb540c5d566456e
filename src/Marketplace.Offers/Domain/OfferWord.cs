using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.Domain;

/// <summary>A word by which an offer is found.</summary>
internal sealed record OfferWord(string Word, long OfferId) : IWord;
