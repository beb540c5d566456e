using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Letters;

/// <summary>What a party will read about a decision that is not sent yet.</summary>
/// <param name="Addressee">Who will read it, in English.</param>
/// <param name="Lines">The outcome and what follows.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record PreviewLetter(string Addressee, IReadOnlyList<Sentence> Lines, string Reasons);
