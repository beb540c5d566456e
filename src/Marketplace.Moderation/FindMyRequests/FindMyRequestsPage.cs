using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.FindMyRequests;

/// <param name="AppealUntil">Until when the seller can appeal; null if that is not possible.</param>
internal sealed record MyRequest(
    Number Number, string Title, string BuyerName, DeletionReason Reason, DateTime FiledAt, RequestState State, Ruling? Ruling, bool IsDecidedOnce,
    DateTime? AppealUntil);

/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Standing">The seller's record of requests.</param>
/// <param name="Decided">The latest administrator's decision about the seller, or null.</param>
/// <param name="MayFile">Whether the seller can send requests now.</param>
/// <param name="Rows">Requests, newest first.</param>
/// <param name="Older">Cursor of the next page, or null.</param>
internal sealed record FindMyRequestsPage(string Shop, SellerStanding Standing, SuspensionProposal? Decided, bool MayFile, IReadOnlyList<MyRequest> Rows, Number? Older)
{
    /// <summary>How many wait for a first decision.</summary>
    public required int Open { get; init; }
}
