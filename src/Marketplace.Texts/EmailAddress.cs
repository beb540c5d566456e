using System.Globalization;
using System.Text;

namespace Marketplace.Texts;

/// <summary>Normalises email addresses: the domain in ASCII form, so that an international name equals its punycode; case does not matter.</summary>
public static class EmailAddress
{
    /// <summary>The longest address that mail servers accept (RFC 5321), in bytes.</summary>
    public const int MaxLength = 254;

    private const int LongestLocalPart = 64;

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>Whether the address is well formed. Letters of any script are allowed before the @ (RFC 6531).</summary>
    public static bool IsValid(string typed) => Parts(typed) is var (local, domain)
        && Encoding.UTF8.GetByteCount(local) <= LongestLocalPart && Encoding.UTF8.GetByteCount(local) + 1 + domain.Length <= MaxLength;

    /// <summary>The key of an address, the same for all its spellings. Other text, such as the start of an address, is upper-cased.</summary>
    public static string KeyOf(string typed) => (Parts(typed) is var (local, domain) ? $"{local}@{domain}" : Plain(typed)).ToUpperInvariant();

    private static (string Local, string Domain)? Parts(string typed)
    {
        var address = Plain(typed);
        var at = address.LastIndexOf('@');
        if (at < 1 || !IsLocalPart(address[..at])) return null;
        var domain = address[(at + 1)..];
        if (!domain.Contains('.', StringComparison.Ordinal) || domain.EndsWith('.')) return null;
        try
        {
            return (address[..at], Domains.GetAscii(domain));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Plain(string typed) => Folding.WithoutInvisible(typed).Normalize(NormalizationForm.FormKC).Replace('。', '.').Trim();

    private static bool IsLocalPart(string text) => !text.StartsWith('.') && !text.EndsWith('.') && !text.Contains("..", StringComparison.Ordinal)
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || "\"<>()[],;:\\@".Contains(c, StringComparison.Ordinal));
}
