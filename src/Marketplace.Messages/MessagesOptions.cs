using System.ComponentModel.DataAnnotations;

namespace Marketplace.Messages;

/// <summary>Section <c>Messages</c>: how what is written reaches the pages that are open.</summary>
internal sealed class MessagesOptions
{
    /// <summary>How often a host looks for what was written on other hosts, while somebody listens.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan Look { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How often a stream shows that it is alive, for proxies close silent ones, and that its reader reads along; and how long it may outlast its session.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a stream lasts; then the page asks for it anew.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00")]
    public TimeSpan StreamLasts { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How soon support decides about a message that it was asked about.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan DecidedWithin { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How large a file of a message may be, in units of 1,048,576 bytes.</summary>
    [Range(1, 1_048_576)]
    public int FileMegabytes { get; set; } = 2048;

    /// <summary>How many files a message may have; also how many may wait for one.</summary>
    [Range(1, 100)]
    public int FilesPerMessage { get; set; } = 10;

    /// <summary>How long files wait for their message.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan UnsentFilesKept { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How many streams of one person a host holds at once.</summary>
    [Range(1, 1000)]
    public int StreamsPerPerson { get; set; } = 8;
}
