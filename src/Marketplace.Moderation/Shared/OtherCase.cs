using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.Shared;

/// <summary>Another case: an earlier request about the same review, or a similar case.</summary>
internal sealed record OtherCase(long Id, string Title, DeletionReason Reason, RequestState State, Ruling? Ruling, DateTime FiledAt, DateTime? DecidedAt)
{
    public Number Number => new(Id);
}
