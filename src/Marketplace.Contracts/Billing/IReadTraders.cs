namespace Marketplace.Contracts.Billing;

/// <summary>Reads who a professional seller is, for documents about orders (rule ACC-11).</summary>
public interface IReadTraders
{
    /// <summary>What the seller stated; null for a private seller, whose name and address are never shown.</summary>
    /// <param name="sellerId">The seller.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<TraderDetails?> Of(long sellerId, CancellationToken cancel);
}

/// <summary>Who a professional seller is. Anyone can read it. Optional parts are empty.</summary>
/// <param name="LegalName">The name of the person or company.</param>
/// <param name="LegalForm">Optional, such as GmbH.</param>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">Town.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Register">The trade register, optional.</param>
/// <param name="RegisterNumber">The number there, optional.</param>
/// <param name="Email">The address for questions.</param>
/// <param name="Phone">E.164.</param>
/// <param name="VatNumber">Optional.</param>
public sealed record TraderDetails(
    string LegalName, string LegalForm, string Street, string PostalCode, string City, string Country, string Register, string RegisterNumber, string Email, string Phone, string VatNumber)
{
    /// <summary>Name and legal form.</summary>
    public string FullName => LegalForm.Length == 0 ? LegalName : $"{LegalName} {LegalForm}";

    /// <summary>Register and number.</summary>
    public string FullRegister => string.Join(' ', new[] { Register, RegisterNumber }.Where(part => part.Length > 0));
}
