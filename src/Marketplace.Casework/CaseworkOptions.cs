using System.ComponentModel.DataAnnotations;

namespace Marketplace.Casework;

/// <summary>The numbers that hold for every kind of case. Section <c>Casework</c>.</summary>
public sealed class CaseworkOptions
{
    /// <summary>How long a case belongs to the person who took it, counted from that person's last act on it.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How many cases stand on one page of the queue.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 25;

    /// <summary>How many files a case holds.</summary>
    [Range(1, 10)]
    public int EvidenceFiles { get; set; } = 10;

    /// <summary>The size of one file, in megabytes of 1,048,576 bytes.</summary>
    [Range(1, 10)]
    public int EvidenceMegabytes { get; set; } = 10;

    /// <summary>How long files wait for the case that they were uploaded for.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan DraftsKept { get; set; } = TimeSpan.FromDays(1);
}
