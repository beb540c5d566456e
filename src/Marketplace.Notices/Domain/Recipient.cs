namespace Marketplace.Notices.Domain;

/// <summary>A person's contact details, copied from the account, the ways in which they want notices, and their number of unread ones.</summary>
internal sealed class Recipient
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; private set; } = "";

    /// <summary>In E.164; empty if the person has none.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>When it was changed: an earlier change that arrives late changes nothing.</summary>
    public DateTime PhoneChangedAt { get; private set; }

    /// <summary>How often in a row a server refused the email address for good, at once or later.</summary>
    public int MailRefusals { get; private set; }

    /// <summary>When an email that a server had accepted last came back.</summary>
    public DateTime? BouncedAt { get; private set; }

    /// <summary>How often in a row a gateway refused the phone number for good.</summary>
    public int PhoneRefusals { get; private set; }

    /// <summary>The groups whose notices come by email.</summary>
    public NoticeGroups ByMail { get; private set; } = NoticeGroups.All;

    /// <summary>The groups whose notices come by phone message.</summary>
    public NoticeGroups ByPhone { get; private set; } = NoticeGroups.Urgent;

    /// <summary>The groups whose notices are shown on the site.</summary>
    public NoticeGroups OnSite { get; private set; } = NoticeGroups.All;

    /// <summary>The language to write in; empty for English.</summary>
    public string Language { get; private set; } = "";

    /// <summary>When it was chosen: an earlier choice that arrives late changes nothing.</summary>
    public DateTime LanguageChosenAt { get; private set; }

    /// <summary>The IANA time zone of the times in messages; empty for UTC.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>When it was noticed: an earlier one that arrives late changes nothing.</summary>
    public DateTime ZoneSeenAt { get; private set; }

    public int Unread { get; init; }

    /// <summary>Somebody who has no account, or not yet.</summary>
    public static Recipient At(string email, string name, string language)
    {
        var recipient = new Recipient { Email = email, Name = name };
        recipient.ChooseLanguage(language, default);
        return recipient;
    }

    /// <summary>Somebody's contact details. For messages about an account that is not known here, the id is 0.</summary>
    public static Recipient At(long id, string name, string email, string phone = "") => new() { Id = id, Name = name, Email = email, Phone = phone };

    /// <summary>The ways that the person has chosen. Saving also tries again what was refused.</summary>
    public void Choose(NoticeGroups mail, NoticeGroups phone, NoticeGroups site)
    {
        (ByMail, ByPhone, OnSite) = (mail | NoticeGroups.Always, phone & ~NoticeGroups.Always, site | NoticeGroups.Always);
        (MailRefusals, BouncedAt, PhoneRefusals) = (0, null, 0);
    }

    /// <summary>Whether a message would arrive, as far as is known.</summary>
    /// <param name="channel">The way.</param>
    /// <param name="mostRefusals">After this many refusals the address or number isn't tried any more (rule NTF-4).</param>
    public bool IsReached(Channel channel, int mostRefusals) => channel == Channel.Mail
        ? Email.Length > 0 && MailRefusals < mostRefusals
        : Phone.Length > 0 && PhoneRefusals < mostRefusals;

    /// <summary>Messages now go to another address, which may work where the old one didn't.</summary>
    public void MoveTo(string email) => (Email, MailRefusals, BouncedAt) = (email, 0, null);

    public void ChangePhone(string phone, DateTime at)
    {
        if (at >= PhoneChangedAt) (Phone, PhoneChangedAt, PhoneRefusals) = (phone, at, 0);
    }

    public void ChooseLanguage(string language, DateTime at)
    {
        if (at >= LanguageChosenAt) (Language, LanguageChosenAt) = (language, at);
    }

    public void MoveTo(string zone, DateTime at)
    {
        if (at >= ZoneSeenAt) (Zone, ZoneSeenAt) = (zone, at);
    }
}
