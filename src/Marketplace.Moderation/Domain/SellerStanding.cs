using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>A seller's record of deletion requests: how they ended, and whether new ones can be sent. Its id is the seller's.</summary>
internal sealed class SellerStanding : Aggregate
{
    private SellerStanding()
    {
    }

    public SellerStanding(long sellerId) => Id = sellerId;

    public int Filed { get; private set; }

    /// <summary>Granted in full or in part.</summary>
    public int Granted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Rejections about the review in question; others are not needed and not loaded.</summary>
    public List<Rejection> Rejections { get; private set; } = [];

    public List<Suspension> Suspensions { get; private set; } = [];

    /// <summary>The end of the longest suspension, which may be in the past.</summary>
    public DateTime? FilingSuspendedUntil => Suspensions.Count == 0 ? null : Suspensions.Max(s => s.Until);

    public int RejectionsAbout(long reviewId) => Rejections.Count(r => r.ReviewId == reviewId);

    public bool MayFile(DateTime now) => FilingSuspendedUntil is not { } until || now >= until;

    public void NoteFiled() => Filed++;

    /// <summary>Records a first decision.</summary>
    /// <returns>The consequence for the seller.</returns>
    public Consequence Note(DeletionRequest request, Ruling ruling, Ladder ladder, DateTime now)
    {
        if (ruling != Ruling.Keep)
        {
            Granted++;
            return Consequence.None;
        }
        // If two people decide at once, one may have read the case before and the standing after the other's decision.
        if (Rejections.Exists(r => r.RequestId == request.Id)) throw RuleBroken.Conflict("A colleague has just decided this case. Read their decision.");
        Rejected++;
        Rejections.Add(new Rejection(request.Id, request.ReviewId, now));
        var consequence = ladder.At(RejectionsAbout(request.ReviewId));
        if (consequence == Consequence.FilingSuspended) Suspend(request.Id, now.AddDays(ladder.Days));
        return consequence;
    }

    /// <summary>Records a decision about a further review of a wave, which counts with the wave's first request, but is a rejection about its own review.</summary>
    public void NoteFurther(DeletionRequest request, Ruling ruling, bool isFirst, DateTime now)
    {
        if (ruling != Ruling.Keep) Forgive(request);
        else if (isFirst && !Rejections.Exists(r => r.RequestId == request.Id)) Rejections.Add(new Rejection(request.Id, request.ReviewId, now));
    }

    /// <summary>An appeal reversed the first decision, so its consequences are reversed too.</summary>
    public void Reverse(DeletionRequest request, Ruling final)
    {
        var by = final == Ruling.Keep ? 1 : -1;
        (Rejected, Granted) = (Rejected + by, Granted - by);
        Forgive(request);
    }

    /// <summary>A rejection no longer counts, and its suspension ends.</summary>
    public void Forgive(DeletionRequest request)
    {
        Rejections.RemoveAll(r => r.RequestId == request.Id);
        Suspensions.RemoveAll(s => s.RequestId == request.Id);
    }

    /// <param name="requestId">The rejected request that caused the suspension, which ends if the rejection is reversed.</param>
    /// <param name="until">The end of the suspension.</param>
    public void Suspend(long requestId, DateTime until)
    {
        Suspensions.RemoveAll(s => s.RequestId == requestId);
        Suspensions.Add(new Suspension(requestId, until));
    }
}
