namespace Marketplace.Benchmarks.Seeding;

/// <summary>A text and the words by which it is found, each by its rank in the <see cref="Vocabulary"/>.</summary>
internal sealed record Phrase(string Text, int[] Words);
