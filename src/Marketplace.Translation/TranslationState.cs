namespace Marketplace.Translation;

/// <summary>The state of a translation.</summary>
public enum TranslationState
{
    /// <summary>Waiting.</summary>
    Waiting,

    /// <summary>Made.</summary>
    Translated,

    /// <summary>Not needed: the text is already in the reader's language, or in none.</summary>
    NotNeeded,

    /// <summary>Given up after too many failures.</summary>
    GivenUp,
}
