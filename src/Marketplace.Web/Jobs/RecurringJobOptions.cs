using System.ComponentModel.DataAnnotations;

namespace Marketplace.Web.Jobs;

/// <summary>How recurring jobs run. Section <c>Jobs</c>.</summary>
internal sealed class RecurringJobOptions
{
    /// <summary>How often a host looks for due jobs.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan Look { get; set; } = TimeSpan.FromSeconds(30);
}
