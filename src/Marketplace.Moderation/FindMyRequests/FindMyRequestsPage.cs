using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.FindMyRequests;

internal sealed record MyRequest(
    Number Number, string Title, string BuyerName, DeletionReason Reason, DateTime FiledAt, RequestState State, Ruling? Ruling, bool IsDecidedOnce);

/// <param name="Shop">The shop, as it stands in URLs.</param>
/// <param name="Standing">The seller's.</param>
/// <param name="Decided">What an administrator decided last about the seller, or null.</param>
/// <param name="MayFile">Whether no suspension is in force.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="Older">Where the next page begins, or null.</param>
internal sealed record FindMyRequestsPage(string Shop, SellerStanding Standing, SuspensionProposal? Decided, bool MayFile, IReadOnlyList<MyRequest> Rows, Number? Older);
