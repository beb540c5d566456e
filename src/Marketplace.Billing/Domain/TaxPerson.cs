namespace Marketplace.Billing.Domain;

/// <summary>A seller as tax authorities know them. An individual has a date of birth, a company a register number.</summary>
internal sealed record TaxPerson(string Name, string Street, string PostalCode, string City, string Country, string TaxNumber, DateOnly? BornOn, string RegisterNumber);
