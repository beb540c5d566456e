using System.ComponentModel.DataAnnotations;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation;

/// <summary>The numbers of the moderation rules. Section <c>Moderation</c>.</summary>
internal sealed class ModerationOptions
{
    /// <summary>A review older than this many days cannot be deleted on a seller's request.</summary>
    [Range(1, 3650)]
    public int DeletableDays { get; set; } = 365;

    /// <summary>Within how many hours an urgent case is to be decided: blackmail and insults.</summary>
    [Range(1, 720)]
    public int UrgentHours { get; set; } = 24;

    /// <summary>Within how many hours any other case, or an appeal, is to be decided.</summary>
    [Range(1, 720)]
    public int DueHours { get; set; } = 72;

    /// <summary>For how many days after a decision each side may appeal.</summary>
    [Range(1, 365)]
    public int AppealDays { get; set; } = 30;

    /// <summary>For how many days the third rejection about one review suspends the right to file.</summary>
    [Range(1, 365)]
    public int FilingSuspendedDays { get; set; } = 30;

    /// <summary>How many requests stand on one page of a seller's list.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 25;

    public Deadlines Deadlines => new(TimeSpan.FromHours(UrgentHours), TimeSpan.FromHours(DueHours), TimeSpan.FromDays(AppealDays));
}
