namespace Marketplace.Contracts.Orders;

/// <summary>What support can do about an order together with a decision on its review, and how far it is (rule MOD-8).</summary>
public interface IReadRemedies
{
    /// <summary>What can be given back now.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<RemedyOffer> Offer(long orderId, CancellationToken cancel);

    /// <summary>How far a remedy is.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="refundId">The refund's id.</param>
    /// <param name="cancel">Cancels the queries.</param>
    Task<RemedyProgress> Progress(long orderId, long refundId, CancellationToken cancel);
}

/// <summary>What can be given back now.</summary>
/// <param name="Amount">What is left of the payment, in minor units; 0 if nothing was paid yet.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="IsByCard">Whether the marketplace refunds a card; otherwise the seller owes it.</param>
/// <param name="Obstacle">Why the order can't be canceled now, in English; null if it can.</param>
public sealed record RemedyOffer(long Amount, string Currency, bool IsByCard, string? Obstacle);

/// <summary>How far a remedy is.</summary>
/// <param name="State">The state.</param>
/// <param name="At">When the money went back or the order ended, in UTC; null before that.</param>
/// <param name="Reason">Why the provider refuses it, in its own words; empty otherwise.</param>
/// <param name="CaseId">The case of a refused refund; null if there is none.</param>
public sealed record RemedyProgress(RemedyState State, DateTime? At = null, string Reason = "", long? CaseId = null);

/// <summary>How far a remedy is.</summary>
public enum RemedyState
{
    /// <summary>Decided, and not yet carried out.</summary>
    Decided,

    /// <summary>The provider hasn't answered yet.</summary>
    UnderWay,

    /// <summary>The provider refuses the refund. It waits in the staff's queue.</summary>
    Refused,

    /// <summary>The seller has to send the money back.</summary>
    Owed,

    /// <summary>The order has ended, and the buyer has everything back.</summary>
    Done,
}
