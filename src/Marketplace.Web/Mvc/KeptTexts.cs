using System.Collections.Concurrent;
using System.Globalization;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>Caches each text, because a page has dozens and each look-up would allocate its result.</summary>
internal sealed class KeptTexts : IStringLocalizer<SharedResource>
{
    /// <summary>More texts than the product has in all its languages, so that an unexpected text cannot fill the memory.</summary>
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(string Name, string Language), LocalizedString> kept = new();

    public LocalizedString this[string name]
    {
        get
        {
            var key = (name, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
            if (kept.TryGetValue(key, out var text)) return text;
            var found = SiteTexts.Find(key.TwoLetterISOLanguageName, name);
            text = new LocalizedString(name, found ?? name, found is null);
            if (kept.Count < Most) kept.TryAdd(key, text);
            return text;
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => throw new NotSupportedException("Texts are looked up one by one.");
}
