namespace Marketplace.Web.Guides;

/// <summary>A guide's place in the list; its texts are in <c>Texts/{slug}.{language}.md</c>.</summary>
/// <param name="Slug">Its name in URLs.</param>
/// <param name="Theme">The part of the list that shows it.</param>
/// <param name="Related">The slugs of guides to read next.</param>
internal sealed record GuideEntry(string Slug, GuideTheme Theme, params string[] Related)
{
    public static IReadOnlyList<GuideEntry> All { get; } =
    [
        new("working-with-orders", GuideTheme.Orders, "changing-orders", "post-sales", "avoiding-complaints", "keeping-feedback-positive"),
        new("changing-orders", GuideTheme.Orders, "working-with-orders", "post-sales", "handling-complaints"),
        new("who-sellers-are", GuideTheme.Orders, "working-with-orders", "avoiding-complaints"),
        new("post-sales", GuideTheme.Orders, "handling-complaints", "working-with-orders", "avoiding-complaints"),
        new("how-reviews-work", GuideTheme.Reviews, "feedback-and-rating", "what-can-be-deleted"),
        new("feedback-and-rating", GuideTheme.Reviews, "keeping-feedback-positive", "how-reviews-work", "post-sales"),
        new("keeping-feedback-positive", GuideTheme.Reviews, "preventing-negative-feedback", "feedback-and-rating"),
        new("preventing-negative-feedback", GuideTheme.Reviews, "keeping-feedback-positive", "avoiding-complaints", "what-can-be-deleted"),
        new("what-can-be-deleted", GuideTheme.Reviews, "how-reviews-work", "preventing-negative-feedback"),
        new("avoiding-complaints", GuideTheme.Claims, "handling-complaints", "post-sales"),
        new("handling-complaints", GuideTheme.Claims, "avoiding-complaints", "post-sales"),
        new("keep-your-account-safe", GuideTheme.Account, "who-sellers-are", "working-with-orders"),
    ];
}
