namespace Marketplace.Moderation.Domain;

/// <summary>Something a request requires.</summary>
/// <param name="Sentence">What is required, in English.</param>
/// <param name="IsMet">Whether it is provided.</param>
/// <param name="Field">The form field that provides it.</param>
internal sealed record Need(string Sentence, bool IsMet, string Field);
