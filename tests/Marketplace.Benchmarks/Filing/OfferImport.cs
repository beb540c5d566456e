using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Benchmarks.Loading;

namespace Marketplace.Benchmarks.Filing;

/// <summary>
/// Uploads a CSV file of new offers, shows its preview and applies it; then the same offers with other prices and words. In turns with a bare
/// endpoint that stores the same bytes.
/// </summary>
internal sealed partial class OfferImport(string data, int offers, int rounds)
{
    private const string Upload = "/shop/offers/upload";

    /// <summary>As the seller's own file shows it.</summary>
    private const string Price = ",lessons,25,";

    private readonly Dictionary<string, List<double>> seconds = [];

    public async Task Run()
    {
        using var host = new HostInProcess(data);
        var seller = await host.SignIn(new Subjects(data).Seller);
        using var product = await ServerProcess.Product(data);
        using var bare = await ServerProcess.Bare(data);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
        var file = Encoding.UTF8.GetBytes(await Lines(client, product, seller));
        for (var round = 0; round < rounds; round++)
        {
            await Timed("stored", () => Send(client, HttpMethod.Put, new Uri(bare.Address, "/file"), null, new ByteArrayContent(file)));
            await Bring(file, "new");
            await Bring(Changed(await Own(client, product, seller), round), "changed");
        }
        var reference = Median("stored");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{offers:N0} offers, {file.Length / 1024:N0} KB; the bare endpoint takes {1000 * reference:0.0} ms."));
        Console.WriteLine("| what | s | ratio |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (var what in new[] { "new: preview", "new: applied", "changed: preview", "changed: applied" })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {Median(what):0.00} | {reference / Median(what):0.0000} |"));
        }

        async Task Bring(byte[] lines, string what)
        {
            var (path, page) = ("", "");
            await Timed($"{what}: preview", async () => (path, page) = await Send(client, HttpMethod.Post, new Uri(product.Address, Upload), seller, Form(lines)));
            await Timed($"{what}: applied", () => Send(client, HttpMethod.Post, new Uri(product.Address, path), seller, new FormUrlEncodedContent([new("Form.Stamp", Stamp().Match(page).Value)])));
        }
    }

    private double Median(string what) => seconds[what].Order().ElementAt(seconds[what].Count / 2);

    /// <summary>New services under the head of the seller's own file.</summary>
    private async Task<string> Lines(HttpClient client, ServerProcess product, Visitor seller)
    {
        var own = await Own(client, product, seller);
        var (head, currency) = (own.Split('\n')[0], Currency().Match(own).Value);
        return string.Join('\n', Enumerable.Range(1, offers).Select(i => $",service,Tea tasting {i},Five teas from small gardens and an hour of talk.,lessons,25.00,{currency},,24,72,,,,no,").Prepend(head));
    }

    /// <summary>The offers that the last file made, each with another price and other words.</summary>
    private byte[] Changed(string own, int round)
    {
        var lines = own.TrimEnd().Split('\n');
        var made = lines.Where(line => line.Contains(",Tea tasting ", StringComparison.Ordinal) && line.Contains(Price, StringComparison.Ordinal)).Take(offers).ToList();
        if (made.Count < offers) throw new InvalidOperationException($"Only {made.Count} of the new offers are in the seller's file.");
        return Encoding.UTF8.GetBytes(string.Join('\n', made.Select(line => line.Replace(Price, $",lessons,{26 + round}.50,", StringComparison.Ordinal).Replace("Five teas", "Six teas", StringComparison.Ordinal)).Prepend(lines[0])));
    }

    private static async Task<string> Own(HttpClient client, ServerProcess product, Visitor seller)
    {
        using var get = new HttpRequestMessage(HttpMethod.Get, new Uri(product.Address, "/shop/offers/download"));
        get.Headers.Add("Cookie", seller.Cookies);
        using var answer = (await client.SendAsync(get)).EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static MultipartFormDataContent Form(byte[] file)
    {
        var content = new ByteArrayContent(file) { Headers = { ContentType = new("text/csv") } };
        return new MultipartFormDataContent { { content, "File", "offers.csv" } };
    }

    private static async Task<(string Path, string Page)> Send(HttpClient client, HttpMethod method, Uri address, Visitor? by, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (by is not null)
        {
            request.Headers.Add("Cookie", by.Cookies);
            request.Headers.Add("RequestVerificationToken", by.Token);
        }
        using var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {answer.StatusCode}: {page[page.IndexOf("<main", StringComparison.Ordinal)..]}");
        return (answer.RequestMessage!.RequestUri!.AbsolutePath, page);
    }

    [GeneratedRegex("(?<=,)[A-Z]{3}(?=,)")]
    private static partial Regex Currency();

    [GeneratedRegex("(?<=name=\"Form.Stamp\"[^>]* value=\")[^\"]+")]
    private static partial Regex Stamp();

    private async Task Timed(string what, Func<Task> act)
    {
        var begun = Stopwatch.GetTimestamp();
        await act();
        if (!seconds.TryGetValue(what, out var times)) seconds[what] = times = [];
        times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }
}
