using System.Collections.Concurrent;
using System.Globalization;

namespace Marketplace.Kernel.Domain;

/// <summary>Countries by their codes of ISO 3166-1 alpha-2.</summary>
public static class Country
{
    private static readonly ConcurrentDictionary<string, string> Names = new();

    /// <summary>The English name, the key of its translations; what is no code comes back as it is.</summary>
    public static string NameOf(string code) => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? Names.GetOrAdd(code, c => new RegionInfo(c).EnglishName) : code;
}
