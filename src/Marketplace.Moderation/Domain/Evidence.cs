using System.Globalization;
using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;

namespace Marketplace.Moderation.Domain;

/// <summary>One piece of evidence, as it was when the request was sent.</summary>
internal sealed class Evidence
{
    public const int LongestText = 2000;

    private Evidence()
    {
    }

    public int Position { get; private set; }

    public EvidenceKind Kind { get; private set; }

    /// <summary>The id of the message, the file or the person who reported.</summary>
    public long SourceId { get; private set; }

    /// <summary>Identifies the evidence: the id of a message, or the hash of a file's content.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Who wrote the message; the seller for anything else.</summary>
    public Party From { get; private set; }

    /// <summary>The writer's name, or the file's.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The message's text; empty for a file.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When the message was written, or the file uploaded.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether it is a picture that can be shown on the page.</summary>
    public bool IsPicture { get; private set; }

    public static Evidence Of(ConversationMessage message) => new()
    {
        Kind = EvidenceKind.Message,
        SourceId = message.MessageId,
        Fingerprint = message.MessageId.ToString(CultureInfo.InvariantCulture),
        From = message.From,
        Name = message.FromName,
        Text = message.Text,
        At = message.SentAt,
    };

    public static Evidence Of(EvidenceFile file) => new()
    {
        Kind = EvidenceKind.File,
        SourceId = file.Id,
        Fingerprint = file.Fingerprint,
        From = Party.Seller,
        Name = file.Name,
        At = file.UploadedAt,
        IsPicture = file.ContentType.StartsWith("image/", StringComparison.Ordinal),
    };

    public static Evidence Of(StaffMember seller, string words, DateTime now) => new()
    {
        Kind = EvidenceKind.Report,
        SourceId = seller.Id,
        From = Party.Seller,
        Name = seller.Name,
        Text = words,
        At = now,
    };

    /// <summary>The account of who wrote or uploaded it is closed.</summary>
    public void Forget(string former) => Name = former;

    public Evidence Copied() => (Evidence)MemberwiseClone();

    public Evidence Placed(int position)
    {
        Position = position;
        return this;
    }
}
