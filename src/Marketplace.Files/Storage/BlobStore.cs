using System.Buffers;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Marketplace.Files.Storage;

/// <summary>Files as append blobs of Azure Blob Storage.</summary>
internal sealed class BlobStore : IFileStore
{
    /// <summary>The service allows 50,000 blocks per blob, which makes 195 GB.</summary>
    private const int PieceSize = 4 * 1024 * 1024;

    private readonly BlobContainerClient container;
    private readonly Lazy<Task> created;

    public BlobStore(AzureStorageOptions options)
    {
        container = new BlobContainerClient(options.ConnectionString, options.Container);
        created = new(() => container.CreateIfNotExistsAsync());
    }

    public async Task<long> Length(long file, CancellationToken cancel)
    {
        try
        {
            return (await BlobOf(file).GetPropertiesAsync(cancellationToken: cancel)).Value.ContentLength;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return 0;
        }
    }

    public async Task<long> Append(long file, long offset, Stream content, long most, CancellationToken cancel)
    {
        await created.Value;
        var blob = BlobOf(file);
        if (await Length(file, cancel) != offset) throw new FileConflict(isBusy: false);
        if (offset == 0) await blob.CreateIfNotExistsAsync(cancellationToken: cancel);
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        var filled = 0;
        try
        {
            while (await content.ReadAsync(piece.AsMemory(filled, PieceSize - filled), cancel) is > 0 and var read)
            {
                if (offset + filled + read > most) throw new FileTooLong();
                filled += read;
                if (filled == PieceSize) await Write();
            }
        }
        finally
        {
            if (filled > 0) await Write();
            ArrayPool<byte>.Shared.Return(piece);
        }
        return offset;

        async Task Write()
        {
            var (bytes, where) = (filled, offset);
            (filled, offset) = (0, offset + bytes);
            using var body = new MemoryStream(piece, 0, bytes, writable: false);
            try
            {
                await blob.AppendBlockAsync(
                    body, new AppendBlobAppendBlockOptions { Conditions = new AppendBlobRequestConditions { IfAppendPositionEqual = where } }, CancellationToken.None);
            }
            catch (RequestFailedException failure) when (failure.Status == 412)
            {
                throw new FileConflict(isBusy: true);
            }
        }
    }

    public async Task<Stream> Open(long file, CancellationToken cancel)
    {
        try
        {
            return await BlobOf(file).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = PieceSize }, cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw new FileNotFoundException("The blob does not exist.", missing);
        }
    }

    public Task Delete(long file, CancellationToken cancel) => BlobOf(file).DeleteIfExistsAsync(cancellationToken: cancel);

    public bool HasRoomFor(long bytes) => true;

    private AppendBlobClient BlobOf(long file) => container.GetAppendBlobClient(IFileStore.NameOf(file));
}
