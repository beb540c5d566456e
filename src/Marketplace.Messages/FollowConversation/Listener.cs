using System.Threading.Channels;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.FollowConversation;

/// <summary>An open page that waits for messages, and knows so many already.</summary>
internal sealed class Listener(Seat seat, int heard)
{
    /// <summary>Stands for: nothing new, but the stream is alive.</summary>
    public const int Beat = 0;

    private readonly Channel<int> bell = Channel.CreateUnbounded<int>();
    private int heard = heard;

    public Seat Seat => seat;

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

    public void KeepAlive() => bell.Writer.TryWrite(Beat);

    public IAsyncEnumerable<int> Rings(CancellationToken end) => bell.Reader.ReadAllAsync(end);
}
