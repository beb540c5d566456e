using System.Collections.Concurrent;
using System.Globalization;
using Marketplace.Web.Articles;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.SitePages;

/// <summary>Help, terms and privacy in all languages, read once and kept in memory.</summary>
internal sealed class SiteArticles(QuotedFigures figures, IOptions<SitePagesOptions> options)
{
    private readonly ConcurrentDictionary<(string Name, string Language), Article> kept = new();

    public Article Help => Find("help", null);

    public Article Terms => Find("terms", options.Value.Terms);

    public Article Privacy => Find("privacy", options.Value.Privacy);

    private Article Find(string name, string? path) => kept.GetOrAdd((name, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), page => path is null
        ? OwnArticles.Read(page.Name, page.Language, figures)
        : Article.Read(File.ReadAllText(SitePagesOptions.InLanguage(path, page.Language))));
}
