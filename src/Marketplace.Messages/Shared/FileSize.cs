using System.Globalization;

namespace Marketplace.Messages.Shared;

internal static class FileSize
{
    private static readonly string[] Units = ["KB", "MB", "GB"];

    /// <summary>A readable size: "1 KB", "3.4 MB"; truncated, not rounded.</summary>
    public static string Of(long bytes)
    {
        var (size, unit) = (Math.Max(1, bytes / 1024m), 0);
        for (; size >= 1024 && unit < Units.Length - 1; unit++) size /= 1024;
        return string.Create(CultureInfo.CurrentCulture, $"{Math.Floor(size * 10) / 10:0.#} {Units[unit]}");
    }
}
