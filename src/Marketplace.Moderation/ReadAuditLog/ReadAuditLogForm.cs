using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Texts;

namespace Marketplace.Moderation.ReadAuditLog;

/// <summary>The query string of the audit log: person, kind, day and where the previous page ended.</summary>
internal sealed class ReadAuditLogForm
{
    private const string Everything = "all";

    public string? Person { get; set; }

    public string? Kind { get; set; }

    public string? Day { get; set; }

    public long? Before { get; set; }

    public long? PersonId => Number.TryParse(Person, CultureInfo.InvariantCulture, out var number) ? number.Id : null;

    public AuditLogKind? OneKind => Enum.TryParse<AuditLogKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public DateOnly? OneDay => DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;

    /// <summary>The tabs: actions, views, and both.</summary>
    public static IReadOnlyList<(string? Kind, string Text)> Tabs { get; } = [(null, "Actions"), (nameof(AuditLogKind.Read), "Pages viewed"), (Everything, "All")];

    /// <summary>Which of <see cref="Tabs"/> is shown.</summary>
    public string? CurrentTab => string.Equals(Kind, Everything, StringComparison.OrdinalIgnoreCase) ? Everything : OneKind == AuditLogKind.Read ? nameof(AuditLogKind.Read) : null;

    public bool IsPlain => PersonId is null && (OneKind is null or AuditLogKind.Read) && OneDay is null;

    /// <summary>The link to a tab, without the other filters.</summary>
    public string Tab(string? kind) => kind is null ? "/admin/log" : $"/admin/log?kind={kind}";

    /// <summary>The beginning of a day in the reader's zone, in UTC.</summary>
    public static DateTime Begin(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return DateTime.SpecifyKind(midnight - ReaderZone.Current.GetUtcOffset(midnight), DateTimeKind.Utc);
    }

    /// <summary>The link to another person's entries, or to the next page.</summary>
    public string Link(long? person, long? before)
    {
        string?[] parts =
        [
            person is { } id ? $"person={new Number(id)}" : null, OneKind is { } kind ? $"kind={kind}" : CurrentTab is { } tab ? $"kind={tab}" : null,
            OneDay is { } day ? $"day={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null, before is { } position ? $"before={position}" : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/admin/log" : $"/admin/log?{query}";
    }
}
