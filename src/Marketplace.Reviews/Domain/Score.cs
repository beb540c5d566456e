namespace Marketplace.Reviews.Domain;

internal enum ScoreOf
{
    Seller,
    Offer,

    /// <summary>The total of a buyer's reviews; only for all time.</summary>
    Buyer,
}

/// <summary>A summary row: the tally of a seller, an offer or a buyer, for all time or for the reviews published on one UTC day.</summary>
internal sealed class Score
{
    public const int AllTime = 0;

    public Score(ScoreOf kind, long subjectId, int day)
    {
        (Kind, SubjectId, Day) = (kind, subjectId, day);
    }

    private Score()
    {
    }

    public ScoreOf Kind { get; private set; }

    public long SubjectId { get; private set; }

    /// <summary><see cref="AllTime"/>, or the <see cref="DateOnly.DayNumber"/> of the publication.</summary>
    public int Day { get; private set; }

    public Tally Tally { get; private set; } = Tally.None;

    /// <summary>How often the tally changed, to check whether cached results are still valid.</summary>
    public int Changes { get; private set; }

    public static int DayOf(DateTime at) => DateOnly.FromDateTime(at).DayNumber;
}
