using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Marketplace.Files;

/// <summary>Section <c>Files</c>: where large files lie, and who looks for viruses in them.</summary>
public sealed class FilesOptions
{
    /// <summary>The folder of the files; by default <c>files</c> under <c>Data</c>. Several hosts share one.</summary>
    public string? Folder { get; set; }

    /// <summary>Where Azure keeps them instead.</summary>
    [ValidateObjectMembers]
    public AzureStorageOptions? Azure { get; set; }

    /// <summary>The scanner; without it nothing is scanned, and files say so.</summary>
    [ValidateObjectMembers]
    public ClamdOptions? Clamd { get; set; }
}

/// <summary>Azure Blob Storage.</summary>
public sealed class AzureStorageOptions
{
    /// <summary>With the account and its key, or a signature for the container.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>The container; it is made when it is missing.</summary>
    [RegularExpression("[a-z0-9](-?[a-z0-9]){2,62}", ErrorMessage = "A container's name has 3 to 63 small letters, digits and single hyphens.")]
    public string Container { get; set; } = "files";
}

/// <summary>ClamAV's daemon.</summary>
public sealed class ClamdOptions
{
    /// <summary>The machine that it runs on.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The port that it listens on.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 3310;

    /// <summary>The largest file that it takes, in units of 1,048,576 bytes: its <c>StreamMaxLength</c>. Larger ones are not scanned, and say so.</summary>
    [Range(1, 4096)]
    public int Megabytes { get; set; } = 25;

    /// <summary>How long a scan may take; less than half of an event's lease.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14")]
    public TimeSpan Takes { get; set; } = TimeSpan.FromSeconds(12);
}
