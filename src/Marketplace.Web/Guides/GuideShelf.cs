using System.Globalization;
using Marketplace.Contracts.Guides;
using Marketplace.Texts;
using Marketplace.Web.Articles;

namespace Marketplace.Web.Guides;

/// <summary>All guides in all languages, read once and kept in memory.</summary>
internal sealed class GuideShelf(QuotedFigures figures) : IReadGuides
{
    private readonly Dictionary<string, Lazy<IReadOnlyList<Guide>>> languages = SiteTexts.Languages.ToDictionary(
        language => language, language => new Lazy<IReadOnlyList<Guide>>(
            () => [.. GuideEntry.All.Select(entry => new Guide(entry, OwnArticles.Read(entry.Slug, language, figures)))]));

    /// <summary>All guides in the language of the request.</summary>
    public IReadOnlyList<Guide> Guides => languages[CultureInfo.CurrentUICulture.TwoLetterISOLanguageName].Value;

    IReadOnlyList<GuideSummary> IReadGuides.All => [.. Guides.Select(g => g.Summary)];

    /// <summary>One guide in the language of the request, or null.</summary>
    public Guide? Find(string slug) => Guides.FirstOrDefault(g => g.Entry.Slug == slug);

    GuideSummary? IReadGuides.Find(string slug) => Find(slug)?.Summary;
}
