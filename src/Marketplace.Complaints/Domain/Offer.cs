using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;

namespace Marketplace.Complaints.Domain;

/// <summary>A solution that one party offered the other.</summary>
internal sealed class Offer
{
    private Offer()
    {
    }

    public Offer(int position, Party by, ClaimSolution solution, int percent, long amount, string words, DateTime at, DateTime? answerBy)
    {
        (Position, By, Solution, Percent, Amount, Words, At, AnswerBy) = (position, by, solution, percent, amount, words, at, answerBy);
    }

    public int Position { get; private set; }

    public Party By { get; private set; }

    public ClaimSolution Solution { get; private set; }

    /// <summary>For a partial refund: 1 to 99.</summary>
    public int Percent { get; private set; }

    /// <summary>The refund offered, in minor units.</summary>
    public long Amount { get; private set; }

    public string Words { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>When it expires; null for a counter-offer, which doesn't.</summary>
    public DateTime? AnswerBy { get; private set; }

    public OfferState State { get; private set; }

    /// <summary>How many reminders were sent to the buyer.</summary>
    public int Reminders { get; private set; }

    public bool IsPending => State == OfferState.Pending;

    public void End(OfferState state) => State = state;

    public void Remind() => Reminders++;
}
