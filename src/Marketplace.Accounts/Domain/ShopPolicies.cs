namespace Marketplace.Accounts.Domain;

/// <summary>What a shop promises its buyers in its own words; plain text, each may be empty.</summary>
/// <param name="Delivery">How it packs and sends.</param>
/// <param name="Returns">What happens if a buyer sends something back.</param>
/// <param name="Contact">When it answers, and what to ask before buying.</param>
internal sealed record ShopPolicies(string Delivery, string Returns, string Contact)
{
    public static ShopPolicies None => new("", "", "");

    /// <summary>Those that say something, with their headings.</summary>
    public IEnumerable<(string Heading, string Text)> Stated =>
        new[] { ("Delivery", Delivery), ("Returns", Returns), ("Questions", Contact) }.Where(p => p.Item2.Length > 0);
}
