using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;

namespace Marketplace.Moderation.Domain;

/// <summary>What a seller has put together for a request so far.</summary>
/// <param name="Reason">The one reason, once it is chosen.</param>
/// <param name="Explanation">In the seller's words.</param>
/// <param name="DuplicateOf">For a duplicate: the order whose review says the same, if it is one of the same buyer here.</param>
/// <param name="Evidence">Messages and files.</param>
/// <param name="UsedBefore">The fingerprints of all evidence of decided requests about the same review; null where there was none.</param>
internal sealed record Filing(
    DeletionReason? Reason, string Explanation, long? DuplicateOf, IReadOnlyList<Evidence> Evidence, IReadOnlySet<string>? UsedBefore)
{
    public bool HasMessageOfBuyer => Evidence.Any(e => e is { Kind: EvidenceKind.Message, From: Party.Buyer });

    public bool HasFile => Evidence.Any(e => e.Kind == EvidenceKind.File);

    public bool HasNewEvidence => UsedBefore is null || Evidence.Any(e => !UsedBefore.Contains(e.Fingerprint));
}
