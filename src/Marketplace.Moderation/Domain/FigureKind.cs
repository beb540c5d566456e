namespace Marketplace.Moderation.Domain;

/// <summary>What the public figures count. Stored by name.</summary>
internal enum FigureKind
{
    /// <summary>Requests that sellers sent.</summary>
    Request,

    /// <summary>Reports that people sent.</summary>
    Report,

    /// <summary>First decisions, by reason and ruling.</summary>
    Decision,

    /// <summary>First decisions, by how many whole hours they took.</summary>
    Hours,

    /// <summary>Decisions that were appealed.</summary>
    Appeal,

    /// <summary>Appeals that changed the decision.</summary>
    Change,
}
