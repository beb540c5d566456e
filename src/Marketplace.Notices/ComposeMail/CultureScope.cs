using System.Globalization;
using Marketplace.Texts;

namespace Marketplace.Notices.ComposeMail;

/// <summary>While it lasts, texts, numbers, money and dates are in this language.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo texts = CultureInfo.CurrentUICulture;

    public CultureScope(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Known(language));

    /// <summary>English for people who have not chosen.</summary>
    public static string Known(string language) => SiteTexts.Languages.Contains(language) ? language : SiteTexts.English;

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, texts);
}
