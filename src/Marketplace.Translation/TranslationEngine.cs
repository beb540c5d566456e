namespace Marketplace.Translation;

/// <summary>What translates.</summary>
public enum TranslationEngine
{
    /// <summary>Nothing: every text is shown as it was written.</summary>
    None,

    /// <summary>A server that speaks the protocol of Apertium's APY.</summary>
    Apertium,

    /// <summary>A server that speaks LibreTranslate's protocol.</summary>
    LibreTranslate,
}
