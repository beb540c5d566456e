using System.Globalization;
using Marketplace.Reviews.Domain;
using Marketplace.Texts;

namespace Marketplace.Reviews.Shared;

/// <summary>The layout of the trend chart: bars for counts, and points for means from 1 to 5 in the upper part.</summary>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Months">What it shows.</param>
internal sealed record TrendPicture(string Shop, IReadOnlyList<TrendMonth> Months)
{
    public const int Width = 600;
    public const int Height = 290;
    private const int Base = 262;
    private const int TallestBar = 70;
    private const int Top = 20;
    private const int MeansHeight = 150;
    private readonly int most = Math.Max(1, Months.Max(m => m.Tally.Count));

    public static string Name(TrendMonth month) => Name(month.First.ToDateTime(TimeOnly.MinValue));

    /// <summary>The name of the month in which something happened.</summary>
    public static string Name(DateTime at) => at.ToString("MMM yyyy", CultureInfo.CurrentCulture);

    public static string Initial(TrendMonth month) => month.First.ToString("MMM", CultureInfo.CurrentCulture);

    public static string Mean(TrendMonth month) => Figures.Mean(month.Tally.Mean);

    public static int Y(double mean) => Top + (int)Math.Round((5 - mean) * MeansHeight / 4);

    public int X(int month) => (Width / Months.Count * month) + (Width / Months.Count / 2);

    public int BarHeight(int month) => (int)Math.Ceiling((double)Months[month].Tally.Count * TallestBar / most);

    public int BarTop(int month) => Base - BarHeight(month);

    /// <summary>The lines through the means. A month without reviews ends a line.</summary>
    public IEnumerable<string> Lines()
    {
        var points = new List<string>();
        for (var i = 0; i < Months.Count; i++)
        {
            if (Months[i].Tally.Count > 0) points.Add($"{X(i)},{Y(Months[i].Tally.Mean)}");
            if ((Months[i].Tally.Count == 0 || i == Months.Count - 1) && points.Count > 0)
            {
                yield return string.Join(' ', points);
                points.Clear();
            }
        }
    }
}
