using System.Globalization;
using FluentValidation;
using Marketplace.Texts;

namespace Marketplace.Offers.Shared;

/// <summary>A day as browsers send it, which begins at midnight in the reader's zone.</summary>
internal static class DayField
{
    private const int MostDays = 365;

    /// <summary>The beginning of the day, in UTC; null for none.</summary>
    public static DateTime? Begin(string day) => Read(day) is { } found && found > DateOnly.MinValue ? ReaderZone.EndOf(found.AddDays(-1)).AddMinutes(1) : null;

    public static void IsComingDay<TForm>(this IRuleBuilder<TForm, string> field, TimeProvider clock) => field
        .Must(day => day.Length == 0 || (Today(clock) is var today && Read(day) is { } found && found > today && found <= today.AddDays(MostDays)))
        .WithMessage("Choose a day from tomorrow to a year from now.");

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(ReaderZone.Local(clock.GetUtcNow().UtcDateTime).Date);

    private static DateOnly? Read(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
}
