using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Notices.Domain;

/// <summary>A notice on the site.</summary>
internal sealed class Notice : Aggregate
{
    private const string TimeFormat = "O";

    /// <summary>Between an amount and its currency: nobody can type it (rule TXT-1).</summary>
    private const char Between = '\u001F';

    private Notice()
    {
    }

    public Notice(long id, long accountId, Sentence sentence, Sentence? next, Sentence button, string link, bool isRead, DateTime now)
    {
        Id = id;
        AccountId = accountId;
        (Text, Arguments) = (sentence.English, Written(sentence));
        if (next is not null) (Next, NextArguments) = (next.English, Written(next));
        (Button, ButtonArguments) = (button.English, Written(button));
        Link = link;
        CreatedAt = now;
        if (isRead) ReadAt = now;
    }

    public long AccountId { get; private set; }

    /// <summary>The sentence in English, with {0} for the arguments; translated when it is read.</summary>
    public string Text { get; private set; } = "";

    /// <summary>As the recipient reads them, but times are kept in UTC, and amounts in minor units: the language can be another when it is read.</summary>
    public string[] Arguments { get; private set; } = [];

    /// <summary>What to do next, like <see cref="Text"/>; empty if there is nothing to do.</summary>
    public string Next { get; private set; } = "";

    public string[] NextArguments { get; private set; } = [];

    /// <summary>What the button says, like <see cref="Text"/>; empty if what it asked for is done.</summary>
    public string Button { get; private set; } = "";

    public string[] ButtonArguments { get; private set; } = [];

    /// <summary>A path on the site.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The order that it is about, if any.</summary>
    public long? OrderId { get; init; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? ReadAt { get; private set; }

    /// <summary>The arguments of <see cref="Text"/> or <see cref="Next"/>, in the reader's language and zone of now.</summary>
    public static object[] Spoken(string[] written) =>
    [
        .. written.Select(a => DateTime.TryParseExact(a, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? ReaderZone.Shown(at)
            : a.Split(Between) is [var minor, var currency] ? new Money(long.Parse(minor, CultureInfo.InvariantCulture), currency)
            : (object)FormerNames.Shown(a)),
    ];

    private static string[] Written(Sentence sentence) =>
    [
        .. sentence.Arguments.Select(a => a switch
        {
            DateTime at => at.ToString(TimeFormat, CultureInfo.InvariantCulture),
            Money money => string.Create(CultureInfo.InvariantCulture, $"{money.Minor}{Between}{money.Currency}"),
            _ => Convert.ToString(a, CultureInfo.CurrentCulture) ?? "",
        }),
    ];
}
