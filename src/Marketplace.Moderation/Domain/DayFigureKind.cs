namespace Marketplace.Moderation.Domain;

/// <summary>What the daily figures of staff count. Stored by name.</summary>
internal enum DayFigureKind
{
    /// <summary>Cases that entered the queue.</summary>
    Opened,

    /// <summary>Decisions, by how many whole hours they took.</summary>
    Hours,

    /// <summary>Decisions, by reason and outcome.</summary>
    Outcome,
}
