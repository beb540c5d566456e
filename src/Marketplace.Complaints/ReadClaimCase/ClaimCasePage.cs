using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Casework.Uploads;
using Marketplace.Complaints.CompareClaims;
using Marketplace.Complaints.DecideClaim;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Queues;
using Marketplace.Complaints.Shared;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReadClaimCase;

/// <param name="Claim">The claim.</param>
/// <param name="Remaining">What can still be refunded, in minor units.</param>
/// <param name="IsPaidByCard">Whether a refund goes to a card.</param>
/// <param name="Viewer">The signed-in staff member.</param>
/// <param name="Now">The current time, in UTC.</param>
/// <param name="Files">The files the buyer attached.</param>
/// <param name="Others">Other claims to compare it with.</param>
internal sealed record ClaimCasePage(
    OrderClaim Claim, long Remaining, bool IsPaidByCard, StaffMember Viewer, DateTime Now, IReadOnlyList<EvidenceFile> Files, OtherClaims Others)
{
    public required DecideClaimForm Form { get; init; }

    public IReadOnlyList<PreviewLetter>? Preview { get; init; }

    public Number Number => new(Claim.Id);

    public string Path => $"{ClaimQueue.Root}/{Number}";

    public ClaimCasePlace Place => new(Claim.Id, Claim.OrderId, Claim.SellerId, Claim.BuyerId);

    public CaseHead Head => new(Claim, Path, new("Claim: order {0}, {1} against {2}", new Number(Claim.OrderId).Shown, Claim.BuyerName, Claim.ShopName), Claim.State.InWords(), StateLook.Of(Claim.State), Viewer, Now);

    public bool IsMine => Head.IsMine;

    /// <summary>Whether support can mark the claim as untrue (rule CMP-6).</summary>
    public bool MayBeFoundUntrue => Claim is { IsOpen: false, IsUntrue: false, Effect: ClaimEffect.Counts };
}
