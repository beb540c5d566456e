using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Marketplace.Benchmarks.Loading;

/// <summary>
/// One blocking keep-alive connection without a library: the measurement must be cheap compared with what is measured, and allocate
/// nothing.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[1 << 18];

    public Wire(Uri address) => socket.Connect(IPAddress.Parse(address.Host), address.Port);

    public Answer Send(ReadOnlySpan<byte> request)
    {
        socket.Send(request);
        var (read, head, length) = (0, -1, -1);
        while (head < 0 || !IsWhole(buffer.AsSpan(head, read - head), length))
        {
            if (read == buffer.Length) Array.Resize(ref buffer, 2 * read);
            var received = socket.Receive(buffer.AsSpan(read));
            if (received == 0) throw new IOException("The server closed the connection.");
            read += received;
            if (head >= 0 || buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is not (>= 0 and var end)) continue;
            head = end + 4;
            length = LengthIn(buffer.AsSpan(0, head));
        }
        return new Answer(int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture), read - head);
    }

    public void Dispose() => socket.Dispose();

    /// <summary>The body's length; -1 if it is chunked.</summary>
    private static int LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        if (head.IndexOf(name) is not (>= 0 and var at)) return head.IndexOf("chunked"u8) < 0 ? 0 : -1;
        var value = head[(at + name.Length)..];
        return int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }

    // The next request waits for the whole response, so the last chunk is at the end of the data.
    private static bool IsWhole(ReadOnlySpan<byte> body, int length) => length >= 0 ? body.Length >= length : body.EndsWith("0\r\n\r\n"u8);
}
