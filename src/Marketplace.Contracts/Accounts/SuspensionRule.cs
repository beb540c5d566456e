namespace Marketplace.Contracts.Accounts;

/// <summary>The rule behind a suspension (rule MOD-7).</summary>
public enum SuspensionRule
{
    /// <summary>Kept asking support to delete a review without a valid reason (rule MOD-5).</summary>
    RepeatedRequests,

    /// <summary>Asked to deal or pay elsewhere.</summary>
    DealsOutside,

    /// <summary>Tied reviews to goods, money or threats.</summary>
    PressureOnReviews,

    /// <summary>Deceived others.</summary>
    Deception,

    /// <summary>Not who they say, or several accounts that review or report each other.</summary>
    FalseIdentity,

    /// <summary>Listed what is illegal or not as described.</summary>
    HarmfulOffers,

    /// <summary>Insulted or threatened others.</summary>
    Insults,
}

/// <summary>The rules behind suspensions, in English.</summary>
public static class SuspensionRules
{
    /// <summary>What it is called.</summary>
    public static string Name(this SuspensionRule rule) => rule switch
    {
        SuspensionRule.RepeatedRequests => "Repeated deletion requests",
        SuspensionRule.DealsOutside => "Deals outside the marketplace",
        SuspensionRule.PressureOnReviews => "Pressure on reviews",
        SuspensionRule.Deception => "Deception",
        SuspensionRule.FalseIdentity => "False identity",
        SuspensionRule.HarmfulOffers => "Illegal or misleading offers",
        _ => "Insults or threats",
    };

    /// <summary>The rule as the suspended person reads it.</summary>
    public static string InWords(this SuspensionRule rule) => rule switch
    {
        SuspensionRule.RepeatedRequests => "A seller must not keep asking support to delete the same review without a valid reason.",
        SuspensionRule.DealsOutside => "Orders must be placed and paid for on the marketplace.",
        SuspensionRule.PressureOnReviews => "Nobody may demand or offer anything for a review, or make threats about it.",
        SuspensionRule.Deception => "Nobody may deceive customers, sellers or support.",
        SuspensionRule.FalseIdentity => "The details of an account must be true, and nobody may use several accounts to review or report each other.",
        SuspensionRule.HarmfulOffers => "Offers must be legal and must match their description.",
        _ => "Nobody may insult or threaten others.",
    };
}
