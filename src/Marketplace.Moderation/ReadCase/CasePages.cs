using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Moderation.DecideCase;
using Marketplace.Moderation.DecideWave;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.RemedyOrder;
using Marketplace.Moderation.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ReadCase;

/// <summary>Reads a case with everything needed to decide it.</summary>
internal sealed class CasePages(ModerationDbContext db, IReadReviews reviews, OrderRemedies remedies, CaseWaves waves, TimeProvider clock)
{
    private const int MostOthers = 5;

    public async Task<CasePage> Read(DeletionRequest request, StaffMember viewer, DecideCaseForm form, IReadOnlyList<DecisionLetter>? preview, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var earlier = db.Requests.Where(r => r.ReviewId == request.ReviewId && r.Id != request.Id).OrderByDescending(r => r.Id);
        var similar = db.Requests.Where(r => r.Reason == request.Reason && r.State == RequestState.Decided && r.ReviewId != request.ReviewId).OrderByDescending(r => r.DecidedAt);
        var review = await reviews.Find(request.ReviewId, cancel);
        var progress = await remedies.Progress(request, cancel);
        return new(request, viewer, now, await db.LookAtStanding(request.SellerId, request.ReviewId), await Others(earlier), await Others(similar), review?.Version, preview)
        {
            Form = form,
            Pictures = review?.Pictures ?? [],
            Offer = progress.Count == 0 && request.IsClaimedBy(viewer.Id, now) ? await remedies.Offer(request, cancel) : null,
            Progress = progress,
            OthersOfWave = request.WaveId is { } first
                ? await Others(db.Requests.Where(r => r.WaveId == first && r.Id != request.Id).OrderBy(r => r.Id), DeletionRequest.LargestWave) : [],
            Wave = await waves.Look(request, cancel),
            DeletedFiles = await db.DeletedFiles(request, cancel),
        };
    }

    private static Task<List<OtherCase>> Others(IQueryable<DeletionRequest> requests, int most = MostOthers) => requests.Take(most)
        .Select(r => new OtherCase(r.Id, r.Title, r.Reason, r.State, r.Ruling, r.FiledAt, r.DecidedAt)).ToListAsync();
}
