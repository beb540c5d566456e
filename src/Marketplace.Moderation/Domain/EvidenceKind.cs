namespace Marketplace.Moderation.Domain;

internal enum EvidenceKind
{
    /// <summary>A message of the order's own conversation: the platform vouches for it.</summary>
    Message,

    /// <summary>An uploaded picture or document: the seller vouches for it.</summary>
    File,
}
