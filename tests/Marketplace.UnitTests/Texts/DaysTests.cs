using System.Globalization;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "OFR-1")]
public sealed class DaysTests
{
    private static readonly DateTime Late = new(2026, 12, 3, 23, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("en", "UTC", 2, 5, "5–8 December")]
    [InlineData("en", "Europe/Berlin", 2, 5, "6–9 December")]
    [InlineData("en", "UTC", 3, 3, "6 December")]
    [InlineData("es", "UTC", 2, 5, "5–8 de diciembre")]
    [InlineData("pt", "America/Sao_Paulo", 2, 5, "5–8 de dezembro")]
    [InlineData("en", "UTC", 25, 30, "28 Dec–2 Jan 2027")]
    [InlineData("en", "UTC", 60, 62, "1–3 February 2027")]
    public void Days_of_one_month_name_it_once_and_those_of_two_name_both(string language, string zone, int fewest, int most, string told)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        (ReaderZone.Current, ReaderZone.Now) = (ReaderZone.Find(zone)!, Late);
        ReaderZone.Days(Late, fewest, most).ShouldBe(told);
    }
}
