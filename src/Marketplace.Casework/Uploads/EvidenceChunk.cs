namespace Marketplace.Casework.Uploads;

/// <summary>A part of a file, so that no whole file has to be in memory to be sent.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Position">0, 1, 2 ...</param>
/// <param name="Bytes">At most <see cref="Size"/> bytes.</param>
public sealed record EvidenceChunk(long FileId, int Position, byte[] Bytes)
{
    /// <summary>The size of every chunk except the last.</summary>
    public const int Size = 256 * 1024;
}
