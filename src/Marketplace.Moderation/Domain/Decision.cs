using Marketplace.Casework;
using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>A decision by support: the first, or the final one on an appeal.</summary>
internal sealed class Decision
{
    private Decision()
    {
    }

    public Decision(int round, Verdict verdict, Consequence consequence, DateTime? filingSuspendedUntil, StaffMember by, DateTime at)
    {
        Round = round;
        (Ruling, Rule, Statement) = (verdict.Ruling, verdict.Rule, verdict.Reasons);
        if (verdict.Ruling == Ruling.TakeOutPassage) (Passage, Pictures) = (verdict.Passage.Length == 0 ? null : verdict.Passage, [.. verdict.Pictures.Distinct()]);
        if (verdict.Remedy is { } remedy) (RemedyId, RemedyAmount, RemedyCurrency, IsRemedyByCard) = (remedy.RefundId, remedy.Amount, remedy.Currency, remedy.IsByCard);
        (Consequence, FilingSuspendedUntil) = (consequence, filingSuspendedUntil);
        (ById, ByName, At) = (by.Id, by.Name, at);
    }

    public int Round { get; private set; }

    public Ruling Ruling { get; private set; }

    public DecisionRule Rule { get; private set; }

    public string Statement { get; private set; } = "";

    public string? Passage { get; private set; }

    /// <summary>The pictures that are removed.</summary>
    public List<long> Pictures { get; private set; } = [];

    public Consequence Consequence { get; private set; }

    public DateTime? FilingSuspendedUntil { get; private set; }

    /// <summary>The refund that was decided in the same step; null for none.</summary>
    public long? RemedyId { get; private set; }

    public long RemedyAmount { get; private set; }

    public string? RemedyCurrency { get; private set; }

    public bool IsRemedyByCard { get; private set; }

    public Remedy? Remedy => RemedyId is { } id ? new(id, RemedyAmount, RemedyCurrency!, IsRemedyByCard) : null;

    /// <summary>Who decided. Shown only to staff.</summary>
    public long ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }
}
