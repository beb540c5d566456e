using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>The buyer wants a charge back from their bank, which decides. The provider has taken the money from the marketplace meanwhile.</summary>
internal sealed class Dispute : Aggregate
{
    public const int LongestEvidence = 2000;

    /// <summary>What support needs to pass evidence on before the bank's own deadline.</summary>
    private static readonly TimeSpan ToPassOn = TimeSpan.FromDays(1);

    private Dispute()
    {
    }

    /// <summary>The provider's id of it.</summary>
    public string Reference { get; private set; } = "";

    public long ChargeId { get; private set; }

    public long OrderId { get; private set; }

    /// <summary>What the buyer wants back, in minor units of the charge's currency.</summary>
    public long Amount { get; private set; }

    public DisputeState State { get; private set; }

    /// <summary>Until when the bank takes evidence.</summary>
    public DateTime? EvidenceBy { get; private set; }

    /// <summary>The seller's words; support passes them on.</summary>
    public string Evidence { get; private set; } = "";

    public DateTime? EvidenceAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public static Dispute Open(long id, string reference, Payment charge, DisputeAnswer answer) => new()
    {
        Id = id,
        Reference = reference,
        ChargeId = charge.Id,
        OrderId = charge.OrderId,
        State = answer.State == DisputeState.Inquiry ? DisputeState.Inquiry : DisputeState.Open,
        Amount = AmountOf(charge, answer),
        EvidenceBy = answer.EvidenceBy,
    };

    /// <summary>Until when the seller can send evidence.</summary>
    public DateTime? SellerUntil(DateTime now) => EvidenceBy is not { } by ? null : by - now > 2 * ToPassOn ? by - ToPassOn : by > now ? now + (by - now) / 2 : by;

    /// <summary>The buyer wasn't content with the answer to the bank's question.</summary>
    public void BecomeReal(Payment charge, DisputeAnswer answer) => (State, Amount, EvidenceBy) = (DisputeState.Open, AmountOf(charge, answer), answer.EvidenceBy);

    /// <summary>The provider is asked again after it, because one that only tests answers at once.</summary>
    public void AddEvidence(string words, DateTime now)
    {
        if (words.Length is 0 or > LongestEvidence) throw new RuleBroken("Describe what you sent or did, and when.", "Words");
        (Evidence, EvidenceAt) = (words, now);
        Raise(new DisputeReported(Reference) { OccurredAt = now });
    }

    public void End(bool isWon, DateTime now) => (State, EndedAt) = (isWon ? DisputeState.Won : DisputeState.Lost, now);

    /// <summary>A bank can answer in the card's own currency. Then it's about the whole charge.</summary>
    private static long AmountOf(Payment charge, DisputeAnswer answer) => answer.Amount.Currency == charge.Currency ? answer.Amount.Minor : charge.Amount;
}
