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

    public DateTime? FilingSuspendedUntil { get; private set; }

    /// <summary>The rejected request that brought the suspension, if it was one.</summary>
    public long? SuspendedBy { get; private set; }

    public List<Rejection> Rejections { get; private set; } = [];

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
        Rejected++;
        Rejections.Add(new Rejection(request.Id, request.ReviewId, now));
        var consequence = Ladder.At(RejectionsAbout(request.ReviewId));
        if (consequence == Consequence.FilingSuspended) Suspend(now.AddDays(suspendedDays), request.Id);
        return consequence;
    }

    /// <summary>An appeal was decided otherwise: what followed from the first decision is taken back.</summary>
    public void Reverse(DeletionRequest request, Ruling final)
    {
        var by = final == Ruling.Keep ? 1 : -1;
        (Rejected, Granted) = (Rejected + by, Granted - by);
        Rejections.RemoveAll(r => r.RequestId == request.Id);
        if (SuspendedBy == request.Id) (FilingSuspendedUntil, SuspendedBy) = (null, null);
    }

    /// <summary>An administrator's decision, or the ladder's.</summary>
    public void Suspend(DateTime until, long? by) => (FilingSuspendedUntil, SuspendedBy) = (until, by);
}
