namespace Marketplace.Reviews.Domain;

/// <summary>What is on record as a solution for an order.</summary>
internal enum CompensationKind
{
    PartialRefund,
    Extra,
    Return,

    /// <summary>A claim was closed, whatever its end: a solution, but nothing that was given.</summary>
    ClosedClaim,
}
