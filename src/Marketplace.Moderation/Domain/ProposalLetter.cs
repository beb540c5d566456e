using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>An administrator's decision about a seller's repeated requests as the seller reads it (rule MOD-7), also used for the preview.</summary>
internal static class ProposalLetter
{
    public static IReadOnlyList<Sentence> Of(SuspensionProposal proposal) =>
    [
        proposal.Outcome switch
        {
            ProposalOutcome.AccountSuspended => new("An administrator suspended your account until {0}.", proposal.SuspendedUntil!.Value),
            ProposalOutcome.FilingSuspended => new("An administrator suspended your deletion requests until {0}.", proposal.SuspendedUntil!.Value),
            _ => new("An administrator reviewed your deletion requests and didn't suspend them."),
        },
        new("{0}: {1}", new Sentence(SuspensionRule.RepeatedRequests.Name()), new Sentence(SuspensionRule.RepeatedRequests.InWords())),
        new("Support rejected {0} of your requests about the same review.", proposal.Rejections),
        .. Following(proposal),
        new(LetterWords.ByPeople),
        .. Objection(proposal),
    ];

    private static IEnumerable<Sentence> Following(SuspensionProposal proposal) => proposal.Outcome switch
    {
        ProposalOutcome.AccountSuspended => [new("It applies from {0}.", proposal.DecidedAt!.Value), new(SuspensionWords.Covers), new(SuspensionWords.Leaves)],
        ProposalOutcome.FilingSuspended => [new("It applies from {0}.", proposal.DecidedAt!.Value), new("You can't ask support to delete a review during this time. You can do everything else.")],
        _ => [],
    };

    private static IEnumerable<Sentence> Objection(SuspensionProposal proposal) => proposal.Outcome switch
    {
        ProposalOutcome.AccountSuspended => [new(SuspensionWords.Appeal)],
        ProposalOutcome.FilingSuspended => [new("If your appeal against the last rejection is granted, this suspension ends too.")],
        _ => [],
    };
}
