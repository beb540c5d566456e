using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Notices.ReadNotices;

internal sealed record ReadNoticesPage(IReadOnlyList<NoticeRow> Rows, int Unread, string? Older, DateTime Now)
{
    public bool IsMailRefused { get; init; }

    public bool IsPhoneRefused { get; init; }

    /// <summary>The rows of today, of yesterday and of all days before, in the reader's zone.</summary>
    public IEnumerable<(string Heading, IEnumerable<NoticeRow> Rows)> ByDay
    {
        get
        {
            var today = ReaderZone.Local(Now).Date;
            return Rows.GroupBy(row => (today - ReaderZone.Local(row.CreatedAt).Date).Days switch { <= 0 => "Today", 1 => "Yesterday", _ => "Earlier" })
                .Select(day => (day.Key, day.AsEnumerable()));
        }
    }
}

internal sealed record NoticeRow(long Id, string Text, string[] Arguments, string Next, string[] NextArguments, string Link, DateTime CreatedAt, bool IsRead, long? OfferId)
{
    /// <summary>What its button says; empty if what it asked for is done, or it is from before there were buttons.</summary>
    public string Button { get; init; } = "";

    public string[] ButtonArguments { get; init; } = [];

    /// <summary>The picture of what was ordered; null if it is about no order.</summary>
    public string? Picture => OfferId is { } offer ? $"/offers/{new Number(offer)}/picture" : null;
}
