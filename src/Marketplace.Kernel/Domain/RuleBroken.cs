namespace Marketplace.Kernel.Domain;

/// <summary>A rule of the product forbids what was asked. The message is a sentence that the user may read.</summary>
/// <param name="message">The sentence, in English; it is the key of its translations, with {0}, {1} for <paramref name="arguments"/>.</param>
/// <param name="field">The form's field that it belongs to, or null for the form as a whole.</param>
/// <param name="conflict">True when somebody else was first: the answer is 409 instead of 422.</param>
/// <param name="arguments">What stands for {0}, {1} in the sentence.</param>
public sealed class RuleBroken(string message, string? field = null, bool conflict = false, params object[] arguments) : Exception(message)
{
    /// <summary>The form's field that the sentence belongs to, or null.</summary>
    public string? Field { get; } = field;

    /// <summary>Whether somebody else was first.</summary>
    public bool IsConflict { get; } = conflict;

    /// <summary>What stands for {0}, {1} in the sentence.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>Somebody else was first.</summary>
    public static RuleBroken Conflict(string message, params object[] arguments) => new(message, null, conflict: true, arguments);
}
