namespace Marketplace.Casework;

/// <summary>A kind of case, as the queue shows it.</summary>
/// <param name="Key">Its name in the queue's address.</param>
/// <param name="Name">What a list of them is called, in English.</param>
/// <param name="Mark">What one of them is called, in English.</param>
/// <param name="Path">Where one is opened: this and its number.</param>
/// <param name="Order">Lower stands first.</param>
/// <param name="Role">Whose alone they are; null for all staff.</param>
public sealed record CaseKind(string Key, string Name, string Mark, string Path, int Order, string? Role = null);
