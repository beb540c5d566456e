namespace Marketplace.Benchmarks.Seeding;

/// <summary>A text and its indexed words, as ranks in the <see cref="Vocabulary"/>.</summary>
internal sealed record Phrase(string Text, int[] Words);
