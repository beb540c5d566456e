using Marketplace.Contracts.Accounts;

namespace Marketplace.Reviews.Domain;

/// <summary>A copy of a shop, from the events of Accounts.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="Description">The shop's description.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="OpenedAt">When it opened.</param>
internal sealed record ShopCopy(long SellerId, string Shop, string Name, string Description, string Country, DateTime OpenedAt)
{
    public string Name { get; private set; } = Name;

    public string Description { get; private set; } = Description;

    /// <summary>The version of the newest edit that arrived.</summary>
    public long Version { get; private set; }

    public void Apply(ShopEdited edit)
    {
        if (edit.Version > Version) (Name, Description, Version) = (edit.Name, edit.Description, edit.Version);
    }
}
