using Marketplace.Web.Articles;

namespace Marketplace.Web.SitePages;

/// <param name="Title">In English.</param>
/// <param name="Path">The page's address.</param>
/// <param name="Article">The text.</param>
internal sealed record SitePage(string Title, string Path, Article Article);
