using System.ComponentModel.DataAnnotations;

namespace Marketplace.Messages;

/// <summary>Options for messages. Section <c>Messages</c>.</summary>
internal sealed class MessagesOptions
{
    /// <summary>How often a host polls for messages from other hosts while a page is open.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan Look { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How often a stream sends a heartbeat, because proxies close silent streams. Also how long a stream can outlast its session.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a stream lasts before the page reconnects.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00")]
    public TimeSpan StreamLasts { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The time for support to decide about a message.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan DecidedWithin { get; set; } = TimeSpan.FromDays(3);

    /// <summary>The maximum size of a file, in units of 1,048,576 bytes.</summary>
    [Range(1, 1_048_576)]
    public int FileMegabytes { get; set; } = 2048;

    /// <summary>The maximum number of files of a message, and of unsent files in a conversation.</summary>
    [Range(1, 100)]
    public int FilesPerMessage { get; set; } = 10;

    /// <summary>How much one person can upload within <see cref="UploadsCountFor"/>, in units of 1,073,741,824 bytes.</summary>
    [Range(1, 1_048_576)]
    public int GigabytesPerPerson { get; set; } = 20;

    /// <summary>For how long an upload counts towards <see cref="GigabytesPerPerson"/>.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan UploadsCountFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long unsent files are kept.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan UnsentFilesKept { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How many new sellers a person can write to in 24 hours without an order.</summary>
    [Range(1, 10_000)]
    public int NewInquiriesPerDay { get; set; } = 20;

    /// <summary>The time for support to answer a message.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan QuestionsAnsweredWithin { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How many messages a person, or a visitor's email address, can send to support in 24 hours.</summary>
    [Range(1, 10_000)]
    public int QuestionsPerDay { get; set; } = 5;

    /// <summary>How long messages to support are kept after their answer.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan QuestionsKept { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How long after an order and all its claims are over a blocked customer, their seller and a suspended person can still write about it.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan EndedOrdersOpenFor { get; set; } = TimeSpan.FromDays(90);

    /// <summary>The maximum number of streams for one person on a host.</summary>
    [Range(1, 1000)]
    public int StreamsPerPerson { get; set; } = 8;
}
