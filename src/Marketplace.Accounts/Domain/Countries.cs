using System.Globalization;

namespace Marketplace.Accounts.Domain;

internal static class Countries
{
    /// <summary>ISO 3166-1 alpha-2 and the English name, by name.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } = [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name))
        .Where(region => region.TwoLetterISORegionName.Length == 2 && region.TwoLetterISORegionName.All(char.IsAsciiLetterUpper))
        .DistinctBy(region => region.TwoLetterISORegionName)
        .Select(region => (region.TwoLetterISORegionName, region.EnglishName))
        .OrderBy(country => country.EnglishName, StringComparer.Ordinal)];
}
