using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>One reader's answer to “Did this answer your question?” under one edition of a guide (rule GDE-1). They can change it.</summary>
internal sealed class GuideAnswer : Aggregate, ICounted
{
    public const int LongestComment = 500;

    private GuideAnswer()
    {
    }

    /// <param name="id">Its id.</param>
    /// <param name="reader">The account; below zero, the number in a visitor's cookie.</param>
    /// <param name="guide">The guide's name in URLs.</param>
    /// <param name="edition">The day of the guide's last change, as <see cref="DateOnly.DayNumber"/>.</param>
    public GuideAnswer(long id, long reader, string guide, int edition) => (Id, Reader, Guide, Edition) = (id, reader, guide, edition);

    public long Reader { get; private set; }

    public string Guide { get; private set; } = "";

    public int Edition { get; private set; }

    /// <summary>The language of the guide that they read.</summary>
    public string Language { get; private set; } = "";

    public bool Helped { get; private set; }

    /// <summary>What is missing; only staff read it.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>An id from when the comment was written, by which comments are sorted; null without one.</summary>
    public long? CommentedAs { get; private set; }

    public DateTime AnsweredAt { get; private set; }

    object ICounted.Counted => (Language, Helped);

    /// <param name="helped">Whether the guide answered their question.</param>
    /// <param name="comment">What is missing; optional.</param>
    /// <param name="language">The language of the guide.</param>
    /// <param name="commentId">A new id for the comment.</param>
    /// <param name="now">When.</param>
    public void Give(bool helped, string comment, string language, long commentId, DateTime now)
    {
        if (comment.Length > LongestComment) throw new RuleBroken("Use at most 500 characters.", "Comment");
        if (comment != Comment) CommentedAs = comment.Length == 0 ? null : commentId;
        (Helped, Comment, Language, AnsweredAt) = (helped, comment, language, now);
    }

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        if (before is (string language, bool helped))
        {
            if ((language, helped) == (Language, Helped)) yield break;
            yield return Count(language, helped, -1);
        }
        yield return Count(Language, Helped, 1);
    }

    private SumChange Count(string language, bool helped, int by) => new(
        typeof(GuideCount), [Edition, Guide, language], (nameof(GuideCount.Yes), helped ? by : 0), (nameof(GuideCount.No), helped ? 0 : by));
}
