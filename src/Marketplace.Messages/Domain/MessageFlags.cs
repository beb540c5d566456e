namespace Marketplace.Messages.Domain;

/// <summary>What the recognisers found in a message. It is delivered anyway.</summary>
[Flags]
internal enum MessageFlags
{
    None = 0,

    /// <summary>It asks to deal outside the marketplace (rule MSG-5).</summary>
    OffSite = 1,

    /// <summary>It ties a rating to goods, money or threats (rule MSG-6).</summary>
    RatingPressure = 2,
}
