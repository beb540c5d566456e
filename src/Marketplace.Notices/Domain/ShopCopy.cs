using Marketplace.Contracts.Accounts;

namespace Marketplace.Notices.Domain;

/// <summary>A shop's name and address, to list those that a person has muted.</summary>
internal sealed class ShopCopy
{
    public required long SellerId { get; init; }

    public required string Shop { get; init; }

    public required string Name { get; set; }

    /// <summary>The other names that it has had: they stand in older notices.</summary>
    public List<string> FormerNames { get; private set; } = [];

    /// <summary>The version of the newest edit that arrived.</summary>
    public long Version { get; private set; }

    public void Apply(ShopEdited edit)
    {
        // The account is closed.
        if (Version == long.MaxValue) return;
        var other = edit.Version > Version ? Name : edit.Name;
        if (edit.Version > Version) (Name, Version) = (edit.Name, edit.Version);
        if (other != Name && !FormerNames.Contains(other)) FormerNames.Add(other);
    }
}
