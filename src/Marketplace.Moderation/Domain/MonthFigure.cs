namespace Marketplace.Moderation.Domain;

/// <summary>A count of one month, kept by the transactions that change it (rule MOD-13).</summary>
/// <param name="Month">The month in UTC: 202611 for November 2026.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Detail">The reason and the ruling of a decision, or how many hours it took; otherwise empty.</param>
internal sealed record MonthFigure(int Month, FigureKind Kind, string Detail)
{
    public const int LongestDetail = 60;

    public long Count { get; private set; }

    public static int Of(DateTime at) => (at.Year * 100) + at.Month;
}
