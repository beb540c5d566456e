namespace Marketplace.Web.Mvc;

/// <summary>Passes a request's body on and keeps its beginning.</summary>
internal sealed class BeginningStream(Stream body, int most) : Stream
{
    /// <summary>The first bytes that were read, up to the limit.</summary>
    public MemoryStream Beginning { get; } = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads the beginning only.</summary>
    public async Task Fill(CancellationToken cancel)
    {
        var buffer = new byte[8192];
        while (Beginning.Length < most && await ReadAsync(buffer, cancel) > 0) { }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        Beginning.Write(buffer.Span[..(int)Math.Min(read, most - Beginning.Length)]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read the body asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
