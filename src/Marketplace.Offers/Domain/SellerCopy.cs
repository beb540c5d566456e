using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.Domain;

/// <summary>Offers' copy of a shop, with the sum of its reviews' stars (three ratings each).</summary>
internal sealed class SellerCopy
{
    public required long SellerId { get; init; }

    public required string Shop { get; init; }

    public required string Name { get; set; }

    public long? LogoId { get; private set; }

    /// <summary>Where Accounts serves the small logo.</summary>
    public string? Logo => LogoId is { } logo ? $"/shop-pictures/{new Number(logo)}/small" : null;

    /// <summary>The version of the newest edit that arrived.</summary>
    public long Version { get; private set; }

    /// <summary>Whether the standing is red.</summary>
    public bool IsBarred { get; private set; }

    /// <summary>The seller's level (rule REP-6).</summary>
    public SellerLevel Level { get; private set; }

    /// <summary>When the newest known level was reached.</summary>
    public DateTime? LevelAt { get; private set; }

    /// <summary>Whether all its offers are paused, because it can't sell for now.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Increased by every reason to pause that comes or goes, so that two at the same time conflict.</summary>
    public int HoldTurn { get; private set; }

    /// <summary>Until when the seller is offline, which pauses all their offers; <see cref="Offer.NoDate"/> until they come back. Null or past if they aren't.</summary>
    public DateTime? OfflineUntil { get; private set; }

    /// <summary>When the newest known standing was looked at.</summary>
    public DateTime? StandingAt { get; private set; }

    public required string Country { get; init; }

    public required string Currency { get; init; }

    public long Stars { get; private set; }

    public int Reviews { get; private set; }

    /// <returns>False if the offers stay as they are.</returns>
    public bool Hold(bool isHeld)
    {
        HoldTurn++;
        if (IsHeld == isHeld) return false;
        IsHeld = isHeld;
        return true;
    }

    /// <returns>False if a later standing is known already.</returns>
    public bool Apply(StandingChanged standing)
    {
        if (standing.OccurredAt <= StandingAt) return false;
        (IsBarred, StandingAt) = (standing.IsRed, standing.OccurredAt);
        return true;
    }

    /// <returns>False if a later level is known already.</returns>
    public bool Apply(SellerLevelChanged change)
    {
        if (change.OccurredAt <= LevelAt) return false;
        (Level, LevelAt) = (change.Level, change.OccurredAt);
        return true;
    }

    /// <returns>False if a later edit has arrived already.</returns>
    public bool Apply(ShopEdited edit)
    {
        if (edit.Version <= Version) return false;
        (Name, LogoId, Version) = (edit.Name, edit.LogoId, edit.Version);
        return true;
    }
}
