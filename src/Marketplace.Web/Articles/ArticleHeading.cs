namespace Marketplace.Web.Articles;

/// <summary>A section's heading, and its id on the page.</summary>
internal sealed record ArticleHeading(string Id, string Text);
