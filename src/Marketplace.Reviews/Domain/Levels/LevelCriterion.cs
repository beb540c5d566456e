using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain.Levels;

/// <summary>One condition of a level.</summary>
/// <param name="Demand">What it asks for.</param>
/// <param name="Now">The seller's figure.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Missing">What the seller still needs; said only if it isn't met.</param>
internal sealed record LevelCriterion(Sentence Demand, Sentence Now, bool IsMet, Sentence Missing);
