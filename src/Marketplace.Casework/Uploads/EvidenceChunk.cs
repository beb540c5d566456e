namespace Marketplace.Casework.Uploads;

/// <summary>A stretch of a file's bytes, so that no file is ever held in memory as a whole to be sent.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Position">0, 1, 2 ...</param>
/// <param name="Bytes">At most <see cref="Size"/>.</param>
public sealed record EvidenceChunk(long FileId, int Position, byte[] Bytes)
{
    /// <summary>Bytes of all chunks but the last.</summary>
    public const int Size = 256 * 1024;
}
