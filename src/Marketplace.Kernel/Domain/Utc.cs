using System.Globalization;

namespace Marketplace.Kernel.Domain;

/// <summary>Times in texts whose reader's zone is not known: letters, and sentences that are kept.</summary>
public static class Utc
{
    /// <summary>The time as it stands in such a text, and that it is UTC.</summary>
    public static string InUtc(this DateTime at) => at.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
