using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Marketplace.Files.Scanning;

/// <summary>Scans with ClamAV's daemon by its INSTREAM command: chunks, each after its length in four bytes, and an empty one at the end.</summary>
internal sealed class Clamd(IOptions<FilesOptions> options) : IVirusScanner
{
    private const int PieceSize = 64 * 1024;
    private const int LongestAnswer = 4096;

    public async Task<ScanResult> Scan(Stream content, long size, CancellationToken cancel)
    {
        var clamd = options.Value.Clamd!;
        if (size > clamd.Megabytes * 1024L * 1024) return ScanResult.NotScanned;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(clamd.Takes);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(clamd.Host, clamd.Port, end.Token);
            var answer = await Ask(client.GetStream(), content, end.Token);
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal)) return ScanResult.Infected;
            if (answer.EndsWith(": OK", StringComparison.Ordinal)) return ScanResult.Clean;
            // Its limit is lower than configured here, so a retry would not help.
            if (answer.Contains("size limit exceeded", StringComparison.Ordinal)) return ScanResult.NotScanned;
            throw new IOException($"clamd answered: {answer}");
        }
        catch (SocketException failure)
        {
            throw new IOException("Could not reach clamd.", failure);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new IOException($"clamd did not answer within {clamd.Takes}.");
        }
    }

    private static async Task<string> Ask(NetworkStream clamd, Stream content, CancellationToken cancel)
    {
        await clamd.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var piece = ArrayPool<byte>.Shared.Rent(sizeof(int) + PieceSize);
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(piece.AsMemory(sizeof(int), PieceSize), cancel);
                BinaryPrimitives.WriteInt32BigEndian(piece, read);
                await clamd.WriteAsync(piece.AsMemory(0, sizeof(int) + read), cancel);
            }
            while (read > 0);
        }
        catch (IOException)
        {
            // It may answer and close before everything is sent; the answer can still be read.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
        var answer = new byte[LongestAnswer];
        var length = await clamd.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }
}
