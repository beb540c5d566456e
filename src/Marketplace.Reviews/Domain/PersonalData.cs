using Marketplace.Contracts.Offers;
using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>Finds data that would let strangers contact or locate a person.</summary>
internal static class PersonalData
{
    /// <summary>An error that says what to remove, or null if there is no personal data.</summary>
    public static string? In(string text) =>
        PersonalDataRecogniser.Find(text) switch
        {
            PersonalDataKind.EmailAddress => "Remove the email address. Replies are public.",
            PersonalDataKind.Messenger => "Remove the messaging link or username. Replies are public.",
            PersonalDataKind.PhoneNumber => "Remove the phone number. Replies are public.",
            PersonalDataKind.StreetAddress => "Remove the street address. Replies are public.",
            _ => null,
        };

    /// <summary>The same for a known buyer's name, street, or postal code and city, in any spelling.</summary>
    public static string? Of(Contact buyer, string publicName, string text)
    {
        bool Says(string known) => Words.Says(text, known);
        return Says(buyer.Street) || Says($"{buyer.PostalCode} {buyer.City}") ? "Remove the buyer's address. Replies are public."
            : buyer.Name != publicName && buyer.Name.Contains(' ', StringComparison.Ordinal) && Says(buyer.Name)
                ? "Remove the buyer's name. Replies are public."
            : null;
    }
}
