using System.Diagnostics.CodeAnalysis;

namespace Marketplace.Kernel.Domain;

/// <summary>An id as people read it out and as used in URLs: Crockford's base 32, without I, L, O and U. Source: crockford.com/base32.html.</summary>
/// <param name="Id">The id.</param>
public readonly record struct Number(long Id) : IParsable<Number>
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Reads a number; case does not matter, I and L are read as 1, O as 0, hyphens are skipped.</summary>
    /// <exception cref="FormatException">It is not a number.</exception>
    public static Number Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException("Not a number in Crockford base 32.");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Number result)
    {
        result = default;
        if (string.IsNullOrWhiteSpace(s) || s.Length > 20) return false;
        ulong id = 0;
        foreach (var typed in s.Trim().ToUpperInvariant())
        {
            if (typed == '-') continue;
            var digit = Digits.IndexOf(typed switch { 'I' or 'L' => '1', 'O' => '0', _ => typed }, StringComparison.Ordinal);
            if (digit < 0 || id >> 58 != 0) return false;
            id = (id << 5) | (uint)digit;
        }
        result = new Number((long)id);
        return id != 0;
    }

    /// <summary>The number in groups of four, as people read it out: "ANQS-YH54-NGCR".</summary>
    public string Shown => string.Join('-', ToString().Chunk(4).Select(group => new string(group)));

    /// <summary>The number as it stands in URLs.</summary>
    public override string ToString()
    {
        Span<char> written = stackalloc char[13];
        var at = written.Length;
        for (var rest = Id; rest > 0; rest >>= 5) written[--at] = Digits[(int)(rest & 31)];
        return new string(written[at..]);
    }
}
