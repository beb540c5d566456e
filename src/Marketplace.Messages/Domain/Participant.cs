using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>A party of a conversation, and its unread messages.</summary>
internal sealed class Participant : ICounted
{
    public required long ConversationId { get; init; }

    public required Party Party { get; init; }

    public required long PersonId { get; init; }

    public int Unread { get; private set; }

    /// <summary>
    /// The unread messages that arrived while the person didn't have the conversation open. The first one causes a notice, so unread
    /// messages with none missed have not been notified.
    /// </summary>
    public int Missed { get; private set; }

    /// <summary>Until when the conversation counts as open for the person, in UTC; null if it is not open.</summary>
    public DateTime? LiveUntil { get; private set; }

    /// <summary>The conversation's newest message, 0 if there is none; sorts the person's list.</summary>
    public long LastMessageId { get; private set; }

    /// <summary>The language the person last read in: en, es or pt. Other people's messages are translated into it. Null before the first visit.</summary>
    public string? Language { get; private set; }

    public void ReadsIn(string language) => Language = language;

    /// <summary>A message arrived for this person.</summary>
    /// <returns>The number of missed messages; 0 if the person has the conversation open.</returns>
    public int Receive(DateTime now)
    {
        Unread++;
        return LiveUntil > now ? 0 : ++Missed;
    }

    // Never goes back: the clocks of two hosts can differ.
    public void Note(long messageId) => LastMessageId = Math.Max(LastMessageId, messageId);

    /// <summary>Counts all unread messages as missed if the person no longer has the conversation open.</summary>
    /// <returns>Whether the person has to be notified.</returns>
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
