using System.ComponentModel.DataAnnotations;

namespace Marketplace.Casework;

/// <summary>Options for all kinds of cases. Section <c>Casework</c>.</summary>
public sealed class CaseworkOptions
{
    /// <summary>How long a case is reserved for the person who took it, counted from their last action on it.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How many cases a page of the queue shows.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 25;

    /// <summary>How many evidence files a case can have.</summary>
    [Range(1, 10)]
    public int EvidenceFiles { get; set; } = 10;

    /// <summary>The maximum size of one file, in megabytes of 1,048,576 bytes.</summary>
    [Range(1, 10)]
    public int EvidenceMegabytes { get; set; } = 10;

    /// <summary>How long uploaded files are kept if their case isn't filed.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan DraftsKept { get; set; } = TimeSpan.FromDays(1);
}
