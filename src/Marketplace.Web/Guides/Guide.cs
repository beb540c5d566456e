using Marketplace.Contracts.Guides;
using Marketplace.Web.Articles;

namespace Marketplace.Web.Guides;

/// <summary>A guide in one language.</summary>
internal sealed record Guide(GuideEntry Entry, Article Article)
{
    public GuideSummary Summary { get; } = new(Entry.Slug, Article.Title, Article.Changed!.Value);
}
