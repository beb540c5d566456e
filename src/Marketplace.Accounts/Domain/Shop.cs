using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.Domain;

/// <summary>A seller's shop. Its id is the account's: one shop each.</summary>
internal sealed class Shop : Aggregate
{
    public const int MaxName = 50;
    public const int MaxDescription = 1000;

    private Shop()
    {
    }

    public Shop(
        long accountId, string name, string description, string country, string currency, string language, string tariffPlan, DateTime now)
    {
        Slug = SlugOf(name);
        if (Slug.Length < 3) throw new RuleBroken("The name needs at least three letters from A to Z, or digits.", nameof(Name));
        Id = accountId;
        Name = name;
        Description = description;
        Country = country;
        Currency = currency;
        Language = language;
        TariffPlan = tariffPlan;
        OpenedAt = now;
        Raise(new ShopOpened(Id, Slug, name, description, country, currency, language, tariffPlan) { OccurredAt = now });
    }

    public string Name { get; private set; } = "";

    /// <summary>The shop in URLs; never changes.</summary>
    public string Slug { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Country { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public string Language { get; private set; } = "";

    public string TariffPlan { get; private set; } = "";

    public DateTime OpenedAt { get; private set; }

    /// <summary>Two names that look alike in a URL are one name.</summary>
    public static string SlugOf(string name) => string.Join('-', Words.Of(int.MaxValue, Latin(name))
        .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
        .Where(word => word.Length > 0));

    // Letters that are no accented form of another one.
    private static string Latin(string name) => name.ToLowerInvariant()
        .Replace("ß", "ss", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Replace("œ", "oe", StringComparison.Ordinal)
        .Replace("ø", "o", StringComparison.Ordinal).Replace("ł", "l", StringComparison.Ordinal).Replace("đ", "d", StringComparison.Ordinal)
        .Replace("ð", "d", StringComparison.Ordinal).Replace("þ", "th", StringComparison.Ordinal).Replace("ı", "i", StringComparison.Ordinal);
}
