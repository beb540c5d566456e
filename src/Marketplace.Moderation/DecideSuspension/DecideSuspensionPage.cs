using Marketplace.Kernel.Domain;
using Marketplace.Moderation.DecideCase;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.DecideSuspension;

internal sealed record DecideSuspensionPage(SuspensionProposal Proposal, SellerStanding Standing, bool MayFile, IReadOnlyList<OtherCase> Requests)
{
    public required DecideSuspensionForm Form { get; init; }

    public Number Number => new(Proposal.Id);
}
