using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>
/// What the ledger says of a review after its newest entry. A value without references: an audit holds a million of them, and the garbage collector would look at each again and again.
/// </summary>
internal readonly record struct LoggedReview(byte Fulfillment, byte StartTime, byte Communication, bool Counts, LoggedCommitment Comment, LoggedCommitment Reply)
{
    public Ratings Ratings => new(Fulfillment, StartTime, Communication);

    /// <summary>The ratings in the score; null if the review doesn't count, or isn't logged yet.</summary>
    public Ratings? Counted => Counts ? Ratings : null;

    /// <summary>The review after its next entry; null if the entry is incomplete.</summary>
    public LoggedReview? Then(LedgerLine line)
    {
        if (line.Ratings is not [>= 1 and <= 5 and var fulfillment, >= 1 and <= 5 and var start, >= 1 and <= 5 and var communication] || line.Counts is not { } counts) return null;
        // An edit may empty the comment, and then commits to none.
        var comment = line.Comment is not null || line.Kind == "edited" ? LoggedCommitment.Of(line.Comment) : Comment;
        return new((byte)fulfillment, (byte)start, (byte)communication, counts, comment, line.Reply is null ? Reply : LoggedCommitment.Of(line.Reply));
    }
}
