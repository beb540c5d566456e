using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Microsoft.Extensions.Localization;

namespace Marketplace.Reviews.Shared;

internal static class Telling
{
    /// <summary>A sentence in the reader's language.</summary>
    public static string Say(this IStringLocalizer<Texts> texts, Sentence sentence) =>
        texts[sentence.English, [.. sentence.Arguments.Select(a => a is Sentence inner ? texts.Say(inner) : a)]].Value;
}
