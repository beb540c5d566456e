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

    public static Category? Find(string? slug) => All.FirstOrDefault(c => c.Slug == slug);
}
