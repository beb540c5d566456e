using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Marketplace.Files;

/// <summary>Section <c>Files</c>: storage of large files, and their virus scanner.</summary>
public sealed class FilesOptions
{
    /// <summary>The folder of the files; by default <c>files</c> under <c>Data</c>. Several hosts share one folder.</summary>
    public string? Folder { get; set; }

    /// <summary>Azure storage instead of the folder.</summary>
    [ValidateObjectMembers]
    public AzureStorageOptions? Azure { get; set; }

    /// <summary>The scanner. Without it nothing is scanned, and files are marked as not scanned.</summary>
    [ValidateObjectMembers]
    public ClamdOptions? Clamd { get; set; }
}

/// <summary>Azure Blob Storage.</summary>
public sealed class AzureStorageOptions
{
    /// <summary>Contains the account and its key, or a signature for the container.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>The container; created if missing.</summary>
    [RegularExpression("[a-z0-9](-?[a-z0-9]){2,62}", ErrorMessage = "Enter a container name of 3 to 63 lower-case letters, digits and single hyphens.")]
    public string Container { get; set; } = "files";
}

/// <summary>ClamAV's daemon.</summary>
public sealed class ClamdOptions
{
    /// <summary>Its host name.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 3310;

    /// <summary>The largest file that it accepts, in units of 1,048,576 bytes: its <c>StreamMaxLength</c>. Larger files are not scanned and are marked so.</summary>
    [Range(1, 4096)]
    public int Megabytes { get; set; } = 25;

    /// <summary>The longest time a scan may take; less than half of an event's lease.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14")]
    public TimeSpan Takes { get; set; } = TimeSpan.FromSeconds(12);
}
