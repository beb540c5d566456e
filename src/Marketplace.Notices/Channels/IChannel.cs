using Marketplace.Notices.Domain;

namespace Marketplace.Notices.Channels;

/// <summary>A way to send messages.</summary>
internal interface IChannel
{
    Channel Channel { get; }

    /// <summary>Sends the message, and throws if it may not have been sent.</summary>
    Task Send(MessageQueued message, CancellationToken cancel);
}
