using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Shared;

/// <summary>An unsent file, as its owner sees it.</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsComplete">Whether it can be sent.</param>
internal sealed record WaitingFile(long Id, string Name, long Size, bool IsComplete)
{
    public Number Number => new(Id);

    public string Measure => FileSize.Of(Size);
}
