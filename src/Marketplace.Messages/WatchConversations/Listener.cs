using System.Threading.Channels;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.WatchConversations;

/// <summary>An open page that waits for new messages.</summary>
/// <param name="participant">The reader.</param>
/// <param name="session">The reader's session.</param>
/// <param name="heard">How many messages it has already.</param>
internal sealed class Listener(Participant participant, long session, int heard)
{
    /// <summary>A heartbeat without new messages.</summary>
    public const int Beat = 0;

    private readonly Channel<int> bell = Channel.CreateUnbounded<int>();
    private int heard = heard;

    public Participant Participant => participant;

    public long Session => session;

    /// <summary>Whether the session has ended.</summary>
    public bool IsSignedOut { get; private set; }

    /// <summary>Signals the new number of messages, unless the page has them already.</summary>
    public void Ring(int count)
    {
        for (var before = Volatile.Read(ref heard); before < count; before = Volatile.Read(ref heard))
        {
            if (Interlocked.CompareExchange(ref heard, count, before) != before) continue;
            bell.Writer.TryWrite(count);
            return;
        }
    }

    /// <summary>Ends the stream after the pending signals.</summary>
    public void SignOut()
    {
        IsSignedOut = true;
        bell.Writer.TryComplete();
    }

    public void KeepAlive() => bell.Writer.TryWrite(Beat);

    public IAsyncEnumerable<int> Rings(CancellationToken end) => bell.Reader.ReadAllAsync(end);
}
