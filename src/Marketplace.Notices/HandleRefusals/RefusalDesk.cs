using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
using Marketplace.Notices.EventHandlers;
using Marketplace.Notices.Persistence;
using Marketplace.Notices.WriteNotice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.HandleRefusals;

/// <summary>Counts how often in a row an address or a number was refused for good, and tells its owner once it isn't tried any more (rule NTF-4).</summary>
internal sealed class RefusalDesk(NoticesDbContext db, NoticeWriter writer, IdGenerator ids, TimeProvider clock, IOptions<NoticesOptions> options)
{
    /// <summary>Saved at once, because what refused it fails. With the last refusal the person reads on the site what to do.</summary>
    /// <param name="to">The person.</param>
    /// <param name="channel">Mail or phone.</param>
    /// <param name="address">What was refused; nothing happens if the person has another one now.</param>
    /// <param name="isLater">Whether the server had accepted the email at first.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Note(Recipient to, Channel channel, string address, bool isLater, CancellationToken cancel)
    {
        var isMail = channel == Channel.Mail;
        var refusals = 1 + (isMail ? to.MailRefusals : to.PhoneRefusals);
        var now = clock.GetUtcNow().UtcDateTime;
        var noted = await db.Write(
            c => isMail ? Mail(to.Id, address).ExecuteUpdateAsync(set => set.SetProperty(r => r.MailRefusals, refusals).SetProperty(r => r.BouncedAt, r => isLater ? now : r.BouncedAt), c)
                : db.Recipients.Where(r => r.Id == to.Id && r.Phone == address).ExecuteUpdateAsync(set => set.SetProperty(r => r.PhoneRefusals, refusals), c), cancel);
        if (noted == 0 || refusals != options.Value.MostRefusals) return;
        var content = new NoticeContent(
            isMail ? new("Check your email address: our emails can't be delivered.") : new("Check your phone number: our messages can't be delivered."), null, [],
            NextStep.Of(isMail ? new("Change your email address, or try it again.") : new("Change your phone number, or try it again."), new("You read your notices only on the site.")),
            new("Check your notices"), Paths.Settings, Why.Account);
        db.Notices.Add(writer.Notice(ids.Next(), to, content, now));
        db.Count<Recipient>([to.Id], (nameof(Recipient.Unread), 1));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>With the next save: it was accepted. That says nothing about an email address for a while after one came back, because reports come later.</summary>
    public void Forget(Recipient to, Channel channel, string address)
    {
        if (channel == Channel.Phone)
        {
            if (to.PhoneRefusals > 0) db.OnSave(c => db.Recipients.Where(r => r.Id == to.Id && r.Phone == address).ExecuteUpdateAsync(set => set.SetProperty(r => r.PhoneRefusals, 0), c));
            return;
        }
        var since = clock.GetUtcNow().UtcDateTime - SentMail.MayComeBackFor;
        if (to.MailRefusals > 0 && !(to.BouncedAt > since)) db.OnSave(c => Mail(to.Id, address).ExecuteUpdateAsync(set => set.SetProperty(r => r.MailRefusals, 0).SetProperty(r => r.BouncedAt, (DateTime?)null), c));
    }

    private IQueryable<Recipient> Mail(long account, string address) => db.Recipients.Where(r => r.Id == account && r.Email == address);
}
