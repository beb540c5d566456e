using Marketplace.Casework.Uploads;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.DraftRequest;

/// <summary>The data behind a request that is being prepared, read once.</summary>
/// <param name="Review">This module's copy of the review, tracked.</param>
/// <param name="Latest">The latest request about it, or null.</param>
/// <param name="Standing">The seller's standing, not tracked.</param>
/// <param name="Refusal">Why no request can be sent now, or null.</param>
/// <param name="Waiting">Files uploaded so far, oldest first. Kept up to date as files are added and removed.</param>
internal sealed record Draft(ReviewCopy Review, DeletionRequest? Latest, SellerStanding Standing, Sentence? Refusal, List<EvidenceFile> Waiting);
