using Marketplace.Files;
using Marketplace.Files.Scanning;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Shared;

/// <summary>A file of a message as it is shown.</summary>
internal sealed record FileRow(long Id, int Position, string Name, long Size, string ContentType, ScanResult Scan)
{
    public Number Number => new(Id);

    public string Measure => FileSize.Of(Size);

    public bool IsOpen => Scan is not (ScanResult.Pending or ScanResult.Infected);

    /// <summary>Whether it is shown within the conversation: larger ones cost the reader more than a look is worth.</summary>
    public bool IsPicture => IsOpen && FileKind.IsPicture(ContentType) && Size <= 5 * 1024 * 1024;
}
