using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>Where a seller stands with requests: how they ended, and whether more may be filed. Its id is the seller's.</summary>
internal sealed class SellerStanding : Aggregate
{
    private SellerStanding()
    {
    }

    public SellerStanding(long sellerId) => Id = sellerId;

    public int Filed { get; private set; }

    /// <summary>Decided for the seller, wholly or in part.</summary>
    public int Granted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Those about the review that matters at the moment: the ladder looks no further.</summary>
    public List<Rejection> Rejections { get; private set; } = [];

    public List<Suspension> Suspensions { get; private set; } = [];

    /// <summary>The end of the longest suspension; it may have passed.</summary>
    public DateTime? FilingSuspendedUntil => Suspensions.Count == 0 ? null : Suspensions.Max(s => s.Until);

    public int RejectionsAbout(long reviewId) => Rejections.Count(r => r.ReviewId == reviewId);

    public bool MayFile(DateTime now) => FilingSuspendedUntil is not { } until || now >= until;

    public void NoteFiled() => Filed++;

    /// <summary>A first decision.</summary>
    /// <returns>What it means for the seller.</returns>
    public Consequence Note(DeletionRequest request, Ruling ruling, int suspendedDays, DateTime now)
    {
        if (ruling != Ruling.Keep)
        {
            Granted++;
            return Consequence.None;
        }
        // Of those who decide at once, one may have read the case before, and the standing after, another's decision.
        if (Rejections.Exists(r => r.RequestId == request.Id)) throw RuleBroken.Conflict("A colleague decided this case a moment ago. Look at what was decided.");
        Rejected++;
        Rejections.Add(new Rejection(request.Id, request.ReviewId, now));
        var consequence = Ladder.At(RejectionsAbout(request.ReviewId));
        if (consequence == Consequence.FilingSuspended) Suspend(request.Id, now.AddDays(suspendedDays));
        return consequence;
    }

    /// <summary>An appeal was decided otherwise: what followed from the first decision is taken back.</summary>
    public void Reverse(DeletionRequest request, Ruling final)
    {
        var by = final == Ruling.Keep ? 1 : -1;
        (Rejected, Granted) = (Rejected + by, Granted - by);
        Forgive(request);
    }

    /// <summary>A rejection is no step of the ladder any more.</summary>
    public void Forgive(DeletionRequest request)
    {
        Rejections.RemoveAll(r => r.RequestId == request.Id);
        Suspensions.RemoveAll(s => s.RequestId == request.Id);
    }

    /// <param name="requestId">The rejected request that brings it: it ends when that rejection is taken back.</param>
    /// <param name="until">Its end.</param>
    public void Suspend(long requestId, DateTime until)
    {
        Suspensions.RemoveAll(s => s.RequestId == requestId);
        Suspensions.Add(new Suspension(requestId, until));
    }
}
