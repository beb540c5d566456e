using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Ui;

/// <summary>Translates sentences for the reader.</summary>
public static class SentenceTexts
{
    /// <summary>A sentence in the reader's language.</summary>
    public static string Say(this IStringLocalizer<SharedResource> texts, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sentence);
        return texts[sentence.English, [.. sentence.Spoken.Select(a => a is Sentence inner ? texts.Say(inner) : a)]].Value;
    }

    /// <summary>A sentence on a page, with times in the reader's zone.</summary>
    public static IHtmlContent Say(this IHtmlHelper html, IStringLocalizer<SharedResource> texts, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sentence);
        return new HtmlFormattableString(texts[sentence.English].Value, [.. sentence.Arguments.Select(Shown)]);

        object Shown(object argument) => argument switch
        {
            DateTime at => html.Exactly(at),
            Sentence inner => html.Say(texts, inner),
            _ => argument,
        };
    }
}
