using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.Shared;

/// <summary>The letters of one decision, as staff see them: one at a time.</summary>
/// <param name="Name">Tells these letters from others on the same page.</param>
/// <param name="All">The letters; the first is shown.</param>
internal sealed record Letters(string Name, IReadOnlyList<DecisionLetter> All);
