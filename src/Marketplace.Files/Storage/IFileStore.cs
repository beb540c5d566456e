using Marketplace.Kernel.Domain;

namespace Marketplace.Files.Storage;

/// <summary>
/// Stores large files outside the database, each under a number. During its upload, one writer at a time appends chunks to a file. After that it
/// never changes. No file is ever held in memory as a whole.
/// </summary>
public interface IFileStore
{
    /// <summary>The stored size of a file in bytes; 0 if there is none.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="cancel">Cancels.</param>
    Task<long> Length(long file, CancellationToken cancel);

    /// <summary>Appends to a file. Bytes received before a disconnect are kept, and are durable when this returns or throws.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="offset">The offset where the sender believes the file ends, in bytes.</param>
    /// <param name="content">The bytes to append.</param>
    /// <param name="most">The maximum size of the file, in bytes.</param>
    /// <param name="cancel">The sender disconnected.</param>
    /// <returns>The new size of the file, in bytes.</returns>
    /// <exception cref="FileConflict">The offset does not match, or somebody else is writing the file.</exception>
    /// <exception cref="FileTooLong">The content is longer than <paramref name="most"/>.</exception>
    Task<long> Append(long file, long offset, Stream content, long most, CancellationToken cancel);

    /// <summary>A file's content as a seekable stream.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    Task<Stream> Open(long file, CancellationToken cancel);

    /// <summary>Deletes a file, if it exists.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="cancel">Cancels.</param>
    Task Delete(long file, CancellationToken cancel);

    /// <summary>Whether there is room for a file of this size.</summary>
    /// <param name="bytes">Its size.</param>
    bool HasRoomFor(long bytes);

    /// <summary>A file's name in the store: its number, in one of 1,024 folders, so that none grows large.</summary>
    /// <param name="file">The file's number.</param>
    protected static string NameOf(long file) => $"{(file >> 22) % 1024:x3}/{new Number(file)}";
}
