using System.Text;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.SendPhoneMessage;

/// <summary>If no gateway is configured, saves phone messages as files.</summary>
internal sealed class PhoneFile(MessageFiles files) : IChannel
{
    public Channel Channel => Channel.Phone;

    public Task Send(MessageQueued message, CancellationToken cancel) =>
        files.Write("phone", message.MessageId, Encoding.UTF8.GetBytes($"To: {message.To}\n\n{message.Text}\n{message.Link}\n"), cancel);
}
