using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Parts;

/// <summary>A fact for staff to check.</summary>
/// <param name="Text">The fact.</param>
/// <param name="Path">Where it can be checked; null if the page shows it.</param>
internal sealed record CaseHint(Sentence Text, string? Path = null);
