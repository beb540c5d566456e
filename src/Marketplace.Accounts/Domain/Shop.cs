using System.Text;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Text;

namespace Marketplace.Accounts.Domain;

/// <summary>A seller's shop. Its id is the account's: one shop each.</summary>
internal sealed class Shop : Aggregate
{
    public const int MaxName = 50;
    public const int MaxDescription = 1000;
    public const int MaxNameKey = 200;
    private const int ShortestSlug = 3;
    private const int LongestSlug = 60;

    private Shop()
    {
    }

    /// <param name="accountId">Whose shop it is.</param>
    /// <param name="name">Its public name.</param>
    /// <param name="slug">As <see cref="SlugOf"/> makes it, or, where another shop has that one, <see cref="SlugWithNumber"/>.</param>
    /// <param name="description">What it sells.</param>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="currency">ISO 4217.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="tariffPlan">The name of a plan.</param>
    /// <param name="now">When it opens.</param>
    public Shop(
        long accountId, string name, string slug, string description, string country, string currency, string language, string tariffPlan, DateTime now)
    {
        Id = accountId;
        Name = name;
        NameKey = NameKeyOf(name);
        Slug = slug;
        Description = description;
        Country = country;
        Currency = currency;
        Language = language;
        TariffPlan = tariffPlan;
        OpenedAt = now;
        Raise(new ShopOpened(Id, Slug, name, description, country, currency, language, tariffPlan) { OccurredAt = now });
    }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    /// <summary>The shop in URLs; never changes.</summary>
    public string Slug { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Country { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public string Language { get; private set; } = "";

    public string TariffPlan { get; private set; } = "";

    public DateTime OpenedAt { get; private set; }

    /// <summary>Whether there is enough in it to tell it from others, in letters of any script.</summary>
    public static bool IsName(string name) => name.EnumerateRunes().Count(Rune.IsLetterOrDigit) >= 3;

    /// <summary>The name's words in plain letters; "shop" where it has none.</summary>
    public static string SlugOf(string name) => Text.Slug.Of(name, LongestSlug) is { Length: >= ShortestSlug } slug ? slug : "shop";

    /// <summary>A slug that no other shop has.</summary>
    public static string SlugWithNumber(string name, long accountId) => $"{SlugOf(name)}-{new Number(accountId).ToString().ToLowerInvariant()}";

    /// <summary>What no two shops share: their names could pass for each other.</summary>
    public static string NameKeyOf(string name) => LookAlikes.KeyOf(name).Start(MaxNameKey);
}
