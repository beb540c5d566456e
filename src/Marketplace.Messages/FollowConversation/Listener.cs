using System.Threading.Channels;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.FollowConversation;

/// <summary>An open page that waits for messages, and knows so many already.</summary>
/// <param name="participant">Whose page.</param>
/// <param name="session">The session that it was opened with.</param>
/// <param name="heard">How many messages it knows.</param>
internal sealed class Listener(Participant participant, long session, int heard)
{
    /// <summary>Stands for: nothing new, but the stream is alive.</summary>
    public const int Beat = 0;

    private readonly Channel<int> bell = Channel.CreateUnbounded<int>();
    private int heard = heard;

    public Participant Participant => participant;

    public long Session => session;

    /// <summary>Whether the person is no longer signed in there.</summary>
    public bool IsSignedOut { get; private set; }

    /// <summary>There are so many messages now. What the listener knows already does not ring again.</summary>
    public void Ring(int count)
    {
        for (var before = Volatile.Read(ref heard); before < count; before = Volatile.Read(ref heard))
        {
            if (Interlocked.CompareExchange(ref heard, count, before) != before) continue;
            bell.Writer.TryWrite(count);
            return;
        }
    }

    /// <summary>Ends the stream after what has rung already.</summary>
    public void SignOut()
    {
        IsSignedOut = true;
        bell.Writer.TryComplete();
    }

    public void KeepAlive() => bell.Writer.TryWrite(Beat);

    public IAsyncEnumerable<int> Rings(CancellationToken end) => bell.Reader.ReadAllAsync(end);
}
