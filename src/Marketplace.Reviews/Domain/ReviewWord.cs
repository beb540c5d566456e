using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>A word by which a seller's review is found.</summary>
internal sealed record ReviewWord(long SellerId, string Word, long ReviewId) : IWord;
