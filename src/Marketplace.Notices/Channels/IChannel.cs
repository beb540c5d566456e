using Marketplace.Notices.Domain;

namespace Marketplace.Notices.Channels;

/// <summary>A way on which a message leaves the house.</summary>
internal interface IChannel
{
    Channel Channel { get; }

    /// <summary>Sends it; throws when that is not certain.</summary>
    Task Send(MessageQueued message, CancellationToken cancel);
}
