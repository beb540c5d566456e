using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Notices.Domain;

/// <summary>A notice on the site.</summary>
internal sealed class Notice : Aggregate
{
    private const string TimeFormat = "O";

    private Notice()
    {
    }

    public Notice(long id, long accountId, Sentence sentence, Sentence? next, string link, DateTime now)
    {
        Id = id;
        AccountId = accountId;
        (Text, Arguments) = (sentence.English, Written(sentence));
        if (next is not null) (Next, NextArguments) = (next.English, Written(next));
        Link = link;
        CreatedAt = now;
    }

    public long AccountId { get; private set; }

    /// <summary>The sentence in English, with {0} for the arguments; translated when it is read.</summary>
    public string Text { get; private set; } = "";

    /// <summary>As the recipient reads them, but times are kept in UTC.</summary>
    public string[] Arguments { get; private set; } = [];

    /// <summary>What to do next, like <see cref="Text"/>; empty if there is nothing to do.</summary>
    public string Next { get; private set; } = "";

    public string[] NextArguments { get; private set; } = [];

    /// <summary>A path on the site.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The order that it is about, if any.</summary>
    public long? OrderId { get; init; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? ReadAt { get; private set; }

    /// <summary>The arguments of <see cref="Text"/> or <see cref="Next"/>, with times in the reader's zone of now.</summary>
    public static object[] Spoken(string[] written) =>
        [.. written.Select(a => DateTime.TryParseExact(a, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? ReaderZone.Shown(at) : (object)FormerNames.Shown(a))];

    private static string[] Written(Sentence sentence) =>
        [.. sentence.Arguments.Select(a => a is DateTime at ? at.ToString(TimeFormat, CultureInfo.InvariantCulture) : Convert.ToString(a, CultureInfo.CurrentCulture) ?? "")];
}
