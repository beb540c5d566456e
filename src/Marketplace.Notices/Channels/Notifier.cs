using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.Channels;

/// <summary>Queues a person's notices and messages, in the transaction of the event handler.</summary>
internal sealed class Notifier(NoticesDbContext db, IdGenerator ids, TimeProvider clock, NoticeWriter writer, IOptions<NoticesOptions> options) : INotifier
{
    private static readonly Func<NoticesDbContext, long, Task<Recipient?>> RecipientOf = EF.CompileAsyncQuery((NoticesDbContext db, long account) =>
        db.Recipients.AsNoTracking().SingleOrDefault(r => r.Id == account));

    private static readonly Func<NoticesDbContext, long, Task<OrderCopy?>> CopyOf = EF.CompileAsyncQuery((NoticesDbContext db, long order) =>
        db.Orders.AsNoTracking().SingleOrDefault(o => o.Id == order));

    private static readonly Func<NoticesDbContext, long, long, Task<bool>> HasMuted = EF.CompileAsyncQuery((NoticesDbContext db, long account, long seller) =>
        db.Mutes.Any(m => m.AccountId == account && m.SellerId == seller));

    public Task Tell(DomainEvent cause, long accountId, NoticeContent content) => Tell(cause, accountId, content, byPhone: false);

    public Task TellAtOnce(DomainEvent cause, long accountId, NoticeContent content) => Tell(cause, accountId, content, byPhone: true);

    public void Write(DomainEvent cause, Recipient to, NoticeContent content)
    {
        if (!IsOld(cause)) Queue(to, content, isLast: cause is AccountForgotten);
    }

    private async Task Tell(DomainEvent cause, long accountId, NoticeContent content, bool byPhone)
    {
        // Retried later: the registration has not been handled yet.
        var person = await RecipientOf(db, accountId)
            ?? throw new InvalidOperationException($"Account {accountId} is not known here yet: its registration event has not been handled.");
        // The account is closed.
        if (person.Email.Length == 0) return;
        NoteStep(cause, content);
        if (await IsMuted(accountId, content)) return;
        db.Notices.Add(writer.Notice(ids.At(cause.OccurredAt), person, content, cause.OccurredAt));
        db.Count<Recipient>([accountId], (nameof(Recipient.Unread), 1));
        if (IsOld(cause)) return;
        if (content.Order is { Copy: null } order) content = content with { Order = order with { Copy = await CopyOf(db, order.OrderId) } };
        Queue(person, content);
        if (byPhone) db.Raise(new MessageQueued(ids.Next(), Channel.Phone, person.Phone, writer.PhoneMessage(person, content), writer.Absolute(content.Link), null));
    }

    /// <summary>Whatever one side is told, the other has done: earlier notices of the order no longer ask for it. Messages are no steps.</summary>
    private void NoteStep(DomainEvent cause, NoticeContent content)
    {
        if (cause is MessageSent || content.Order is not { OrderId: var order }) return;
        var at = cause.OccurredAt;
        db.OnSave(cancel => db.Orders.Where(o => o.Id == order && (o.MovedAt == null || o.MovedAt < at)).ExecuteUpdateAsync(set => set.SetProperty(o => o.MovedAt, at), cancel));
    }

    /// <summary>Whether the reader has muted the seller, and no running order needs the notice (rule ACC-9). This is the only place that asks.</summary>
    private async Task<bool> IsMuted(long accountId, NoticeContent content)
    {
        var seller = content.Muting.SellerId;
        if (content.Muting.IsAfterOrder && await CopyOf(db, content.Order!.OrderId) is { EndedAt: not null } ended) seller = ended.SellerId;
        return seller is { } muted && await HasMuted(db, accountId, muted);
    }

    private void Queue(Recipient to, NoticeContent content, bool isLast = false) =>
        db.Raise(new MessageQueued(ids.Next(), Channel.Mail, to.Email, "", writer.Absolute(content.Link), writer.Mail(to, content)) { IsLast = isLast });

    private bool IsOld(DomainEvent cause) => cause.OccurredAt < clock.GetUtcNow().UtcDateTime - options.Value.MessagesUntil;
}
