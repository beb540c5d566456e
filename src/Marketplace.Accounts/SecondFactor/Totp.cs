using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>
/// The codes of authenticator apps (RFC 6238, six digits, SHA-1, which is what every app can do). Identity's own provider reads the system clock and
/// doesn't say which code was used, so the same code would work twice.
/// </summary>
internal static class Totp
{
    public const int KeyBytes = 20;
    public const int Digits = 6;

    /// <summary>Codes of this many steps before and after are taken too: clocks differ, and typing takes time.</summary>
    public const int Tolerance = 1;

    private const int SecondsPerStep = 30;

    public static long StepAt(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / SecondsPerStep;

    /// <summary>The step whose code this is, later than the last one used; null if there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="typed">What was typed; spaces and dashes don't count.</param>
    /// <param name="lastStep">The step of the last code that was used.</param>
    /// <param name="now">The current time, in UTC.</param>
    public static long? Find(byte[] key, string typed, long lastStep, DateTime now)
    {
        var code = new string([.. typed.Where(c => c is not (' ' or '-'))]);
        if (code.Length != Digits) return null;
        var current = StepAt(now);
        for (var step = Math.Max(current - Tolerance, lastStep + 1); step <= current + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(code), System.Text.Encoding.UTF8.GetBytes(CodeAt(key, step)))) return step;
        }
        return null;
    }

    public static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The algorithm of RFC 6238: HMAC doesn't need collision resistance.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
