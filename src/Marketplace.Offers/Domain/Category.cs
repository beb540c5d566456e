using Marketplace.Texts;

namespace Marketplace.Offers.Domain;

internal sealed record Category(string Slug, string Name)
{
    public static IReadOnlyList<Category> All { get; } =
    [
        new("ceramics", "Ceramics"),
        new("furniture", "Furniture"),
        new("textiles", "Home textiles"),
        new("clothing", "Clothing"),
        new("jewellery", "Jewellery"),
        new("art-prints", "Art and prints"),
        new("food", "Food and drink"),
        new("music", "Music and audio"),
        new("writing", "Writing and translation"),
        new("design", "Design"),
        new("repairs", "Repairs"),
        new("lessons", "Lessons"),
    ];

    private const int Pictures = 8;

    /// <summary>The categories of goods, which have a picture.</summary>
    public static IEnumerable<Category> Pictured => All.Take(Pictures);

    public static IEnumerable<Category> Services => All.Skip(Pictures);

    public string Picture => $"/categories/{Slug}.webp";

    /// <summary>Its name in each of the site's languages, for searches.</summary>
    public IEnumerable<string?> Names => SiteTexts.Languages.Select(language => SiteTexts.Find(language, Name)).Prepend(Name);

    public static Category? Find(string? slug) => All.FirstOrDefault(c => c.Slug == slug);
}
