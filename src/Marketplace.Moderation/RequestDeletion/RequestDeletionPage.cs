using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.RequestDeletion;

/// <param name="Number">The review.</param>
/// <param name="Review">The review, as this module knows it.</param>
/// <param name="Text">Its words, of which the public ones are shown; null where it is gone.</param>
/// <param name="Latest">The latest request about it, or null.</param>
/// <param name="Refusal">Why nothing can be filed now, or null.</param>
/// <param name="Rejections">How many requests about this review were rejected.</param>
/// <param name="Messages">The order's conversation, the oldest first.</param>
/// <param name="Waiting">Files uploaded for this request so far.</param>
/// <param name="Needs">What the chosen reason needs, and whether it is there.</param>
/// <param name="Options">The rules' numbers.</param>
/// <param name="Limits">How many files, and how large.</param>
internal sealed record RequestDeletionPage(
    Number Number, ReviewCopy Review, ReviewText? Text, DeletionRequest? Latest, Sentence? Refusal, int Rejections, IReadOnlyList<ConversationMessage> Messages,
    IReadOnlyList<EvidenceFile> Waiting, IReadOnlyList<Need> Needs, ModerationOptions Options, CaseworkOptions Limits)
{
    public required RequestDeletionForm Form { get; init; }

    /// <summary>Each further rejection about this review, and what it brings.</summary>
    public IEnumerable<(int Rejection, Consequence Consequence, bool IsNext)> Steps => Enumerable.Range(1, Ladder.Proposal)
        .Select(r => (r, Ladder.At(r), r == Math.Min(Rejections + 1, Ladder.Proposal)));
}
