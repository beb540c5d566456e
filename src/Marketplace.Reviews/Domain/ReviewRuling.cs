using Marketplace.Contracts.Moderation;

namespace Marketplace.Reviews.Domain;

/// <summary>What was decided last on the seller's requests about a review, or on what others reported about it.</summary>
internal sealed class ReviewRuling
{
    public ReviewRuling(long reviewId, bool isReport) => (ReviewId, IsReport) = (reviewId, isReport);

    private ReviewRuling()
    {
    }

    public long ReviewId { get; private set; }

    public bool IsReport { get; private set; }

    public Ruling Ruling { get; private set; }

    public DateTime At { get; private set; }

    public DeletionReason? Ground { get; private set; }

    public string? Passage { get; private set; }

    /// <summary>How much of the review it takes away.</summary>
    public int Weight => Ruling switch
    {
        Ruling.Keep => 0,
        Ruling.TakeOutPassage => 1,
        Ruling.TakeOutOfScore => 2,
        _ => 3,
    };

    public void Become(Ruling ruling, DeletionReason? ground, string? passage, DateTime at) =>
        (Ruling, Ground, Passage, At) = (ruling, ground, passage, at);
}
