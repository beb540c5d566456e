using System.Globalization;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.Channels;

/// <summary>Queues a person's notices and messages, in the transaction of the event handler.</summary>
internal sealed class Notifier(
    NoticesDbContext db, IdGenerator ids, TimeProvider clock, IStringLocalizer<SharedResource> texts, IOptions<SiteOptions> site,
    IOptions<NoticesOptions> options)
{
    private static readonly Func<NoticesDbContext, long, Task<Recipient?>> RecipientOf = EF.CompileAsyncQuery((NoticesDbContext db, long account) =>
        db.Recipients.AsNoTracking().SingleOrDefault(r => r.Id == account));

    /// <summary>On the site and by email.</summary>
    public async Task Tell(DomainEvent cause, long accountId, NoticeContent content)
    {
        if (await Note(cause, accountId, content) is not { } person) return;
        using var culture = new CultureScope(person.Language);
        Mail(person, content);
    }

    /// <summary>On the site, by email and by phone message.</summary>
    public async Task TellAtOnce(DomainEvent cause, long accountId, NoticeContent content)
    {
        if (await Note(cause, accountId, content) is not { } person) return;
        using var culture = new CultureScope(person.Language);
        Mail(person, content);
        Queue(Channel.Phone, person.Phone, person.Name, "", Say(content.Headline), site.Value.Absolute(content.Link), "");
    }

    /// <summary>Only by email, for messages about the account itself.</summary>
    public void Write(DomainEvent cause, string language, string email, string name, Sentence subject, Sentence text, string link, Sentence button)
    {
        using var culture = new CultureScope(language);
        if (!IsOld(cause)) Queue(Channel.Mail, email, name, Say(subject), Say(text), link, Say(button));
    }

    /// <returns>The person to send messages to, or null if the event is too old.</returns>
    private async Task<Recipient?> Note(DomainEvent cause, long accountId, NoticeContent content)
    {
        var person = await RecipientOf(db, accountId)
            ?? throw new InvalidOperationException($"Account {accountId} is not known here yet: its registration event has not been handled.");
        using (new CultureScope(person.Language))
        {
            db.Notices.Add(new Notice(ids.At(cause.OccurredAt), accountId, content.Headline with { Arguments = [.. Arguments(content.Headline)] }, content.Link, cause.OccurredAt));
        }
        db.Count<Recipient>([accountId], (nameof(Recipient.Unread), 1));
        return IsOld(cause) ? null : person;
    }

    private void Mail(Recipient person, NoticeContent content)
    {
        var paragraphs = content.Details.Prepend(content.About).Prepend(content.Headline).OfType<Sentence>().Select(Say);
        Queue(
            Channel.Mail, person.Email, person.Name, Say(content.Headline).TrimEnd('.'), string.Join("\n\n", paragraphs),
            site.Value.Absolute(content.Link), texts[content.Button]);
    }

    private void Queue(Channel channel, string to, string name, string subject, string text, string link, string button) =>
        db.Raise(new MessageQueued(ids.Next(), channel, to, name, subject, text, link, button, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));

    private bool IsOld(DomainEvent cause) => cause.OccurredAt < clock.GetUtcNow().UtcDateTime - options.Value.MessagesUntil;

    private string Say(Sentence sentence) => texts.Say(sentence);

    private IEnumerable<object> Arguments(Sentence sentence) => sentence.Spoken.Select(a => a is Sentence inner ? Say(inner) : a);
}
