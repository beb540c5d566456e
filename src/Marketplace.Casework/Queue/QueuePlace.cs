using System.Globalization;

namespace Marketplace.Casework.Queue;

/// <summary>A case's place in a list: where the next page begins. Open cases are ordered by it; decided ones have their decision's time, the latest first.</summary>
/// <param name="Group">0 for urgent and 1 for other cases that are overdue, 2 and 3 for the same that aren't; 0 for decided ones.</param>
/// <param name="At">When the decision is due, or when it was made, in UTC.</param>
/// <param name="Id">The case.</param>
public readonly record struct QueuePlace(int Group, DateTime At, long Id)
{
    /// <summary>The first group of cases that aren't overdue.</summary>
    public const int OnTime = 2;

    /// <summary>The groups of open cases, in their order.</summary>
    public const int Groups = 4;

    /// <summary>Reads what <see cref="ToString"/> writes; null if it is something else.</summary>
    public static QueuePlace? Parse(string? text) => (text ?? "").Split('-') is [var group, var at, var id]
        && int.TryParse(group, CultureInfo.InvariantCulture, out var first) && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks)
        && long.TryParse(id, CultureInfo.InvariantCulture, out var number) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new(first, new DateTime(ticks, DateTimeKind.Utc), number) : null;

    /// <summary>The place as a part of a URL.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Group}-{At.Ticks}-{Id}");

    /// <summary>Sorts open cases.</summary>
    public (int Group, DateTime At, long Id) Key => (Group, At, Id);
}
