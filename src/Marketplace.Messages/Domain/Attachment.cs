using Marketplace.Files.Scanning;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>A file attached to a message. Its bytes are in the file store under its id; it is unsent until its message is sent.</summary>
internal sealed class Attachment : Aggregate
{
    public const string Field = "Files";

    public Attachment(long id, Participant owner, string name, long size, DateTime now) =>
        (Id, ConversationId, OwnerId, Name, Size, BegunAt) = (id, owner.ConversationId, owner.PersonId, name, size, now);

    private Attachment()
    {
    }

    public long ConversationId { get; private set; }

    public long OwnerId { get; private set; }

    /// <summary>Safe to show.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Bytes; 0 during an upload whose size is not known.</summary>
    public long Size { get; private set; }

    public DateTime BegunAt { get; private set; }

    /// <summary>The content type, read from the content; empty until the upload is complete.</summary>
    public string ContentType { get; private set; } = "";

    public ScanResult Scan { get; private set; }

    /// <summary>The position of its message; null while unsent.</summary>
    public int? Position { get; private set; }

    public bool IsComplete => ContentType.Length > 0;

    public bool IsSent => Position is not null;

    /// <summary>Whether it can be downloaded. An infected file is deleted.</summary>
    public bool IsOpen => IsComplete && Scan is not (ScanResult.Pending or ScanResult.Infected);

    /// <summary>Completes the upload.</summary>
    /// <param name="size">Bytes.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="isToScan">Whether a virus scanner has to check it.</param>
    public void Complete(long size, string contentType, bool isToScan)
    {
        if (IsComplete) return;
        (Size, ContentType) = (size, contentType);
        if (!isToScan) return;
        Scan = ScanResult.Pending;
        Raise(new FileUploaded(Id));
    }

    public void NoteScan(ScanResult result) => Scan = result;

    /// <summary>Makes the file unusable: nobody can send it any more.</summary>
    public void Disown() => OwnerId = 0;

    /// <summary>Attaches it to a message that its owner writes in its conversation.</summary>
    public void BelongTo(Message message)
    {
        if (!IsComplete) throw new RuleBroken("“{0}” isn't fully uploaded. Choose the same file again to continue, or remove it.", Field, false, [Name]);
        if (Scan == ScanResult.Infected) throw new RuleBroken("“{0}” contains a virus and can't be sent.", Field, false, [Name]);
        Position = message.Position;
    }
}
