using Marketplace.Kernel.Domain;
using Microsoft.Extensions.Localization;

namespace Marketplace.Kernel.Web;

/// <summary>Says sentences to the reader.</summary>
public static class Telling
{
    /// <summary>A sentence in the reader's language.</summary>
    public static string Say(this IStringLocalizer<Texts> texts, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sentence);
        return texts[sentence.English, [.. sentence.Arguments.Select(a => a is Sentence inner ? texts.Say(inner) : a)]].Value;
    }
}
