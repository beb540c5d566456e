namespace Marketplace.Translation;

/// <summary>How far a translation is.</summary>
public enum TranslationState
{
    /// <summary>It is still to be made.</summary>
    Waiting,

    /// <summary>It is made.</summary>
    Translated,

    /// <summary>The text is in the reader's language already, or in none.</summary>
    NotNeeded,

    /// <summary>It failed too often.</summary>
    GivenUp,
}
