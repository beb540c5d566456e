namespace Marketplace.Casework.Queue;

/// <summary>A kind of case, as the queue shows it.</summary>
/// <param name="Key">Its key in the queue's URL.</param>
/// <param name="Name">The plural name, in English.</param>
/// <param name="Mark">The singular name, in English.</param>
/// <param name="Path">The path of a case, before its number.</param>
/// <param name="Order">Sort order, lowest first.</param>
/// <param name="Role">The role that decides them; null for all staff.</param>
public sealed record CaseKind(string Key, string Name, string Mark, string Path, int Order, string? Role = null);
