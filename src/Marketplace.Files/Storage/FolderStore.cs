using System.Buffers;

namespace Marketplace.Files.Storage;

/// <summary>Files in a folder, which several hosts must share.</summary>
/// <param name="folder">The folder; created with the first file.</param>
internal sealed class FolderStore(string folder) : IFileStore
{
    private const int PieceSize = 128 * 1024;

    /// <summary>Free space reserved for other programs, in bytes.</summary>
    private const long Spare = 1L << 30;

    public Task<long> Length(long file, CancellationToken cancel) => Task.FromResult(new FileInfo(PathOf(file)) is { Exists: true } info ? info.Length : 0);

    public async Task<long> Append(long file, long offset, Stream content, long most, CancellationToken cancel)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var kept = OpenAlone(path);
        if (kept.Length != offset) throw new FileConflict(isBusy: false);
        kept.Position = offset;
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            while (await content.ReadAsync(piece, cancel) is > 0 and var read)
            {
                if (kept.Position + read > most) throw new FileTooLong();
                await kept.WriteAsync(piece.AsMemory(0, read), CancellationToken.None);
            }
            return kept.Position;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
            kept.Flush(flushToDisk: true);
        }
    }

    public Task<Stream> Open(long file, CancellationToken cancel)
    {
        try
        {
            return Task.FromResult<Stream>(new FileStream(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true));
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new FileNotFoundException(missing.Message, missing);
        }
    }

    public Task Delete(long file, CancellationToken cancel)
    {
        var path = PathOf(file);
        if (File.Exists(path)) File.Delete(path);
        return Task.CompletedTask;
    }

    public bool HasRoomFor(long bytes)
    {
        Directory.CreateDirectory(folder);
        return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace - Spare >= bytes;
    }

    private static FileStream OpenAlone(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new FileConflict(isBusy: true);
        }
    }

    private string PathOf(long file) => Path.Combine(folder, IFileStore.NameOf(file));
}
