using System.Globalization;
using Marketplace.Kernel.Web;
using Microsoft.Extensions.Localization;

namespace Marketplace.BrowserTests;

/// <summary>A language that nobody speaks: accented, a third longer, and in brackets. What it leaves readable does not come from the site's texts.</summary>
internal sealed class PseudoTexts(IStringLocalizer<SharedResource> texts) : IStringLocalizer<SharedResource>
{
    public const char Begins = '⟦', Ends = '⟧';

    private const string Plain = "AEIOUaeioucnsy", Accented = "ÀÉÎÕÜàéîõüçñšý";

    public LocalizedString this[string name] => new(name, Of(texts[name].Value));

    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.CurrentCulture, Of(texts[name].Value), arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);

    private static string Of(string text)
    {
        var inPlaceholder = false;
        var accented = string.Concat(text.Select(c =>
        {
            inPlaceholder = c == '{' || (inPlaceholder && c != '}');
            return !inPlaceholder && Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Accented[at] : c;
        }));
        // In words of five letters, so that a line can break.
        var longer = string.Concat(Enumerable.Range(0, text.Length / 3).Select(i => i % 6 == 0 ? ' ' : 'ö'));
        return $"{Begins}{accented}{longer}{Ends}";
    }
}
