namespace Marketplace.Casework.Uploads;

/// <summary>An uploaded file, its type read from its content. It is deleted if no case is filed. Its bytes are stored in chunks.</summary>
public sealed class EvidenceFile
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required long OwnerId { get; init; }

    /// <summary>What the case is about: a review or an order.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The case; null until it is filed.</summary>
    public long? CaseId { get; private set; }

    /// <summary>Safe to show.</summary>
    public required string Name { get; init; }

    /// <summary>The content type it is served with.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Attaches the file to a filed case.</summary>
    public void BelongTo(StaffCase filed)
    {
        ArgumentNullException.ThrowIfNull(filed);
        CaseId = filed.Id;
    }
}
