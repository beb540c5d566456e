using System.ComponentModel.DataAnnotations;

namespace Marketplace.Complaints;

/// <summary>The scale of sellers' standing (rule REP-5): the highest percentage of orders for each colour. Section <c>Standing</c>.</summary>
internal sealed class StandingOptions
{
    /// <summary>How many past days count.</summary>
    [Range(1, 365)]
    public int Days { get; set; } = 60;

    /// <summary>How many orders are enough data.</summary>
    [Range(1, 1000)]
    public int EnoughOrders { get; set; } = 10;

    /// <summary>How many days after the approval a seller can cancel an order that wasn't paid without an effect on the standing.</summary>
    [Range(0, 60)]
    public int UnpaidDays { get; set; } = 3;

    /// <summary>Green: claims that count.</summary>
    [Range(0, 100)]
    public int GreenClaims { get; set; } = 2;

    /// <summary>Green: cancellations by the seller.</summary>
    [Range(0, 100)]
    public int GreenCanceled { get; set; } = 2;

    /// <summary>Green: late orders.</summary>
    [Range(0, 100)]
    public int GreenLate { get; set; } = 10;

    /// <summary>Yellow: claims that count.</summary>
    [Range(0, 100)]
    public int YellowClaims { get; set; } = 5;

    /// <summary>Yellow: cancellations by the seller.</summary>
    [Range(0, 100)]
    public int YellowCanceled { get; set; } = 5;

    /// <summary>Yellow: late orders.</summary>
    [Range(0, 100)]
    public int YellowLate { get; set; } = 15;

    /// <summary>Orange: claims that count.</summary>
    [Range(0, 100)]
    public int OrangeClaims { get; set; } = 8;

    /// <summary>Orange: cancellations by the seller.</summary>
    [Range(0, 100)]
    public int OrangeCanceled { get; set; } = 8;

    /// <summary>Orange: late orders.</summary>
    [Range(0, 100)]
    public int OrangeLate { get; set; } = 20;
}
