namespace Marketplace.Moderation.Domain;

internal enum RequestState
{
    /// <summary>Waiting for the first decision or the decision on an appeal.</summary>
    Open,

    Decided,

    /// <summary>Closed without a decision, because the buyer withdrew the review.</summary>
    Closed,
}
