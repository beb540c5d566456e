using System.ComponentModel.DataAnnotations;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation;

/// <summary>Section <c>Moderation</c>: the figures of the moderation rules.</summary>
internal sealed class ModerationOptions
{
    /// <summary>A review older than this many days cannot be deleted on a seller's request.</summary>
    [Range(1, 3650)]
    public int DeletableDays { get; set; } = 365;

    /// <summary>Hours within which urgent cases (blackmail and insults) must be decided.</summary>
    [Range(1, 720)]
    public int UrgentHours { get; set; } = 24;

    /// <summary>Hours within which other cases and appeals must be decided.</summary>
    [Range(1, 720)]
    public int DueHours { get; set; } = 72;

    /// <summary>Days after a decision in which each side may appeal: six months, as rule MOD-9 says.</summary>
    [Range(1, 365)]
    public int AppealDays { get; set; } = 184;

    /// <summary>Days for which the third rejection about one review stops the seller from sending requests.</summary>
    [Range(1, 365)]
    public int FilingSuspendedDays { get; set; } = 30;

    /// <summary>Requests on each page of a seller's list.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 25;

    public Deadlines Deadlines => new(TimeSpan.FromHours(UrgentHours), TimeSpan.FromHours(DueHours), TimeSpan.FromDays(AppealDays));
}
