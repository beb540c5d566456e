using Marketplace.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.EventHandlers;

// Changes no rows: a concurrency conflict would send the message again.
[HandlerName("notices.send-message")]
internal sealed class SendMessage(IEnumerable<IChannel> channels, IOptions<NoticesOptions> options) : IHandle<MessageQueued>
{
    public async Task Handle(MessageQueued happened, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.Value.SendingTakes);
        try
        {
            await channels.Single(channel => channel.Channel == happened.Channel).Send(happened, patience.Token);
            MessageMeter.Sent(happened.Channel);
        }
        catch
        {
            MessageMeter.Failed(happened.Channel);
            throw;
        }
    }
}
