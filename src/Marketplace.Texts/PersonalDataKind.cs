namespace Marketplace.Texts;

/// <summary>Data that lets strangers contact or find a person.</summary>
public enum PersonalDataKind
{
    /// <summary>An email address, also with words for its signs.</summary>
    EmailAddress,

    /// <summary>A link to a messenger, or a username there.</summary>
    Messenger,

    /// <summary>A phone number.</summary>
    PhoneNumber,

    /// <summary>A street with its number.</summary>
    StreetAddress,
}
