using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.DraftRequest;
using Marketplace.Moderation.ReadLadder;

namespace Marketplace.Moderation.RequestDeletion;

/// <param name="Number">The review.</param>
/// <param name="Review">This module's copy of the review.</param>
/// <param name="Text">The review's text, of which only the public part is shown; null if it was removed.</param>
/// <param name="Latest">The latest request about it, or null.</param>
/// <param name="Refusal">Why no request can be sent now, or null.</param>
/// <param name="Place">The seller's place on the ladder of rejections.</param>
/// <param name="Messages">The order's conversation, the oldest first.</param>
/// <param name="Waiting">Files uploaded for this request so far.</param>
/// <param name="Needs">What the chosen reason requires, and whether it is provided.</param>
/// <param name="Deadlines">How long decisions take.</param>
/// <param name="Limits">How many files, and how large.</param>
internal sealed record RequestDeletionPage(
    Number Number, ReviewCopy Review, ReviewText? Text, DeletionRequest? Latest, Sentence? Refusal, LadderPlace Place, IReadOnlyList<ConversationMessage> Messages,
    IReadOnlyList<EvidenceFile> Waiting, IReadOnlyList<Need> Needs, Deadlines Deadlines, CaseworkOptions Limits)
{
    public required RequestDeletionForm Form { get; init; }

    /// <summary>The reviews that can be part of a wave, with their stars and first line.</summary>
    public required IReadOnlyList<(ReviewCopy Review, ReviewGlimpse? Glimpse)> Wave { get; init; }

    /// <summary>Whether the seller can appeal the decision on the latest request now.</summary>
    public required bool MayAppeal { get; init; }

    /// <summary>How long the decision takes, for every reason.</summary>
    public Sentence Promise => new(
        "Support usually decides within {0}, or within {1} for blackmail and insults.", Sentence.Of(Deadlines.Usual), Sentence.Of(Deadlines.Urgent));
}
