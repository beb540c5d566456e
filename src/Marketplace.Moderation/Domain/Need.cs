namespace Marketplace.Moderation.Domain;

/// <summary>Something that a request must hold.</summary>
/// <param name="Sentence">What, in English.</param>
/// <param name="IsMet">Whether it is there already.</param>
/// <param name="Field">The field of the form where it is given.</param>
internal sealed record Need(string Sentence, bool IsMet, string Field);
