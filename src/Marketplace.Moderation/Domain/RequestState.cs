namespace Marketplace.Moderation.Domain;

internal enum RequestState
{
    /// <summary>Waits for a decision, be it the first or that on an appeal.</summary>
    Open,

    Decided,

    /// <summary>Ended without a decision: the buyer withdrew the review.</summary>
    Closed,
}
