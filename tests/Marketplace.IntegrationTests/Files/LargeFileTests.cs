using System.Security.Cryptography;
using Marketplace.Files.Storage;
using Marketplace.IntegrationTests.Messages;

namespace Marketplace.IntegrationTests.Files;

/// <summary>A real host, a real client, and a file larger than either may hold in memory. The benchmarks test 2 GB.</summary>
public sealed class LargeFileTests : IDisposable
{
    private const int Size = 64 * 1024 * 1024;

    /// <summary>Less than the file, so a host that held all of it would fail.</summary>
    private const long MostMemory = 48 * 1024 * 1024;

    private readonly Market market = new();

    public LargeFileTests() => market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);

    public void Dispose() => market.Dispose();

    [NodeFact("tus-js-client"), Trait("Rule", "MSG-3")]
    public async Task A_file_survives_the_death_of_its_client_and_of_its_host_and_costs_no_memory()
    {
        var file = Path.Combine(market.Folder, "large");
        var content = RandomNumberGenerator.GetBytes(Size);
        await File.WriteAllBytesAsync(file, content);
        var talk = await Talk.Begin(market);
        var page = await talk.Open(talk.Buyer);
        var token = page.Document.QuerySelector(".message-form [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var cookie = $"{await market.CookieOf(talk.Buyer)}; {page.Browser.Cookies}";

        Uri upload;
        using (var first = await HostProcess.Start(market))
        {
            upload = await TusClient.Upload(file, new Uri(first.Address, $"{talk.OrderPath}/files"), cookie, token, stopAt: Size / 4);
        }
        // The host is killed too. Another one continues the upload.
        var id = Kernel.Domain.Number.Parse(upload.Segments[^1], null).Id;
        (await market.Get<IFileStore>().Length(id, default)).ShouldBeInRange(1, Size - 1);
        using (var second = await HostProcess.Start(market))
        {
            var idle = second.Memory;
            await TusClient.Upload(file, new Uri(second.Address, $"{talk.OrderPath}/files"), cookie, token, begun: new Uri(second.Address, upload.AbsolutePath));
            (second.PeakMemory - idle).ShouldBeLessThan(MostMemory);
        }
        // It is killed again, after the last byte and before the message.
        var sent = await (await talk.Open(talk.Buyer)).Submit("Send", new { Text = "All of it." });
        sent.Document.QuerySelectorAll(".messages .file a").Select(a => a.TextContent).ShouldBe(["large.bin"]);

        using var third = await HostProcess.Start(market);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(third.Address, sent.Document.QuerySelector(".messages .file a")!.GetAttribute("href")));
        request.Headers.Add("Cookie", cookie);
        var before = third.Memory;
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        (await SHA256.HashDataAsync(await answer.Content.ReadAsStreamAsync())).ShouldBe(SHA256.HashData(content));
        (third.PeakMemory - before).ShouldBeLessThan(MostMemory);
    }
}
