using System.Globalization;

namespace Marketplace.Kernel.Domain;

/// <summary>Times in texts whose reader's zone is unknown: emails and stored sentences.</summary>
public static class Utc
{
    /// <summary>The time with "UTC".</summary>
    public static string InUtc(this DateTime at) => at.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.CurrentCulture);
}
