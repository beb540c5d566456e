using System.Collections.Concurrent;
using System.Globalization;
using Marketplace.Kernel.Web;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>Caches texts: a page has dozens, and each look-up allocates a key, a name and a result.</summary>
internal sealed class KeptTexts(IStringLocalizerFactory factory) : IStringLocalizer<SharedResource>
{
    /// <summary>More texts than the product has in all languages, so that user input cannot fill the cache.</summary>
    private const int Most = 20_000;

    private readonly IStringLocalizer texts = factory.Create(typeof(SharedResource));
    private readonly ConcurrentDictionary<(string Name, string Culture), LocalizedString> kept = new();

    public LocalizedString this[string name]
    {
        get
        {
            var key = (name, CultureInfo.CurrentUICulture.Name);
            if (kept.TryGetValue(key, out var text)) return text;
            text = texts[name];
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

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
}
