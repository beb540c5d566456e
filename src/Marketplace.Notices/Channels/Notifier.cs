using System.Globalization;
using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.Channels;

/// <summary>Queues what a person is told, in the transaction of the handler that asks for it.</summary>
internal sealed class Notifier(
    NoticesDbContext db, IdGenerator ids, TimeProvider clock, IStringLocalizer<Texts> texts, IOptions<SiteOptions> site,
    IOptions<NoticesOptions> options)
{
    private static readonly Func<NoticesDbContext, long, Task<Recipient?>> RecipientOf = EF.CompileAsyncQuery((NoticesDbContext db, long account) =>
        db.Recipients.AsNoTracking().SingleOrDefault(r => r.Id == account));

    /// <summary>On the site and by e-mail.</summary>
    public Task Tell(DomainEvent cause, long accountId, Sentence sentence, string link, CancellationToken cancel) =>
        Tell(cause, accountId, sentence, link, [Channel.Mail], cancel);

    /// <summary>On the site, by e-mail and by phone message.</summary>
    public Task TellAtOnce(DomainEvent cause, long accountId, Sentence sentence, string link, CancellationToken cancel) =>
        Tell(cause, accountId, sentence, link, [Channel.Mail, Channel.Phone], cancel);

    /// <summary>By e-mail alone: what concerns the account itself.</summary>
    public void Write(DomainEvent cause, long accountId, string email, string name, Sentence subject, Sentence text, string link)
    {
        if (IsOld(cause)) return;
        db.Messages.Add(new Message(ids.Next(), accountId, Channel.Mail, email, name, Say(subject), Say(text), link, clock.GetUtcNow().UtcDateTime));
    }

    private async Task Tell(
        DomainEvent cause, long accountId, Sentence sentence, string link, IReadOnlyList<Channel> channels, CancellationToken cancel)
    {
        var person = await RecipientOf(db, accountId)
            ?? throw new InvalidOperationException($"The registration of account {accountId} has not arrived yet.");
        db.Notices.Add(new Notice(ids.At(cause.OccurredAt), accountId, sentence, link, cause.OccurredAt));
        db.Count<Recipient>([accountId], (nameof(Recipient.Unread), 1));
        if (IsOld(cause)) return;
        var said = Say(sentence);
        foreach (var channel in channels)
        {
            var to = channel == Channel.Mail ? person.Email : person.Phone;
            db.Messages.Add(new Message(ids.Next(), accountId, channel, to, person.Name, said, said, site.Value.Absolute(link), clock.GetUtcNow().UtcDateTime));
        }
    }

    private bool IsOld(DomainEvent cause) => cause.OccurredAt < clock.GetUtcNow().UtcDateTime - options.Value.MessagesUntil;

    private string Say(Sentence sentence) => string.Format(CultureInfo.InvariantCulture, texts[sentence.Text].Value, [.. sentence.Arguments]);
}
