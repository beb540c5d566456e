namespace Marketplace.Reviews.Domain;

/// <summary>The stage of a case about a review. It only moves forward, so late events are recognised by their stage, not by time.</summary>
internal enum CaseStage
{
    /// <summary>Waiting for the first decision.</summary>
    Opened,

    /// <summary>Decided; it can still be appealed.</summary>
    Decided,

    /// <summary>Waiting for the decision on an appeal.</summary>
    Appealed,

    /// <summary>Finally decided, or closed without a decision.</summary>
    Ended,
}
