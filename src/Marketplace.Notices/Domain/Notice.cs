using System.Globalization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.Domain;

/// <summary>A notice on the site.</summary>
internal sealed class Notice : Aggregate
{
    private Notice()
    {
    }

    public Notice(long id, long accountId, Sentence sentence, string link, DateTime now)
    {
        Id = id;
        AccountId = accountId;
        Text = sentence.English;
        Arguments = [.. sentence.Spoken.Select(a => Convert.ToString(a, CultureInfo.CurrentCulture) ?? "")];
        Link = link;
        CreatedAt = now;
    }

    public long AccountId { get; private set; }

    /// <summary>The sentence in English, with {0} for the arguments; translated when it is read.</summary>
    public string Text { get; private set; } = "";

    public string[] Arguments { get; private set; } = [];

    /// <summary>A path on the site.</summary>
    public string Link { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime? ReadAt { get; private set; }
}
