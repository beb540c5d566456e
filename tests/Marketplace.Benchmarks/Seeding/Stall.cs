using Marketplace.Accounts.Domain;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>A seller's shop.</summary>
/// <param name="Owner">Its seller.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="Country">Where it is.</param>
/// <param name="Care">How satisfied its buyers are, 0 to 1.</param>
internal sealed record Stall(Member Owner, Phrase Name, string Country, double Care)
{
    public string Slug { get; } = Shop.SlugOf(Name.Text);

    public List<Ware> Wares { get; } = [];
}
