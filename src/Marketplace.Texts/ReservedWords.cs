using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Marketplace.Texts;

/// <summary>Words reserved for the site and its staff: no user or shop name may contain one.</summary>
public static partial class ReservedWords
{
    private static readonly FrozenSet<string> Keys = new[]
    {
        "Admin", "Admins", "Administrator", "Administrators", "Administration", "Help", "Helpdesk", "Marketplace", "Moderator", "Moderators",
        "Moderation", "Official", "Postmaster", "Staff", "Support", "Webmaster",
        "Administrador", "Administradora", "Ajuda", "Ayuda", "Moderador", "Moderadora", "Oficial", "Soporte", "Suporte",
    }.Select(LookAlikes.KeyOf).ToFrozenSet();

    /// <summary>Whether the name is one of them, or contains one or a look-alike as a whole word: "Adm1n", "SupportTeam", "help-24".</summary>
    public static bool AreIn(string name)
    {
        if (FormerNames.Is(name.Trim())) return true;
        var text = Folding.ForMatching(name);
        return Separators().Split(text).Concat(WordParts().Split(text)).Append(text).Any(word => Keys.Contains(LookAlikes.KeyOf(word)));
    }

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}]+")]
    private static partial Regex Separators();

    /// <summary>Capitals and digits also separate words.</summary>
    [GeneratedRegex(@"[^\p{L}\p{M}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})")]
    private static partial Regex WordParts();
}
