namespace Marketplace.Translation;

/// <summary>The translation engine.</summary>
public enum TranslationEngine
{
    /// <summary>None: every text is shown as written.</summary>
    None,

    /// <summary>A server with Apertium's APY protocol.</summary>
    Apertium,

    /// <summary>A server with LibreTranslate's protocol.</summary>
    LibreTranslate,
}
