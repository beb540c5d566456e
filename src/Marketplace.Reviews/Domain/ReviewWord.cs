using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>A search word of a seller's review.</summary>
internal sealed record ReviewWord(long SellerId, string Word, long ReviewId) : IWord;
