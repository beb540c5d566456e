using Marketplace.Contracts.Offers;
using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>Finds what would tell strangers how to reach or to find a person.</summary>
internal static class PersonalData
{
    /// <summary>Less than this says nothing of anybody.</summary>
    private const int Shortest = 5;

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
        var said = Plain(text);
        bool Says(string known) => Plain(known) is { Length: > Shortest } plain && said.Contains(plain, StringComparison.Ordinal);
        return Says(buyer.Street) || Says($"{buyer.PostalCode} {buyer.City}") ? "Please leave out the buyer's address: replies are public."
            : buyer.Name != publicName && buyer.Name.Contains(' ', StringComparison.Ordinal) && Says(buyer.Name)
                ? "Please leave out the buyer's name: replies are public."
            : null;
    }

    /// <summary>The words as they are found in searches, a space before and behind each.</summary>
    private static string Plain(string text) => $" {string.Join(' ', Words.InOrder(text))} ";
}
