using System.Globalization;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-4")]
public sealed class ReaderZoneTests
{
    private static readonly DateTime Noon = new(2026, 12, 3, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Europe/Berlin", "3 Dec 2026, 13:00 UTC+1")]
    [InlineData("America/New_York", "3 Dec 2026, 07:00 UTC-5")]
    [InlineData("Asia/Kolkata", "3 Dec 2026, 17:30 UTC+05:30")]
    [InlineData("Pacific/Kiritimati", "4 Dec 2026, 02:00 UTC+14")]
    [InlineData("UTC", "3 Dec 2026, 12:00 UTC")]
    public void A_time_is_told_in_its_reader_s_zone_with_the_zone_s_name(string zone, string told)
    {
        ReaderZone.Current = ReaderZone.Find(zone)!;
        ReaderZone.Shown(Noon).ShouldBe(told);
    }

    [Theory]
    [InlineData("2026-12-03 11:00", "3 Dec, 13:00 UTC+1")]
    [InlineData("2026-12-03 12:00", "3 Dec, 13:00")]
    [InlineData("2026-12-03 13:00", "3 Dec, 13:00")]
    public void A_deadline_names_the_zone_and_what_is_past_does_not(string now, string told)
    {
        ReaderZone.Now = DateTime.Parse(now, CultureInfo.InvariantCulture);
        Told("Europe/Berlin", Noon).ShouldBe(told);
    }

    [Theory]
    [InlineData("UTC", "2026-12-31 23:30", "2027-01-01", "1 Jan 2027")]
    [InlineData("Europe/Berlin", "2026-12-31 23:30", "2027-01-01", "1 Jan")]
    [InlineData("Europe/Berlin", "2026-12-31 23:30", "2026-12-31", "31 Dec 2026")]
    [InlineData("America/New_York", "2027-01-01 04:00", "2026-12-31", "31 Dec")]
    [InlineData("UTC", "2026-12-03 12:00", "2026-06-06", "6 Jun")]
    [InlineData("UTC", "2026-12-03 12:00", "2026-06-05", "5 Jun 2026")]
    public void A_date_names_its_year_if_it_is_another_or_half_a_year_away_for_its_reader(string zone, string now, string day, string told)
    {
        ReaderZone.Current = ReaderZone.Find(zone)!;
        ReaderZone.Now = DateTime.Parse(now, CultureInfo.InvariantCulture);
        ReaderZone.Day(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(told);
    }

    [Fact]
    public void Summer_time_counts() => Told("Europe/Berlin", new DateTime(2026, 7, 3, 12, 0, 0, DateTimeKind.Utc)).ShouldBe("3 Jul 2026, 14:00 UTC+2");

    [Fact]
    public void The_month_is_in_the_reader_s_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("es");
        Told("Europe/Madrid", Noon).ShouldBe("3 dic 2026, 13:00 UTC+1");
    }

    [Fact]
    public async Task A_zone_is_known_to_one_reader_only()
    {
        await Task.Run(() => ReaderZone.Current = ReaderZone.Find("Asia/Tokyo")!);
        ReaderZone.Current.ShouldBe(TimeZoneInfo.Utc);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Nowhere/At_all")]
    [InlineData("../../etc/passwd")]
    public void What_is_no_zone_is_not_found(string? name) => ReaderZone.Find(name).ShouldBeNull();

    private static string Told(string zone, DateTime at)
    {
        ReaderZone.Current = ReaderZone.Find(zone)!;
        return ReaderZone.Shown(at);
    }

    [Theory, Trait("Rule", "ORD-9")]
    [InlineData("Europe/Berlin", "2026-03-28", "2026-03-28 22:59")]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-29 21:59")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25 22:59")]
    [InlineData("America/New_York", "2026-12-03", "2026-12-04 04:59")]
    [InlineData("Asia/Tokyo", "2026-12-03", "2026-12-03 14:59")]
    public void A_day_ends_at_its_last_minute_in_the_readers_zone(string zone, string day, string end)
    {
        ReaderZone.Current = ReaderZone.Find(zone)!;
        ReaderZone.EndOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(DateTime.Parse(end, CultureInfo.InvariantCulture));
    }
}
