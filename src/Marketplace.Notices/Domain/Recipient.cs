namespace Marketplace.Notices.Domain;

/// <summary>A person's contact details, copied from the account, and their number of unread notices.</summary>
internal sealed class Recipient
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; init; } = "";

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

    public void ChooseLanguage(string language, DateTime at)
    {
        if (at >= LanguageChosenAt) (Language, LanguageChosenAt) = (language, at);
    }

    public void MoveTo(string zone, DateTime at)
    {
        if (at >= ZoneSeenAt) (Zone, ZoneSeenAt) = (zone, at);
    }
}
