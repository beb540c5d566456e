using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Shared;

namespace Marketplace.Moderation.DecideSuspension;

internal sealed record DecideSuspensionPage(
    SuspensionProposal Proposal, CaseHead Head, SellerStanding Standing, bool MayFile, IReadOnlyList<OtherCase> Requests)
{
    public required DecideSuspensionForm Form { get; init; }

    /// <summary>Why the account can't be suspended now, in English; null if it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>How far the suspension of the account is; null if it isn't carried out yet.</summary>
    public SuspensionProgress? Progress { get; init; }

    public IReadOnlyList<PreviewLetter>? Preview { get; init; }

    /// <summary>The choices, and what each of them does.</summary>
    public IReadOnlyList<(ProposalOutcome Outcome, string Text, string Effect)> Outcomes { get; } =
    [
        (ProposalOutcome.NoSuspension, "No suspension", "Nothing changes. The seller reads the reasons."),
        (ProposalOutcome.FilingSuspended, "Suspend deletion requests", "The seller can't ask support to delete reviews during this time. Everything else stays possible."),
        (ProposalOutcome.AccountSuspended, "Suspend account", "Nobody can find or buy the seller's offers. The seller can't buy, review or report. Open orders continue. The seller can appeal."),
    ];

    public Sentence Carried => Progress switch
    {
        null => new("Suspension of the account: waiting to be carried out"),
        { EndedAt: { } ended } => new("Suspension of the account: ended on {0}", ended),
        _ => new("Suspension of the account: in force since {0}", Progress.Since),
    };
}
