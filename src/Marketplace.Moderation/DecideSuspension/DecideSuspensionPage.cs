using Marketplace.Casework;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Shared;

namespace Marketplace.Moderation.DecideSuspension;

internal sealed record DecideSuspensionPage(
    SuspensionProposal Proposal, CaseHead Head, SellerStanding Standing, bool MayFile, IReadOnlyList<OtherCase> Requests)
{
    public required DecideSuspensionForm Form { get; init; }
}
