using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.EventHandlers;

// Changes no rows before it has sent: a concurrency conflict would send the message again.
[HandlerName("notices.send-message")]
internal sealed class SendMessage(NoticesDbContext db, IEnumerable<IChannel> channels, IdGenerator ids, NoticeWriter writer, TimeProvider clock, IOptions<NoticesOptions> options) : IHandle<MessageQueued>
{
    public async Task Handle(MessageQueued happened, CancellationToken cancel)
    {
        var (channel, most) = (happened.Channel, options.Value.MostRefusals);
        var to = happened.AccountId == 0 ? null : await db.Recipients.AsNoTracking().SingleOrDefaultAsync(r => r.Id == happened.AccountId, cancel);
        // The notice is on the site. An account that was closed meanwhile has no address.
        if (to?.IsReached(channel, most) == false) return;
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
            if (to is not null) await NoteRefusal(to, happened, most, cancel);
            throw new PermanentFailure(failure.Message);
        }
        if (to is { MailRefusals: > 0 } or { PhoneRefusals: > 0 }) db.OnSave(c => Set(happened, 0, c));
    }

    /// <summary>Saved at once, because the event itself fails. With the last refusal the person reads on the site what to do.</summary>
    private async Task NoteRefusal(Recipient to, MessageQueued message, int most, CancellationToken cancel)
    {
        var isMail = message.Channel == Channel.Mail;
        var refusals = 1 + (isMail ? to.MailRefusals : to.PhoneRefusals);
        if (await db.Write(c => Set(message, refusals, c), cancel) == 0 || refusals != most) return;
        var content = new NoticeContent(
            isMail ? new("Check your email address: our emails can't be delivered.") : new("Check your phone number: our messages can't be delivered."), null, [],
            NextStep.Of(isMail ? new("Change your email address, or try it again.") : new("Change your phone number, or try it again."), new("You read your notices only on the site.")),
            new("Check your notices"), Paths.Settings, Why.Account);
        db.Notices.Add(writer.Notice(ids.Next(), to, content, clock.GetUtcNow().UtcDateTime));
        db.Count<Recipient>([to.Id], (nameof(Recipient.Unread), 1));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Only if the message went to the address or number of now.</summary>
    private Task<int> Set(MessageQueued message, int refusals, CancellationToken cancel) => message.Channel == Channel.Mail
        ? db.Recipients.Where(r => r.Id == message.AccountId && r.Email == message.To).ExecuteUpdateAsync(set => set.SetProperty(r => r.MailRefusals, refusals), cancel)
        : db.Recipients.Where(r => r.Id == message.AccountId && r.Phone == message.To).ExecuteUpdateAsync(set => set.SetProperty(r => r.PhoneRefusals, refusals), cancel);
}
