using System.Text.RegularExpressions;

namespace Marketplace.Texts;

/// <summary>
/// VAT numbers. Those of the EU are checked by prefix, characters and length, as the European Commission publishes them (VIES, frequently
/// asked questions, "What is the format of a VAT number?"); whether one is registered is not looked up. Others are free.
/// </summary>
public static partial class VatNumber
{
    /// <summary>The longest number.</summary>
    public const int MaxLength = 20;

    /// <summary>By the prefix of the number, which is the country's code but for Greece and Northern Ireland.</summary>
    private static readonly Dictionary<string, Regex> Formats = new (string Prefix, string Format)[]
    {
        ("AT", @"U\d{8}"), ("BE", @"[01]\d{9}"), ("BG", @"\d{9,10}"), ("CY", @"\d{8}[A-Z]"), ("CZ", @"\d{8,10}"), ("DE", @"\d{9}"), ("DK", @"\d{8}"),
        ("EE", @"\d{9}"), ("EL", @"\d{9}"), ("ES", @"[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z]"), ("FI", @"\d{8}"), ("FR", @"[A-Z0-9]{2}\d{9}"), ("HR", @"\d{11}"),
        ("HU", @"\d{8}"), ("IE", @"\d[A-Z0-9+*]\d{5}[A-Z]|\d{7}[A-Z]{2}"), ("IT", @"\d{11}"), ("LT", @"\d{9}|\d{12}"), ("LU", @"\d{8}"), ("LV", @"\d{11}"),
        ("MT", @"\d{8}"), ("NL", @"[A-Z0-9+*]{12}"), ("PL", @"\d{10}"), ("PT", @"\d{9}"), ("RO", @"\d{2,10}"), ("SE", @"\d{12}"), ("SI", @"\d{8}"),
        ("SK", @"\d{10}"), ("XI", @"\d{9}|\d{12}|GD\d{3}|HA\d{3}"),
    }.ToDictionary(f => f.Prefix, f => new Regex($"^(?:{f.Format})$", RegexOptions.CultureInvariant));

    /// <summary>The number in capitals without spaces and signs, with its prefix in the EU; null if it can't be one.</summary>
    /// <param name="typed">As typed; in the EU with or without its prefix.</param>
    /// <param name="country">The seller's country, ISO 3166-1 alpha-2.</param>
    public static string? Read(string typed, string country)
    {
        var plain = Separators().Replace(Folding.ForMatching(typed), "").ToUpperInvariant();
        if (plain.Length is < 4 or > MaxLength || !Characters().IsMatch(plain)) return null;
        var own = country == "GR" ? "EL" : country;
        // A seller may be registered in another country of the EU.
        if (Formats.TryGetValue(plain[..2], out var stated) && stated.IsMatch(plain[2..])) return plain;
        if (!Formats.TryGetValue(own, out var format)) return plain;
        return format.IsMatch(plain) ? own + plain : null;
    }

    [GeneratedRegex(@"[\s.\-/]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^[A-Z0-9+*]+$")]
    private static partial Regex Characters();
}
