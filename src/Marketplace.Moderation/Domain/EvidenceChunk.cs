namespace Marketplace.Moderation.Domain;

/// <summary>A stretch of a file's bytes, so that no file is ever held in memory as a whole to be sent.</summary>
internal sealed record EvidenceChunk(long FileId, int Position, byte[] Bytes)
{
    public const int Size = 256 * 1024;
}
