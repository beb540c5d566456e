namespace Marketplace.Accounts.SecondFactor;

/// <summary>The alphabet of authenticator apps (RFC 4648, section 6). None of its signs can be taken for another when typed.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;

    /// <param name="bytes">A multiple of five bytes, so that nothing is filled up.</param>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var (text, buffer, held) = (new char[bytes.Length * 8 / Bits], 0, 0);
        var next = 0;
        foreach (var value in bytes)
        {
            (buffer, held) = ((buffer << 8) | value, held + 8);
            for (; held >= Bits; held -= Bits) text[next++] = Alphabet[(buffer >> (held - Bits)) & 31];
            buffer &= (1 << held) - 1;
        }
        return new string(text);
    }
}
