using System.Globalization;

namespace Marketplace.Texts;

/// <summary>
/// What stands in place of the name of a person who closed their account (rule ACC-6). The database holds it in English, wherever a name is stored; a
/// column of names is read and written through this class, so everybody reads it in their language.
/// </summary>
public static class FormerNames
{
    /// <summary>In place of a user name.</summary>
    public const string Customer = "Former customer";

    /// <summary>In place of a shop's name.</summary>
    public const string Seller = "Former seller";

    /// <summary>The name as the current reader reads it.</summary>
    public static string Shown(string stored) =>
        stored is Customer or Seller ? SiteTexts.Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, stored) ?? stored : stored;

    /// <summary>The name as it is stored.</summary>
    public static string Stored(string shown) => Find(shown) ?? shown;

    /// <summary>Whether it is one of these names, in any language.</summary>
    public static bool Is(string name) => Find(name) is not null;

    private static string? Find(string name)
    {
        foreach (var former in new[] { Customer, Seller })
        {
            if (SiteTexts.Languages.Any(language => string.Equals(name, SiteTexts.Find(language, former) ?? former, StringComparison.OrdinalIgnoreCase))) return former;
        }
        return null;
    }
}
