using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.ReadCalculation;

/// <summary>A figure whose arithmetic can be opened: the score with its criteria, or the feedback rate of a period.</summary>
/// <param name="Name">Its name in URLs.</param>
/// <param name="Window">The days that count; null for all time.</param>
internal sealed record Figure(string Name, int? Window)
{
    private const string Score = "score";

    public static IReadOnlyList<Figure> All { get; } = [new(Score, null), .. Reputation.Windows.Select(days => new Figure($"rate-{days}", days)), new("rate-all", null)];

    public bool IsScore => Name == Score;

    public Sentence Period => Window is { } days ? new("{0} days", days) : new("All time");

    public static Figure? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Reviews published before it are too old; the first moment of a UTC day.</summary>
    public DateTime Since(DateTime now) => Window is { } days ? now.Date.AddDays(1 - days) : DateTime.MinValue;
}
