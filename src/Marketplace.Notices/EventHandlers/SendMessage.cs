using Marketplace.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using Marketplace.Notices.HandleRefusals;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.EventHandlers;

// Changes no rows before it has sent: a concurrency conflict would send the message again.
[HandlerName("notices.send-message")]
internal sealed class SendMessage(NoticesDbContext db, IEnumerable<IChannel> channels, RefusalDesk refusals, IOptions<NoticesOptions> options) : IHandle<MessageQueued>
{
    public async Task Handle(MessageQueued happened, CancellationToken cancel)
    {
        var channel = happened.Channel;
        var to = happened.AccountId == 0 ? null : await db.Recipients.AsNoTracking().SingleOrDefaultAsync(r => r.Id == happened.AccountId, cancel);
        // The notice is on the site. An account that was closed meanwhile has no address.
        if (to?.IsReached(channel, options.Value.MostRefusals) == false) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.Value.SendingTakes);
        try
        {
            await channels.Single(c => c.Channel == channel).Send(happened, patience.Token);
            MessageMeter.Sent(channel);
        }
        catch (Exception failure)
        {
            MessageMeter.Failed(channel);
            if (failure is not AddressRefused) throw;
            if (to is not null) await refusals.Note(to, channel, happened.To, isLater: false, cancel);
            throw new PermanentFailure(failure.Message);
        }
        if (to is null) return;
        refusals.Forget(to, channel, happened.To);
        if (channel == Channel.Mail && options.Value.BouncesFolder is not null) db.SentMails.Add(new SentMail(happened.MessageId, to.Id));
    }
}
