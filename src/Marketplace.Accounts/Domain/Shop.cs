using System.Text;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Accounts.Domain;

/// <summary>A seller's shop. Its id is the account's: one shop each.</summary>
internal sealed class Shop : Aggregate
{
    public const int MaxName = 50;
    public const int MaxDescription = 1000;
    public const int MaxPolicy = 1000;
    public const int MaxKey = 200;
    private const int ShortestSlug = 3;
    private const int LongestSlug = 60;

    private Shop()
    {
    }

    /// <param name="accountId">The owner's account.</param>
    /// <param name="name">Its public name.</param>
    /// <param name="slug">From <see cref="SlugOf"/>, or from <see cref="SlugWithNumber"/> if another shop has that slug.</param>
    /// <param name="description">What it sells.</param>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="currency">ISO 4217.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="tariffPlan">The name of a plan.</param>
    /// <param name="now">When it opens.</param>
    /// <param name="isProfessional">Whether the seller is a professional; Billing keeps it.</param>
    public Shop(
        long accountId, string name, string slug, string description, string country, string currency, string language, string tariffPlan, DateTime now,
        bool isProfessional = false)
    {
        Id = accountId;
        Name = name;
        SpellingKey = SpellingKeyOf(name);
        LookKey = LookKeyOf(name);
        Slug = slug;
        Description = description;
        Country = country;
        Currency = currency;
        Language = language;
        OpenedAt = now;
        Raise(new ShopOpened(Id, Slug, name, description, country, currency, language, tariffPlan, isProfessional) { OccurredAt = now });
    }

    public string Name { get; private set; } = "";

    /// <summary>The name's letters without case, accents, spaces and signs; unique among shops.</summary>
    public string SpellingKey { get; private set; } = "";

    /// <summary>The name in its folded look; unique among shops.</summary>
    public string LookKey { get; private set; } = "";

    /// <summary>The shop in URLs; never changes.</summary>
    public string Slug { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Country { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public string Language { get; private set; } = "";

    public DateTime OpenedAt { get; private set; }

    public ShopPolicies Policies { get; private set; } = ShopPolicies.None;

    public long? LogoId { get; private set; }

    public long? BannerId { get; private set; }

    /// <summary>Changes what visitors see. The name keeps its letters, so buyers recognise the shop that its reviews are about.</summary>
    public void Edit(string name, string description, ShopPolicies policies, long? logoId, long? bannerId, DateTime now)
    {
        if (SpellingKeyOf(name) != SpellingKey)
        {
            throw new RuleBroken("Keep the letters and digits of “{0}”. You can change capitals, accents, spaces and symbols.", nameof(Name), false, Name);
        }
        (Name, LookKey, Description, Policies, LogoId, BannerId) = (name, LookKeyOf(name), description, policies, logoId, bannerId);
        Raise(new ShopEdited(Id, name, description, logoId, Version) { OccurredAt = now });
    }

    /// <summary>Its account is closed: only the address stays, because the review ledger names it.</summary>
    public void Close()
    {
        (Name, SpellingKey, LookKey) = (FormerNames.Seller, $"closed {Id}", $"closed {Id}");
        (Description, Policies, LogoId, BannerId) = ("", ShopPolicies.None, null, null);
    }

    /// <summary>Whether it has at least three letters or digits, of any script.</summary>
    public static bool IsName(string name) => name.EnumerateRunes().Count(Rune.IsLetterOrDigit) >= 3;

    /// <summary>The name's words in plain letters; "shop" if it has none.</summary>
    public static string SlugOf(string name) => Texts.Slug.Of(name, LongestSlug) is { Length: >= ShortestSlug } slug ? slug : "shop";

    /// <summary>A slug that no other shop has.</summary>
    public static string SlugWithNumber(string name, long accountId) => $"{SlugOf(name)}-{new Number(accountId).ToString().ToLowerInvariant()}";

    public static string SpellingKeyOf(string name) => string.Concat(Words.InOrder(name)).Start(MaxKey);

    public static string LookKeyOf(string name) => LookAlikes.KeyOf(name).Start(MaxKey);
}
