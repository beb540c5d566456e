namespace Marketplace.Moderation.Domain;

internal enum EvidenceKind
{
    /// <summary>A message from the order's conversation, kept by the marketplace.</summary>
    Message,

    /// <summary>A picture or document uploaded by the seller.</summary>
    File,

    /// <summary>What the seller reported while somebody else's report was open.</summary>
    Report,
}
