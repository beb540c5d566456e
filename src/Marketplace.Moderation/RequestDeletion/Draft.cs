using Marketplace.Casework.Uploads;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.RequestDeletion;

/// <summary>A request that is being put together: all that was there before the form, read once.</summary>
/// <param name="Review">The review, as this module knows it; it is tracked.</param>
/// <param name="Latest">The latest request about it, or null.</param>
/// <param name="Standing">The seller's, only to be looked at.</param>
/// <param name="Refusal">Why nothing can be filed now, or null.</param>
/// <param name="Waiting">Files uploaded so far, the first one first; it follows what comes and goes.</param>
internal sealed record Draft(ReviewCopy Review, DeletionRequest? Latest, SellerStanding Standing, Sentence? Refusal, List<EvidenceFile> Waiting);
