namespace Marketplace.Casework.Uploads;

/// <summary>An uploaded file, known by its content. It waits for its case, and is forgotten when none comes. Its bytes lie in chunks.</summary>
public sealed class EvidenceFile
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required long OwnerId { get; init; }

    /// <summary>What the case will be about: a review, an order.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The case that it belongs to; null while it waits.</summary>
    public long? CaseId { get; private set; }

    /// <summary>Safe to show.</summary>
    public required string Name { get; init; }

    /// <summary>As it is served.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>The case is filed, and this file with it.</summary>
    public void BelongTo(StaffCase filed)
    {
        ArgumentNullException.ThrowIfNull(filed);
        CaseId = filed.Id;
    }
}
