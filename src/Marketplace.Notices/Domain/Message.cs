using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.Domain;

/// <summary>
/// A note that an e-mail or a phone message was queued. Its words travel in the event alone, for links to set a password must not stay
/// in a table.
/// </summary>
internal sealed class Message : Aggregate, IPlainRow
{
    private Message()
    {
    }

    public Message(long id, long accountId, Channel channel, string to, string name, string subject, string text, string link, DateTime now)
    {
        Id = id;
        AccountId = accountId;
        Channel = channel;
        QueuedAt = now;
        Raise(new MessageQueued(id, channel, to, name, subject, text, link) { OccurredAt = now });
    }

    public long AccountId { get; private set; }

    public Channel Channel { get; private set; }

    public DateTime QueuedAt { get; private set; }
}
