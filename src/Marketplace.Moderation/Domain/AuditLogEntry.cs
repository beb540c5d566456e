using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Casework;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Moderation.Domain;

/// <summary>
/// Rule MOD-11: one entry of the staff audit log. Each carries the hash of the entry before, so changing or removing one breaks all that
/// follow. Source: a linear hash chain over SHA-256.
/// </summary>
internal sealed class AuditLogEntry
{
    public const int LongestPath = 400;
    public const int LongestDetails = 8000;
    public const int LongestValue = 2200;

    /// <summary>The previous hash of the first entry.</summary>
    public static readonly string Origin = new('0', 64);

    private AuditLogEntry()
    {
    }

    /// <summary>1, 2, 3 ... without gaps.</summary>
    public long Position { get; private set; }

    public DateTime At { get; private set; }

    public long StaffId { get; private set; }

    public string StaffName { get; private set; } = "";

    public AuditLogKind Kind { get; private set; }

    /// <summary>The HTTP method and path.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The posted fields, or the response status and the page that it leads to.</summary>
    public string Details { get; private set; } = "";

    /// <summary>The position of the request whose outcome this is; null for all others.</summary>
    public long? Answers { get; private set; }

    public string Before { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <param name="last">The previous entry, or null for the first.</param>
    /// <param name="by">The staff member.</param>
    /// <param name="kind">The kind of entry.</param>
    /// <param name="path">The HTTP method and path.</param>
    /// <param name="details">The posted fields, or the response status.</param>
    /// <param name="now">The time, kept to the millisecond. An entry is never earlier than the one before, even if a host's clock is behind.</param>
    /// <param name="answers">The position of the request whose outcome this is, or null.</param>
    public static AuditLogEntry After(AuditLogEntry? last, StaffMember by, AuditLogKind kind, string path, string details, DateTime now, long? answers = null)
    {
        if (now < last?.At) now = last.At;
        var entry = new AuditLogEntry
        {
            Position = (last?.Position ?? 0) + 1,
            At = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
            StaffId = by.Id,
            StaffName = by.Name,
            Kind = kind,
            Path = Cut(path, LongestPath),
            Details = Cut(details, LongestDetails),
            Answers = answers,
            Before = last?.Hash ?? Origin,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>What is wrong with this entry, compared with the previous one; null if nothing is.</summary>
    public string? FaultAfter(AuditLogEntry? last) =>
        Position != (last?.Position ?? 0) + 1 ? "an entry before it is missing"
        : Before != (last?.Hash ?? Origin) ? "its hash doesn't match the entry before it"
        : Hash != ComputeHash() ? "it was changed"
        : null;

    /// <summary>Shortens a text and adds the hash of the whole, so that a long text hides nothing.</summary>
    public static string Cut(string text, int longest)
    {
        // Not every database keeps text after a NUL.
        text = text.Replace('\0', '\uFFFD');
        if (text.Length <= longest) return text;
        var end = $"… sha256:{HashOf(text)}";
        return text.Start(longest - end.Length) + end;
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string ComputeHash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] fields =
        [
            Position.ToString(CultureInfo.InvariantCulture), At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
            StaffId.ToString(CultureInfo.InvariantCulture), StaffName, Kind.ToString(), Path, Details,
            Answers?.ToString(CultureInfo.InvariantCulture) ?? "", Before,
        ];
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            // Each field is prefixed with its length, so that different entries never give the same bytes.
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
