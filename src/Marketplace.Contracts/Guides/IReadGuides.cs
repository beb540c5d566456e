namespace Marketplace.Contracts.Guides;

/// <summary>The site's guides (rule GDE-1), in the language of the request.</summary>
public interface IReadGuides
{
    /// <summary>All guides, in the order of the list.</summary>
    IReadOnlyList<GuideSummary> All { get; }

    /// <summary>One guide; null if none has this name.</summary>
    /// <param name="slug">Its name in URLs.</param>
    GuideSummary? Find(string slug);
}

/// <summary>What other pages say about a guide.</summary>
/// <param name="Slug">Its name in URLs.</param>
/// <param name="Title">Its title.</param>
/// <param name="Changed">The day of its last change.</param>
public sealed record GuideSummary(string Slug, string Title, DateOnly Changed);
