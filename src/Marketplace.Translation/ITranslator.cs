namespace Marketplace.Translation;

/// <summary>The engine that is configured.</summary>
public interface ITranslator
{
    /// <summary>Its name, kept with what it translated.</summary>
    string Name { get; }

    /// <summary>Translates a text. Whatever goes wrong is thrown: the engine is away, refuses, or answers what cannot be read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Its language: en, es or pt.</param>
    /// <param name="to">Another of these.</param>
    /// <param name="cancel">Gives up.</param>
    Task<string> Translate(string text, string from, string to, CancellationToken cancel);
}
