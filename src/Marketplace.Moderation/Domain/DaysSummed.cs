namespace Marketplace.Moderation.Domain;

/// <summary>Until when the daily figures are counted. There is one.</summary>
internal sealed class DaysSummed
{
    public const int Only = 1;

    public int Id { get; private set; } = Only;

    /// <summary>In UTC. Checked by each save, so that two hosts don't count the same time twice.</summary>
    public DateTime Until { get; set; }
}
