using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
using Marketplace.Notices.EventHandlers;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.WriteNotice;

/// <summary>Queues a person's notices and messages, in the transaction of the event handler.</summary>
internal sealed class Notifier(NoticesDbContext db, IdGenerator ids, TimeProvider clock, NoticeWriter writer, IOptions<NoticesOptions> options) : INotifier
{
    private static readonly Func<NoticesDbContext, long, Task<Recipient?>> RecipientOf = EF.CompileAsyncQuery((NoticesDbContext db, long account) =>
        db.Recipients.AsNoTracking().SingleOrDefault(r => r.Id == account));

    private static readonly Func<NoticesDbContext, long, Task<OrderCopy?>> CopyOf = EF.CompileAsyncQuery((NoticesDbContext db, long order) =>
        db.Orders.AsNoTracking().SingleOrDefault(o => o.Id == order));

    private static readonly Func<NoticesDbContext, long, long, Task<bool>> HasMuted = EF.CompileAsyncQuery((NoticesDbContext db, long account, long seller) =>
        db.Mutes.Any(m => m.AccountId == account && m.SellerId == seller));

    public Task Tell(DomainEvent cause, long accountId, NoticeContent content) => Tell(cause, accountId, content, NoticeGroup.Of(cause));

    public Task TellAtOnce(DomainEvent cause, long accountId, NoticeContent content) => Tell(cause, accountId, content, NoticeGroups.Urgent);

    public void Write(DomainEvent cause, Recipient to, NoticeContent content)
    {
        if (!IsOld(cause)) Queue(to, content, isLast: cause is AccountForgotten or SupportAnswered);
    }

    /// <summary>This is the only place that asks which ways the person has chosen (rule ACC-7).</summary>
    private async Task Tell(DomainEvent cause, long accountId, NoticeContent content, NoticeGroups group)
    {
        // Retried later: the registration has not been handled yet.
        var person = await RecipientOf(db, accountId)
            ?? throw new InvalidOperationException($"Account {accountId} is not known here yet: its registration event has not been handled.");
        // The account is closed.
        if (person.Email.Length == 0) return;
        NoteStep(cause, content);
        if (await IsMuted(accountId, content)) return;
        var (wantsMail, isMailed) = (person.ByMail.HasFlag(group), person.IsReached(Channel.Mail, options.Value.MostRefusals));
        // What can't be mailed is shown instead.
        if (person.OnSite.HasFlag(group) || (wantsMail && !isMailed))
        {
            db.Notices.Add(writer.Notice(ids.At(cause.OccurredAt), person, content, cause.OccurredAt));
            if (!content.IsOwnAction) db.Count<Recipient>([accountId], (nameof(Recipient.Unread), 1));
        }
        if (IsOld(cause)) return;
        if (content.Order is { Copy: null } order) content = content with { Order = order with { Copy = await CopyOf(db, order.OrderId) } };
        if (wantsMail && isMailed) Queue(person, content);
        if (person.ByPhone.HasFlag(group) && person.IsReached(Channel.Phone, options.Value.MostRefusals))
        {
            db.Raise(new MessageQueued(ids.Next(), Channel.Phone, person.Phone, writer.PhoneMessage(person, content), writer.Absolute(content.Link), null, accountId));
        }
    }

    /// <summary>Earlier notices of an order no longer ask for what was done: a step ends what they all ask, an answer only what its own page asks.</summary>
    private void NoteStep(DomainEvent cause, NoticeContent content)
    {
        if (content.Order is not { OrderId: var order }) return;
        var at = cause.OccurredAt;
        if (cause is OrderPlaced or AddedOrderEnded or OrderConfirmed or OrderPaid or OrderSent or OrderFinished or OrderCanceled or OrderRefunded
            or SolutionOffered or SolutionAccepted or SolutionDeclined or SolutionWithdrawn or ReturnSent or ReturnReceived or ReturnLapsed or RefundReported or ClaimDecided or ClaimClosed
            or ContractWithdrawn or WithdrawalAddressGiven or WithdrawalReturnSent or WithdrawalCompleted or WithdrawalLapsed)
        {
            db.OnSave(cancel => db.Orders.Where(o => o.Id == order && (o.MovedAt == null || o.MovedAt < at)).ExecuteUpdateAsync(set => set.SetProperty(o => o.MovedAt, at), cancel));
        }
        var answered = cause switch { CardChanged changed => changed.Card.Path, ReviewPublished => Paths.ReviewOf(order), _ => null };
        if (answered is not null) db.OnSave(cancel => db.Notices.Where(n => n.OrderId == order && n.Link == answered && n.CreatedAt < at).ExecuteUpdateAsync(set => set.SetProperty(n => n.Next, "").SetProperty(n => n.Button, ""), cancel));
    }

    /// <summary>Whether the reader has muted the seller, and no running order needs the notice (rule ACC-9). This is the only place that asks.</summary>
    private async Task<bool> IsMuted(long accountId, NoticeContent content)
    {
        var seller = content.Muting.SellerId;
        if (content.Muting.IsAfterOrder && await CopyOf(db, content.Order!.OrderId) is { EndedAt: not null } ended) seller = ended.SellerId;
        return seller is { } muted && await HasMuted(db, accountId, muted);
    }

    private void Queue(Recipient to, NoticeContent content, bool isLast = false) =>
        db.Raise(new MessageQueued(ids.Next(), Channel.Mail, to.Email, "", writer.Absolute(content.Link), writer.Mail(to, content), to.Id) { IsLast = isLast });

    private bool IsOld(DomainEvent cause) => cause.OccurredAt < clock.GetUtcNow().UtcDateTime - options.Value.MessagesUntil;
}
