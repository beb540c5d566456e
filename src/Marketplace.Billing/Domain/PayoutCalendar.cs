namespace Marketplace.Billing.Domain;

/// <summary>The weekly days of payouts, in UTC.</summary>
internal static class PayoutCalendar
{
    private const int Week = 7;

    /// <summary>The latest payout day that has begun.</summary>
    public static DateTime Latest(DayOfWeek day, DateTime now) => now.Date.AddDays(-((now.DayOfWeek - day + Week) % Week));

    /// <summary>The next one.</summary>
    public static DateTime Next(DayOfWeek day, DateTime now) => Latest(day, now).AddDays(Week);
}
