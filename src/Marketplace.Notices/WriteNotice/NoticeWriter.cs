using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Notices.ComposeMail;
using Marketplace.Notices.Domain;
using Marketplace.Notices.EventHandlers;
using Marketplace.Texts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.WriteNotice;

/// <summary>Writes a notice for its reader: on the site, as an email and as a phone message, in the reader's language and time zone.</summary>
internal sealed class NoticeWriter(IStringLocalizer<SharedResource> texts, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>The longest name or title in a subject or a phone message, so that the rest is seen too.</summary>
    private const int LongestName = 40;

    private const int LongestPhoneMessage = 160;

    public Notice Notice(long id, Recipient person, NoticeContent content, DateTime now)
    {
        using var culture = new CultureScope(person.Language);
        var (zone, next) = (ZoneOf(person), content.Next == NextStep.None ? null : content.Next.ToDo);
        return new Notice(id, person.Id, Kept(content.Headline, zone), next is null ? null : Kept(next, zone), Kept(content.Button, zone), content.Link, content.IsOwnAction, now) { OrderId = content.Order?.OrderId ?? content.HiddenOrderId };
    }

    public MailContent Mail(Recipient person, NoticeContent content)
    {
        using var culture = new CultureScope(person.Language);
        var zone = ZoneOf(person);
        return new MailContent(
            CultureScope.Known(person.Language), person.Name, Say(content.Headline, zone, LongestName).TrimEnd('.'), Say(content.Headline, zone).TrimEnd('.'),
            [.. content.Details.Select(d => Say(d, zone))], content.Order is { } order ? Shown(order) : null, Say(content.Next.ToDo, zone),
            content.Next.Otherwise is { } otherwise ? Say(otherwise, zone) : null, Say(content.Button, zone), Absolute(content.Link), Say(content.Why, zone),
            person.Id == 0 ? null : Absolute(Paths.Settings));
    }

    public string PhoneMessage(Recipient person, NoticeContent content)
    {
        using var culture = new CultureScope(person.Language);
        var zone = ZoneOf(person);
        var (happened, next) = (Say(content.Headline, zone, LongestName), Say(content.Next.ToDo, zone, LongestName));
        return content.Next != NextStep.None && happened.Length + next.Length < LongestPhoneMessage ? $"{happened} {next}" : happened;
    }

    public string Absolute(string link) => link.StartsWith('/') ? site.Value.Absolute(link) : link;

    private MailOrder Shown(OrderMention order) => new(
        new Number(order.OrderId).Shown,
        order.Copy is { Quantity: > 1 and var quantity } ? $"{quantity} × {order.Title}" : order.Title,
        order.Copy is { } copy ? new Money(copy.Total, copy.Currency).ToString() : null,
        order.Copy is { } known ? Absolute(Paths.PictureOf(known.OfferId)) : null);

    private string Say(Sentence sentence, TimeZoneInfo zone, int longest = int.MaxValue) => texts[sentence.English, Filled(sentence, zone, longest).Arguments].Value;

    private Sentence Filled(Sentence sentence, TimeZoneInfo zone, int longest = int.MaxValue) => sentence with
    {
        Arguments = [.. sentence.Arguments.Select(a => a switch
        {
            DateTime at => ReaderZone.Exact(at, zone, clock.GetUtcNow().UtcDateTime),
            DayOf day => ReaderZone.Day(day.At, zone, clock.GetUtcNow().UtcDateTime),
            Sentence inner => Say(inner, zone, longest),
            string name => name.Shorten(longest),
            _ => a,
        })],
    };

    /// <summary>On the site, a time is put into the reader's zone when it is read.</summary>
    private Sentence Kept(Sentence sentence, TimeZoneInfo zone) => sentence with
    {
        Arguments = [.. sentence.Arguments.Zip(Filled(sentence, zone).Arguments, (argument, filled) => argument is DateTime ? argument : filled)],
    };

    private TimeZoneInfo ZoneOf(Recipient person) => ReaderZone.Find(person.Zone) ?? site.Value.Zone;
}
