namespace Marketplace.Billing.Domain;

/// <summary>A bank account.</summary>
/// <param name="Holder">Whose it is.</param>
/// <param name="Iban">Without spaces.</param>
internal sealed record BankAccount(string Holder, string Iban);
