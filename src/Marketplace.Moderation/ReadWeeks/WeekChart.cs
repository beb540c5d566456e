namespace Marketplace.Moderation.ReadWeeks;

/// <summary>The layout of a chart by week: columns, and a line over them.</summary>
internal sealed record WeekChart(IReadOnlyList<int> Columns, IReadOnlyList<int> Line)
{
    public const int Width = 640;
    public const int Height = 240;
    public const int Base = 208;
    public const int ColumnWidth = 26;

    /// <summary>Where the axis begins; its labels stand before it.</summary>
    public const int Left = 40;
    private const int Tallest = 180;
    private readonly int most = Math.Max(1, Columns.Concat(Line).Max());

    public IEnumerable<string> Points => Line.Select((value, week) => $"{X(week)},{Y(value)}");

    /// <summary>The values with a label and a line: none, about half, and the most.</summary>
    public IEnumerable<int> Ticks => new[] { 0, most / 2, most }.Distinct();

    /// <summary>There is room for a label under every third column.</summary>
    public static bool IsNamed(int week) => week % 3 == 1;

    public int X(int week) => Left + ((Width - Left) / Columns.Count * week) + ((Width - Left) / Columns.Count / 2);

    public int Y(int value) => Base - (int)Math.Ceiling((double)value * Tallest / most);
}
