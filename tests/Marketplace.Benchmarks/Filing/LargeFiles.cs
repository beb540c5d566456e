using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Files.Tus;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Filing;

/// <summary>Uploads and downloads a message's file, in turns with a bare endpoint that does the same, and measures the host's memory.</summary>
internal sealed class LargeFiles(string data, long megabytes, int rounds)
{
    private readonly long size = megabytes * 1024 * 1024;
    private readonly Dictionary<string, List<double>> seconds = [];

    public async Task Run()
    {
        var (order, buyer) = await Somebody();
        using var product = await ServerProcess.Product(data);
        using var bare = await ServerProcess.Bare(data);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
        // Memory used after the first pages isn't a cost of the file.
        await Through(client, product, buyer, order, 1024 * 1024);
        var idle = product.Memory;
        using var watch = new PeakMemory(product);
        for (var round = 0; round < rounds; round++)
        {
            await Through(client, product, buyer, order, size);
            await Bare(client, bare);
        }
        Console.WriteLine("| | marketplace MB/s | bare MB/s | ratio |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var way in new[] { "up", "down" })
        {
            var (own, other) = (Rate(way), Rate($"bare {way}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {megabytes} MB {way} | {own:0} | {other:0} | {own / other:0.00} |"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory of the host: {idle:0} MB idle, {watch.Stop():0} MB at most during transfers."));
    }

    private double Rate(string way) => size / 1e6 / seconds[way].Order().ElementAt(seconds[way].Count / 2);

    private async Task<(long Order, Visitor Buyer)> Somebody()
    {
        using var host = new HostInProcess(data);
        var participant = await host.In((MessagesDbContext db) => db.Participants.AsNoTracking().OrderByDescending(s => s.LastMessageId).FirstAsync());
        return (participant.ConversationId, await host.SignIn(participant.PersonId));
    }

    private async Task Through(HttpClient client, ServerProcess server, Visitor person, long order, long bytes)
    {
        var conversation = new Uri(server.Address, $"/orders/{new Number(order)}/");
        using var begin = Of(person, HttpMethod.Post, new Uri(conversation, "files"));
        begin.Headers.Add(TusHeaders.Length, bytes.ToString(CultureInfo.InvariantCulture));
        using var begun = (await client.SendAsync(begin)).EnsureSuccessStatusCode();
        var upload = new Uri(server.Address, begun.Headers.Location!);
        using var append = Of(person, HttpMethod.Patch, upload);
        append.Headers.Add(TusHeaders.Offset, "0");
        await using var content = new MadeUpStream(bytes);
        append.Content = new StreamContent(content, 128 * 1024) { Headers = { ContentType = new MediaTypeHeaderValue(TusHeaders.PieceType) } };
        await Timed("up", bytes, async () => (await client.SendAsync(append)).EnsureSuccessStatusCode().Dispose());

        using var say = Of(person, HttpMethod.Post, new Uri(conversation, "messages"));
        say.Content = new FormUrlEncodedContent([new("Form.Text", ""), new("Form.Files", upload.Segments[^1]), new(person.TokenField, person.Token)]);
        say.Headers.Add("HX-Request", "true");
        (await client.SendAsync(say)).EnsureSuccessStatusCode().Dispose();
        using var get = Of(person, HttpMethod.Get, new Uri(server.Address, $"/files/{upload.Segments[^1]}"));
        await Timed("down", bytes, () => Read(client, get, bytes));
    }

    private async Task Bare(HttpClient client, ServerProcess server)
    {
        var address = new Uri(server.Address, "/file");
        await using var content = new MadeUpStream(size);
        using var put = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StreamContent(content, 128 * 1024) };
        await Timed("bare up", size, async () => (await client.SendAsync(put)).EnsureSuccessStatusCode().Dispose());
        using var get = new HttpRequestMessage(HttpMethod.Get, address);
        await Timed("bare down", size, () => Read(client, get, size));
    }

    private static async Task Read(HttpClient client, HttpRequestMessage request, long bytes)
    {
        using var answer = (await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead)).EnsureSuccessStatusCode();
        await using var content = await answer.Content.ReadAsStreamAsync();
        var (piece, total) = (new byte[128 * 1024], 0L);
        while (await content.ReadAsync(piece) is > 0 and var read) total += read;
        if (total != bytes) throw new InvalidDataException($"{total} bytes came back instead of {bytes}.");
    }

    private async Task Timed(string what, long bytes, Func<Task> act)
    {
        var begun = Stopwatch.GetTimestamp();
        await act();
        if (bytes != size) return;
        if (!seconds.TryGetValue(what, out var times)) seconds[what] = times = [];
        times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    private static HttpRequestMessage Of(Visitor person, HttpMethod method, Uri address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Cookie", person.Cookies);
        request.Headers.Add("RequestVerificationToken", person.Token);
        request.Headers.Add(TusHeaders.Resumable, TusHeaders.Version);
        return request;
    }
}
