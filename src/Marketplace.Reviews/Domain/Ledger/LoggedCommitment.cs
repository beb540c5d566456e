using System.Runtime.InteropServices;

namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>The 32 bytes of a commitment as a value; the default commits to nothing.</summary>
internal readonly record struct LoggedCommitment(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <exception cref="FormatException">It has another length.</exception>
    public static LoggedCommitment Of(byte[]? bytes) => bytes switch
    {
        null => default,
        { Length: 32 } => MemoryMarshal.Read<LoggedCommitment>(bytes),
        _ => throw new FormatException("A commitment has 32 bytes."),
    };
}
