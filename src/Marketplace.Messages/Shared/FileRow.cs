using Marketplace.Files;
using Marketplace.Files.Scanning;
using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Shared;

/// <summary>A file of a message, as shown.</summary>
internal sealed record FileRow(long Id, int Position, string Name, long Size, string ContentType, ScanResult Scan)
{
    public Number Number => new(Id);

    public string Measure => FileSize.Of(Size);

    public bool IsOpen => Scan is not (ScanResult.Pending or ScanResult.Infected);

    /// <summary>Whether it is shown in the conversation; larger pictures are only linked to save data.</summary>
    public bool IsPicture => IsOpen && FileKind.IsPicture(ContentType) && Size <= 5 * 1024 * 1024;
}
