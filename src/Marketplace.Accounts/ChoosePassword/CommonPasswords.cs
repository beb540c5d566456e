using System.Text.RegularExpressions;

namespace Marketplace.Accounts.ChoosePassword;

/// <summary>
/// Common passwords, which attackers try first. <c>CommonPasswords.txt</c> comes from the 30,000 most common ones in the npm package
/// @zxcvbn-ts/language-common 4.1.3 (MIT, see <c>CommonPasswords.LICENSE.txt</c>) that can be part of a password of ten characters or more: in lower case,
/// without characters around their letters, sorted.
/// </summary>
internal static partial class CommonPasswords
{
    private static readonly Lazy<HashSet<string>> All = new(Read);

    public static int Count => All.Value.Count;

    /// <summary>Whether a password is one of them in any case, or one with a few digits and signs around it, such as <c>Password123!</c>.</summary>
    public static bool Contains(string password)
    {
        var whole = password.ToLowerInvariant();
        var core = Around().Replace(whole, "");
        return All.Value.Contains(whole) || (core.Length * 2 >= whole.Length && All.Value.Contains(core));
    }

    private static HashSet<string> Read()
    {
        using var file = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("CommonPasswords.txt")!);
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex("^[^a-z]+|[^a-z]+$")]
    private static partial Regex Around();
}
