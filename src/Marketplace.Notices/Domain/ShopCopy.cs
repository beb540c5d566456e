using Marketplace.Contracts.Accounts;

namespace Marketplace.Notices.Domain;

/// <summary>A shop's name and address, to list those that a person has muted.</summary>
internal sealed class ShopCopy
{
    public required long SellerId { get; init; }

    public required string Shop { get; init; }

    public required string Name { get; set; }

    /// <summary>The version of the newest edit that arrived.</summary>
    public long Version { get; private set; }

    public void Apply(ShopEdited edit)
    {
        if (edit.Version > Version) (Name, Version) = (edit.Name, edit.Version);
    }
}
