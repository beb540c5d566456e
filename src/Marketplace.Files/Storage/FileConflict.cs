namespace Marketplace.Files.Storage;

/// <summary>A file ends elsewhere than its sender believes, or somebody else is writing it.</summary>
/// <param name="isBusy">Whether somebody else is writing it.</param>
public sealed class FileConflict(bool isBusy) : Exception(isBusy ? "The file is being written." : "The file ends elsewhere.")
{
    /// <summary>Whether somebody else is writing it.</summary>
    public bool IsBusy => isBusy;
}
