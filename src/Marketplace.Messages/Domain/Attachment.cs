using Marketplace.Files.Scanning;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>A file of any kind that goes with a message. Its bytes lie in the file store under its id; it waits until its message is sent.</summary>
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

    /// <summary>Bytes; 0 while they come without having been announced.</summary>
    public long Size { get; private set; }

    public DateTime BegunAt { get; private set; }

    /// <summary>As it is served, read from the content; empty until all of it is there.</summary>
    public string ContentType { get; private set; } = "";

    public ScanResult Scan { get; private set; }

    /// <summary>The position of its message; null while it waits.</summary>
    public int? Position { get; private set; }

    public bool IsComplete => ContentType.Length > 0;

    public bool IsSent => Position is not null;

    /// <summary>Whether whoever may see it may have it. The file is gone where a virus was found.</summary>
    public bool IsOpen => IsComplete && Scan is not (ScanResult.Pending or ScanResult.Infected);

    /// <summary>All of it is there.</summary>
    /// <param name="size">Bytes.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="isToScan">Whether a scanner looks at it.</param>
    public void Complete(long size, string contentType, bool isToScan)
    {
        if (IsComplete) return;
        (Size, ContentType) = (size, contentType);
        if (!isToScan) return;
        Scan = ScanResult.Pending;
        Raise(new FileUploaded(Id));
    }

    public void NoteScan(ScanResult result) => Scan = result;

    /// <summary>Nobody can send it any more.</summary>
    public void Disown() => OwnerId = 0;

    /// <summary>Goes with a message that its owner writes in its conversation.</summary>
    public void BelongTo(Message message)
    {
        if (!IsComplete) throw new RuleBroken("“{0}” has not been uploaded completely. Choose the same file again to continue, or remove it.", Field, false, [Name]);
        if (Scan == ScanResult.Infected) throw new RuleBroken("“{0}” contains a virus and can't be sent.", Field, false, [Name]);
        Position = message.Position;
    }
}
