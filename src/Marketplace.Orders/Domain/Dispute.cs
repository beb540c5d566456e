using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>The buyer wants a charge back from their bank, which decides. The provider has taken the money from the marketplace meanwhile.</summary>
internal sealed class Dispute : Aggregate
{
    public const int LongestEvidence = 2000;

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
        // A bank can answer in the card's own currency. Then it's about the whole charge.
        Amount = answer.Amount.Currency == charge.Currency ? answer.Amount.Minor : charge.Amount,
        EvidenceBy = answer.EvidenceBy,
    };

    /// <summary>The provider is asked again after it, because one that only tests answers at once.</summary>
    public void AddEvidence(string words, DateTime now)
    {
        if (words.Length is 0 or > LongestEvidence) throw new RuleBroken("Describe what you sent or did, and when.", "Words");
        (Evidence, EvidenceAt) = (words, now);
        Raise(new DisputeReported(Reference) { OccurredAt = now });
    }

    public void End(bool isWon, DateTime now) => (State, EndedAt) = (isWon ? DisputeState.Won : DisputeState.Lost, now);
}
