using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>The running totals of a seller's score, as an entry states them: reviews that count, by tone, and the sums of the three ratings.</summary>
internal sealed record LedgerTotals(int Count, int Positive, int Neutral, int Negative, int Fulfillment, int StartTime, int Communication)
{
    public static LedgerTotals None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public static LedgerTotals Of(Ratings? counted) => counted is null ? None : Of(Tally.Of(counted, withComment: false));

    public static LedgerTotals Of(Tally t) => new(t.Count, t.Positive, t.Neutral, t.Negative, t.Fulfillment, t.StartTime, t.Communication);

    public static LedgerTotals operator +(LedgerTotals a, LedgerTotals b) => new(
        a.Count + b.Count, a.Positive + b.Positive, a.Neutral + b.Neutral, a.Negative + b.Negative,
        a.Fulfillment + b.Fulfillment, a.StartTime + b.StartTime, a.Communication + b.Communication);

    public static LedgerTotals operator -(LedgerTotals a, LedgerTotals b) => new(
        a.Count - b.Count, a.Positive - b.Positive, a.Neutral - b.Neutral, a.Negative - b.Negative,
        a.Fulfillment - b.Fulfillment, a.StartTime - b.StartTime, a.Communication - b.Communication);
}
