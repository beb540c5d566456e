namespace Marketplace.Reviews.Domain;

/// <summary>How far a case about a review is. It only ever goes on, so what is told late is known by its place here, not by a clock.</summary>
internal enum CaseStage
{
    /// <summary>Waits for the first decision.</summary>
    Opened,

    /// <summary>Decided; it can still be appealed.</summary>
    Decided,

    /// <summary>Waits for the decision on an appeal.</summary>
    Appealed,

    /// <summary>Decided for good, or closed without a decision.</summary>
    Ended,
}
