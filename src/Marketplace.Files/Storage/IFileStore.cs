using Marketplace.Kernel.Domain;

namespace Marketplace.Files.Storage;

/// <summary>
/// Keeps large files outside the database, each under a number. A file grows at its end while it is uploaded, piece by piece and by one writer at a
/// time, and no longer changes after that. None of it is ever held in memory as a whole.
/// </summary>
public interface IFileStore
{
    /// <summary>How much of a file is kept, in bytes; 0 where there is nothing.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="cancel">Gives up.</param>
    Task<long> Length(long file, CancellationToken cancel);

    /// <summary>Adds to the end of a file. What came before the sender was cut off is kept, and durable when this returns or throws.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="offset">Where the sender believes that it ends, in bytes.</param>
    /// <param name="content">What is added.</param>
    /// <param name="most">How long the file may be, in bytes.</param>
    /// <param name="cancel">The sender is gone.</param>
    /// <returns>How long the file is now, in bytes.</returns>
    /// <exception cref="FileConflict">It ends elsewhere, or somebody else is writing it.</exception>
    /// <exception cref="FileTooLong">The content goes on beyond <paramref name="most"/>.</exception>
    Task<long> Append(long file, long offset, Stream content, long most, CancellationToken cancel);

    /// <summary>A file's content, which can be read from any position.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    Task<Stream> Open(long file, CancellationToken cancel);

    /// <summary>Forgets a file; nothing happens where there is none.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="cancel">Gives up.</param>
    Task Delete(long file, CancellationToken cancel);

    /// <summary>Whether a file of this size finds room.</summary>
    /// <param name="bytes">Its size.</param>
    bool HasRoomFor(long bytes);

    /// <summary>A file's name in the store: of its number, in one of 1,024 folders, so that none grows large.</summary>
    /// <param name="file">The file's number.</param>
    protected static string NameOf(long file) => $"{(file >> 22) % 1024:x3}/{new Number(file)}";
}
