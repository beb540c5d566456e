using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>One party's place in a conversation: what waits there unread.</summary>
internal sealed class Participant : ICounted
{
    public required long ConversationId { get; init; }

    public required Party Party { get; init; }

    public required long PersonId { get; init; }

    public int Unread { get; private set; }

    /// <summary>
    /// Those of the unread that came while the conversation was not open before the person. Of the first the person is told: something
    /// unread and nothing missed was never told.
    /// </summary>
    public int Missed { get; private set; }

    /// <summary>Until when the person counts as reading along, in UTC; null where the conversation is not open.</summary>
    public DateTime? LiveUntil { get; private set; }

    /// <summary>The conversation's newest message, 0 before the first; the person's list is in its order.</summary>
    public long LastMessageId { get; private set; }

    /// <summary>In which language the person last read here, en, es or pt: what the others write is translated into it. Null before the first time.</summary>
    public string? Language { get; private set; }

    public void ReadsIn(string language) => Language = language;

    /// <summary>Somebody wrote to this person.</summary>
    /// <returns>Which of the missed messages it is; 0 where the person reads along.</returns>
    public int Receive(DateTime now)
    {
        Unread++;
        return LiveUntil > now ? 0 : ++Missed;
    }

    // Never backwards: the clocks of two hosts differ.
    public void Note(long messageId) => LastMessageId = Math.Max(LastMessageId, messageId);

    /// <summary>What came while the person seemed to read along has not been read: all of it was missed.</summary>
    /// <returns>Whether the person has to be told.</returns>
    public bool Miss(DateTime now)
    {
        if (Unread == 0 || Missed > 0 || LiveUntil > now) return false;
        Missed = Unread;
        return true;
    }

    public void Read() => (Unread, Missed) = (0, 0);

    object? ICounted.Counted => Unread;

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var more = Unread - ((int?)before ?? 0);
        if (more != 0) yield return new SumChange(typeof(UnreadTotal), [PersonId], (nameof(UnreadTotal.Unread), more));
    }
}
