using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Marketplace.Texts;

/// <summary>The words by which the house itself speaks: no name of anybody else holds one of them.</summary>
public static partial class ReservedWords
{
    private static readonly FrozenSet<string> Keys = new[]
    {
        "Admin", "Admins", "Administrator", "Administrators", "Administration", "Help", "Helpdesk", "Marketplace", "Moderator", "Moderators",
        "Moderation", "Official", "Postmaster", "Staff", "Support", "Webmaster",
        "Administrador", "Administradora", "Ajuda", "Ayuda", "Moderador", "Moderadora", "Oficial", "Soporte", "Suporte",
    }.Select(LookAlikes.KeyOf).ToFrozenSet();

    /// <summary>Whether the name is one of them, or holds one as a whole word, or what looks like one: "Adm1n", "SupportTeam", "help-24".</summary>
    public static bool AreIn(string name)
    {
        var text = Folding.ForMatching(name);
        return Separators().Split(text).Concat(WordParts().Split(text)).Append(text).Any(word => Keys.Contains(LookAlikes.KeyOf(word)));
    }

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}]+")]
    private static partial Regex Separators();

    /// <summary>Words may also be told apart by capitals or by digits.</summary>
    [GeneratedRegex(@"[^\p{L}\p{M}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})")]
    private static partial Regex WordParts();
}
