namespace Marketplace.Kernel.Domain;

/// <summary>A product rule forbids the action. The message is shown to the user.</summary>
/// <param name="message">The sentence, in English; it is the key of its translations, with {0}, {1} for <paramref name="arguments"/>.</param>
/// <param name="field">The form field it belongs to, or null for the whole form.</param>
/// <param name="conflict">True if somebody else was first: the status is 409 instead of 422.</param>
/// <param name="arguments">The values for {0}, {1}; they may be sentences, and times in UTC.</param>
public sealed class RuleBroken(string message, string? field = null, bool conflict = false, params object[] arguments) : Exception(message)
{
    /// <summary>The form field the message belongs to, or null.</summary>
    public string? Field { get; } = field;

    /// <summary>Whether somebody else was first.</summary>
    public bool IsConflict { get; } = conflict;

    /// <summary>The message with its values.</summary>
    public Sentence Sentence { get; } = new(message, arguments);

    /// <summary>Somebody else was first.</summary>
    public static RuleBroken Conflict(string message, params object[] arguments) => new(message, null, conflict: true, arguments);
}
