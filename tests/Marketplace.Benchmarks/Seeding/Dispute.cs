using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>A seller's request to delete a review.</summary>
internal sealed class Dispute
{
    public required Opinion Opinion { get; init; }

    public required DeletionReason Reason { get; init; }

    public required DateTime FiledAt { get; init; }

    public required RequestState State { get; init; }

    /// <summary>The first decision's, or null.</summary>
    public Ruling? Ruling { get; init; }

    public DateTime? DecidedAt { get; init; }

    /// <summary>When the seller appealed, if the appeal is still open.</summary>
    public DateTime? AppealedAt { get; init; }

    public long Id { get; set; }

    public long QueuedAs { get; set; }

    /// <summary>The buyer's first message, which is the evidence.</summary>
    public long MessageId { get; set; }

    /// <summary>The rule that the decision is based on.</summary>
    public DecisionRule Rule => Ruling == Contracts.Moderation.Ruling.Keep ? DecisionRule.NotProven : Enum.Parse<DecisionRule>(Reason.ToString());

    /// <summary>As stored with the review.</summary>
    public DeletionReason? Ground => Ruling is null ? null : Rule.Ground();

    public CaseStage Stage => State switch
    {
        RequestState.Open => AppealedAt is null ? CaseStage.Opened : CaseStage.Appealed,
        RequestState.Decided => CaseStage.Decided,
        _ => CaseStage.Ended,
    };

    public DateTime? OpenSince => State != RequestState.Open ? null : AppealedAt ?? FiledAt;

    public DateTime ToldAt => AppealedAt ?? DecidedAt ?? Opinion.WithdrawnAt ?? FiledAt;

    public int Tellings => 1 + (DecidedAt is null ? 0 : 1) + (AppealedAt is null ? 0 : 1) + (State == RequestState.Closed ? 1 : 0);
}
