using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Parts;

/// <summary>One week of a seller's sales.</summary>
/// <param name="First">Its Monday.</param>
/// <param name="Orders">How many orders were sold.</param>
/// <param name="Amounts">What they brought in, by currency.</param>
internal sealed record ShownWeek(DateOnly First, int Orders, IReadOnlyList<Money> Amounts)
{
    public string Name => First.ToString("d MMM", CultureInfo.CurrentCulture);

    public string FullName => First.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}

/// <summary>The chart of a seller's sales: a column for each week.</summary>
internal sealed record SalesPicture(IReadOnlyList<ShownWeek> Weeks)
{
    public const int Shown = 12;
    public const int Width = 480;
    public const int Height = 180;
    public const int ColumnWidth = 26;
    private const int Base = 152;
    private const int TallestColumn = 128;
    private readonly int most = Math.Max(1, Weeks.Max(w => w.Orders));

    /// <param name="rows">The rows of these weeks, in any order.</param>
    /// <param name="first">The first week, see <see cref="SalesWeek.Week"/>.</param>
    public static SalesPicture Of(IReadOnlyCollection<SalesWeek> rows, int first) => new(
    [
        .. Enumerable.Range(0, Shown).Select(i => first + (i * SalesWeek.Days)).Select(week => (Week: week, Rows: rows.Where(r => r.Week == week).ToList()))
            .Select(w => new ShownWeek(
                DateOnly.FromDayNumber(w.Week), w.Rows.Sum(r => r.Orders),
                [.. w.Rows.Where(r => r.Orders > 0).OrderBy(r => r.Currency, StringComparer.Ordinal).Select(r => new Money(r.Amount, r.Currency))])),
    ]);

    public static int X(int week) => (Width / Shown * week) + (Width / Shown / 2);

    /// <summary>There is room for a label under every third column.</summary>
    public static bool IsNamed(int week) => week % 3 == 1;

    public int ColumnHeight(int week) => (int)Math.Ceiling((double)Weeks[week].Orders * TallestColumn / most);

    public int ColumnTop(int week) => Base - ColumnHeight(week);
}
