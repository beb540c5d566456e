namespace Marketplace.Contracts.Personal;

/// <summary>An amount of money in a person's data.</summary>
/// <param name="MinorUnits">Such as cents.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record PersonalAmount(long MinorUnits, string Currency);
