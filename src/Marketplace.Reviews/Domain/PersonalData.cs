using Marketplace.Contracts.Offers;
using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>Finds what would tell strangers how to reach or to find a person.</summary>
internal static class PersonalData
{
    /// <summary>A sentence that says what to leave out, or null for a text without personal data.</summary>
    public static string? In(string text) =>
        PersonalDataRecogniser.Find(text) switch
        {
            PersonalDataKind.EmailAddress => "Please leave out the e-mail address: replies are public.",
            PersonalDataKind.Messenger => "Please leave out the link or name at a messenger: replies are public.",
            PersonalDataKind.PhoneNumber => "Please leave out the phone number: replies are public.",
            PersonalDataKind.StreetAddress => "Please leave out the street address: replies are public.",
            _ => null,
        };

    /// <summary>The same for what is known of a buyer, however it is spelled: name, street, town with its code.</summary>
    public static string? Of(Contact buyer, string publicName, string text)
    {
        bool Says(string known) => Words.Says(text, known);
        return Says(buyer.Street) || Says($"{buyer.PostalCode} {buyer.City}") ? "Please leave out the buyer's address: replies are public."
            : buyer.Name != publicName && buyer.Name.Contains(' ', StringComparison.Ordinal) && Says(buyer.Name)
                ? "Please leave out the buyer's name: replies are public."
            : null;
    }
}
