using Marketplace.Contracts.Offers;
using Marketplace.Texts;

namespace Marketplace.Complaints.Domain;

/// <summary>Finds personal data that a report must not show to other sellers.</summary>
internal static class PersonalData
{
    /// <summary>The error that says what to leave out, or null for a text without personal data.</summary>
    public static string? In(string text) => PersonalDataRecogniser.Find(text) switch
    {
        PersonalDataKind.EmailAddress => "Leave out the email address. Other sellers can read this.",
        PersonalDataKind.Messenger => "Leave out the messaging link or username. Other sellers can read this.",
        PersonalDataKind.PhoneNumber => "Leave out the phone number. Other sellers can read this.",
        PersonalDataKind.StreetAddress => "Leave out the street address. Other sellers can read this.",
        _ => null,
    };

    /// <summary>The same for what the seller knows about the customer from the order.</summary>
    public static string? Of(Contact customer, string publicName, string text) =>
        Words.Says(text, customer.Street) || Words.Says(text, $"{customer.PostalCode} {customer.City}") ? "Leave out the customer's address. Other sellers can read this."
        : customer.Name != publicName && customer.Name.Contains(' ', StringComparison.Ordinal) && Words.Says(text, customer.Name)
            ? "Leave out the customer's real name. Other sellers can read this."
        : null;
}
