using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Marketplace.Files;
using Marketplace.Files.Scanning;
using Microsoft.Extensions.Options;

namespace Marketplace.UnitTests.Files;

/// <summary>Edge cases of the protocol; the integration tests use a real clamd.</summary>
public sealed class ClamdTests
{
    [Theory, Trait("Rule", "MSG-3")]
    [InlineData("stream: OK\0", ScanResult.Clean)]
    [InlineData("stream: Eicar-Signature FOUND\0", ScanResult.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", ScanResult.NotScanned)]
    public async Task Each_answer_has_its_meaning(string answer, ScanResult meaning) => (await Scan(answer)).Result.ShouldBe(meaning);

    [Theory, Trait("Rule", "MSG-3")]
    [InlineData("")]
    [InlineData("stream: Can't allocate memory ERROR\0")]
    public async Task What_is_no_answer_is_tried_again(string answer) => await Should.ThrowAsync<IOException>(() => Scan(answer));

    [Fact, Trait("Rule", "MSG-3")]
    public async Task All_of_the_content_is_sent_in_pieces()
    {
        var content = new byte[150_000];
        Random.Shared.NextBytes(content);
        (await Scan("stream: OK\0", content)).Received.ShouldBe(content);
    }

    [Fact, Trait("Rule", "MSG-3")]
    public async Task A_scanner_that_is_away_or_silent_is_asked_again_later()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var content = new MemoryStream([1]);
        (await Should.ThrowAsync<IOException>(() => For(port, TimeSpan.FromMilliseconds(200)).Scan(content, 1, default))).Message.ShouldContain("did not answer within");
        listener.Stop();
        await Should.ThrowAsync<IOException>(() => For(port).Scan(content, 1, default));
    }

    private static async Task<(ScanResult Result, byte[] Received)> Scan(string answer, byte[]? content = null)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = Serve(listener, answer);
        using var sent = new MemoryStream(content ?? [1, 2, 3]);
        return (await For(((IPEndPoint)listener.LocalEndpoint).Port).Scan(sent, sent.Length, default), await server);
    }

    private static Clamd For(int port, TimeSpan? takes = null) => new(Options.Create(new FilesOptions
    {
        Clamd = new ClamdOptions { Host = "127.0.0.1", Port = port, Takes = takes ?? TimeSpan.FromSeconds(12) },
    }));

    private static async Task<byte[]> Serve(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var command = new byte[10];
        await stream.ReadExactlyAsync(command);
        Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
        using var received = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0) break;
            await stream.ReadExactlyAsync(piece);
            received.Write(piece);
        }
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        return received.ToArray();
    }
}
