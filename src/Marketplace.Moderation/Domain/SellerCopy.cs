using Marketplace.Contracts.Accounts;

namespace Marketplace.Moderation.Domain;

/// <summary>This module's copy of a seller.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Name">The shop's name.</param>
internal sealed record SellerCopy(long SellerId, string Shop, string Name)
{
    public string Name { get; private set; } = Name;

    /// <summary>The version of the newest edit that arrived.</summary>
    public long Version { get; private set; }

    public void Apply(ShopEdited edit)
    {
        if (edit.Version > Version) (Name, Version) = (edit.Name, edit.Version);
    }
}
