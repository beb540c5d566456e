using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.IntegrationTests.Operations;

/// <summary>Receives OTLP data over HTTP and reads what the tests need.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();

    private Collector()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((request.Path, body.ToArray()));
        });
    }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Names and attributes of the spans of this trace.</summary>
    public IReadOnlyList<(string Name, string Attributes)> Spans(string trace) =>
    [
        .. Of("/v1/traces").SelectMany(sent => Protobuf.Messages(sent, 1, 2, 2))
            .Where(span => Convert.ToHexStringLower(Protobuf.Bytes(span, 1).Single()) == trace)
            .Select(span => (Protobuf.Text(span, 5), Attributes(span, 9))),
    ];

    /// <summary>The attributes of each series of this metric.</summary>
    public IReadOnlyList<string> Points(string metric)
    {
        const int Gauge = 5, Sum = 7, Histogram = 9;
        var found = Of("/v1/metrics").SelectMany(sent => Protobuf.Messages(sent, 1, 2, 2)).Where(m => Protobuf.Text(m, 1) == metric).ToList();
        return
        [
            .. found.SelectMany(m => Protobuf.Messages(m, Sum, 1).Concat(Protobuf.Messages(m, Gauge, 1))).Select(point => Attributes(point, 7)),
            .. found.SelectMany(m => Protobuf.Messages(m, Histogram, 1)).Select(point => Attributes(point, 9)),
        ];
    }

    /// <summary>The log messages of this trace.</summary>
    public IReadOnlyList<string> Logged(string trace) =>
    [
        .. Of("/v1/logs").SelectMany(sent => Protobuf.Messages(sent, 1, 2, 2))
            .Where(log => Protobuf.Bytes(log, 9).Select(id => Convert.ToHexStringLower(id)).SingleOrDefault() == trace)
            .Select(log => Protobuf.Text(Protobuf.Bytes(log, 5).Single(), 1)),
    ];

    /// <summary>All received data, as text.</summary>
    public string All => string.Join('\n', received.Select(r => Encoding.UTF8.GetString(r.Body)));

    public static async Task<Collector> Open()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Attributes(byte[] message, int field) =>
        string.Join(", ", Protobuf.Bytes(message, field).Select(pair => $"{Protobuf.Text(pair, 1)}={Value(Protobuf.Bytes(pair, 2).Single())}").Order());

    private static string Value(byte[] any) => Protobuf.Text(any, 1) is { Length: > 0 } text ? text : $"{Protobuf.Numbers(any, 3).FirstOrDefault()}";

    private IEnumerable<byte[]> Of(string path) => received.Where(r => r.Path == path).Select(r => r.Body);
}
