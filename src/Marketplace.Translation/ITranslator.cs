namespace Marketplace.Translation;

/// <summary>The configured engine.</summary>
public interface ITranslator
{
    /// <summary>Its name, stored with each translation.</summary>
    string Name { get; }

    /// <summary>Translates a text. Throws if the engine is unreachable, refuses or returns an invalid response.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Its language: en, es or pt.</param>
    /// <param name="to">The target language: one of the others.</param>
    /// <param name="cancel">Cancels.</param>
    Task<string> Translate(string text, string from, string to, CancellationToken cancel);
}
