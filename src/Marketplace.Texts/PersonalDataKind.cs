namespace Marketplace.Texts;

/// <summary>What tells strangers how to reach or to find a person.</summary>
public enum PersonalDataKind
{
    /// <summary>An e-mail address, also with words for its signs.</summary>
    EmailAddress,

    /// <summary>A link to a messenger, or a name at one.</summary>
    Messenger,

    /// <summary>A phone number.</summary>
    PhoneNumber,

    /// <summary>A street with its number.</summary>
    StreetAddress,
}
