using System.ComponentModel.DataAnnotations;

namespace Marketplace.Reviews;

/// <summary>What each level of a seller asks for (rule REP-6). Section <c>Levels</c>.</summary>
internal sealed class LevelOptions
{
    /// <summary>Level 1: finished orders in all.</summary>
    [Range(1, 100_000)]
    public int LevelOneOrders { get; set; } = 5;

    /// <summary>Level 1: the feedback rate over 365 days, in percent.</summary>
    [Range(0, 100)]
    public decimal LevelOneRate { get; set; } = 90;

    /// <summary>Level 2: finished orders in all.</summary>
    [Range(1, 100_000)]
    public int LevelTwoOrders { get; set; } = 50;

    /// <summary>Level 2: the feedback rate.</summary>
    [Range(0, 100)]
    public decimal LevelTwoRate { get; set; } = 95;

    /// <summary>Leading seller: finished orders in all.</summary>
    [Range(1, 100_000)]
    public int LeadingOrders { get; set; } = 200;

    /// <summary>Leading seller: the feedback rate.</summary>
    [Range(0, 100)]
    public decimal LeadingRate { get; set; } = 98;

    /// <summary>Leading seller: the share of orders with a first response within <see cref="ResponseHours"/>, in percent.</summary>
    [Range(0, 100)]
    public decimal LeadingInTime { get; set; } = 90;

    /// <summary>Within how many hours after an order its first response, a message or the approval, is in time. Counts for orders that end from then on.</summary>
    [Range(1, 720)]
    public int ResponseHours { get; set; } = 24;

    /// <summary>Over how many past days responses are looked at.</summary>
    [Range(1, 365)]
    public int ResponseDays { get; set; } = 60;
}
