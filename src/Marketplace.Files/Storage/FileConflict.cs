namespace Marketplace.Files.Storage;

/// <summary>The sender's offset does not match the end of the file, or somebody else is writing it.</summary>
/// <param name="isBusy">Whether somebody else is writing it.</param>
public sealed class FileConflict(bool isBusy) : Exception(isBusy ? "Somebody else is writing the file." : "The offset does not match the end of the file.")
{
    /// <summary>Whether somebody else is writing it.</summary>
    public bool IsBusy => isBusy;
}
