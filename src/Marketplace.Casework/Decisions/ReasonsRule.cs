using FluentValidation;
using Marketplace.Casework.Letters;

namespace Marketplace.Casework.Decisions;

/// <summary>Validates the reasons of a decision.</summary>
public static class ReasonsRule
{
    /// <summary>Demands a ready sentence or enough words of one's own, and no more of both than readers get.</summary>
    /// <typeparam name="TForm">The form.</typeparam>
    /// <param name="words">The field for one's own words.</param>
    /// <param name="keys">The keys of the chosen ready sentences.</param>
    /// <param name="stored">The reasons as they are stored.</param>
    public static void AreReasons<TForm>(this IRuleBuilder<TForm, string> words, Func<TForm, IReadOnlyCollection<string>?> keys, Func<TForm, string> stored)
    {
        ArgumentNullException.ThrowIfNull(words);
        words.Must((form, written) => written.Length >= ReasonParts.Least || keys(form) is { Count: > 0 }).WithMessage(ReasonParts.None)
            .Must((form, _) => ReasonParts.TooLong(stored(form)) is null).WithMessage(form => ReasonParts.TooLong(stored(form))!.English).WithState(form => ReasonParts.TooLong(stored(form))!.Arguments);
    }
}
