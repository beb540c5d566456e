namespace Marketplace.Moderation.Domain;

/// <summary>An uploaded file, known by its content. It waits for its request, and is forgotten when none comes. Its bytes lie in chunks.</summary>
internal sealed class EvidenceFile
{
    public required long Id { get; init; }

    public required long SellerId { get; init; }

    public required long ReviewId { get; init; }

    public long? RequestId { get; private set; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    public required DateTime UploadedAt { get; init; }

    public void BelongTo(DeletionRequest request) => RequestId = request.Id;
}
