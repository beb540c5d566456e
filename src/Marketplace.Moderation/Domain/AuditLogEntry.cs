using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Casework;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Moderation.Domain;

/// <summary>
/// Rule MOD-11: one line of the log of what staff did. Each carries the hash of the one before, so that whoever changes or removes one
/// breaks all that follow. Source: a linear hash chain over SHA-256.
/// </summary>
internal sealed class AuditLogEntry
{
    public const int LongestPath = 400;
    public const int LongestDetails = 8000;
    public const int LongestValue = 2200;

    /// <summary>What the first entry carries in place of a hash.</summary>
    public static readonly string Origin = new('0', 64);

    private AuditLogEntry()
    {
    }

    /// <summary>1, 2, 3 ...: no number is ever left out.</summary>
    public long Position { get; private set; }

    public DateTime At { get; private set; }

    public long StaffId { get; private set; }

    public string StaffName { get; private set; } = "";

    public AuditLogKind Kind { get; private set; }

    /// <summary>What was asked for: the verb and the path.</summary>
    public string Path { get; private set; } = "";

    /// <summary>What was posted, or the answer.</summary>
    public string Details { get; private set; } = "";

    public string Before { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <param name="last">The entry before, or null for the first.</param>
    /// <param name="by">Who.</param>
    /// <param name="kind">What kind of act.</param>
    /// <param name="path">Where.</param>
    /// <param name="details">With what.</param>
    /// <param name="now">When; milliseconds are kept.</param>
    public static AuditLogEntry After(AuditLogEntry? last, StaffMember by, AuditLogKind kind, string path, string details, DateTime now)
    {
        var entry = new AuditLogEntry
        {
            Position = (last?.Position ?? 0) + 1,
            At = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
            StaffId = by.Id,
            StaffName = by.Name,
            Kind = kind,
            Path = Cut(path, LongestPath),
            Details = Cut(details, LongestDetails),
            Before = last?.Hash ?? Origin,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>What is wrong with this entry, seen from the one before; null where all is well.</summary>
    public string? FaultAfter(AuditLogEntry? last) =>
        Position != (last?.Position ?? 0) + 1 ? "an entry before it is missing"
        : Before != (last?.Hash ?? Origin) ? "it does not follow from the entry before it"
        : Hash != ComputeHash() ? "it was changed"
        : null;

    /// <summary>What is cut off is known by its hash: nobody hides behind a long text.</summary>
    public static string Cut(string text, int longest)
    {
        // Not every database keeps what follows it.
        text = text.Replace('\0', '\uFFFD');
        if (text.Length <= longest) return text;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var end = $"… sha256:{hash}";
        return text.Start(longest - end.Length) + end;
    }

    private string ComputeHash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] fields =
        [
            Position.ToString(CultureInfo.InvariantCulture), At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
            StaffId.ToString(CultureInfo.InvariantCulture), StaffName, Kind.ToString(), Path, Details, Before,
        ];
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            // Each with its length: no two different entries are the same row of bytes.
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
