using Marketplace.Casework;
using Marketplace.Moderation.DecideCase;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.DecideSuspension;

internal sealed record DecideSuspensionPage(
    SuspensionProposal Proposal, CaseHead Head, SellerStanding Standing, bool MayFile, IReadOnlyList<OtherCase> Requests)
{
    public required DecideSuspensionForm Form { get; init; }
}
