using Marketplace.Contracts.Offers;
using Marketplace.Texts;

namespace Marketplace.Complaints.Domain;

/// <summary>What other sellers must not learn of a customer from a report.</summary>
internal static class PersonalData
{
    /// <summary>A sentence that says what to leave out, or null for a text without personal data.</summary>
    public static string? In(string text) => PersonalDataRecogniser.Find(text) switch
    {
        PersonalDataKind.EmailAddress => "Leave out the e-mail address: other sellers can read this.",
        PersonalDataKind.Messenger => "Leave out the link or name at a messenger: other sellers can read this.",
        PersonalDataKind.PhoneNumber => "Leave out the phone number: other sellers can read this.",
        PersonalDataKind.StreetAddress => "Leave out the street address: other sellers can read this.",
        _ => null,
    };

    /// <summary>The same for what the seller knows of the customer by the order.</summary>
    public static string? Of(Contact customer, string publicName, string text) =>
        Words.Says(text, customer.Street) || Words.Says(text, $"{customer.PostalCode} {customer.City}") ? "Leave out the customer's address: other sellers can read this."
        : customer.Name != publicName && customer.Name.Contains(' ', StringComparison.Ordinal) && Words.Says(text, customer.Name)
            ? "Leave out the customer's real name: other sellers can read this."
        : null;
}
