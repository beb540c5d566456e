using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Persistence;
using Marketplace.IntegrationTests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks;

/// <summary>Requests a second for each page, in turns with the reference, and the ratio of the two.</summary>
internal sealed partial class PageBench(Stage stage, TimeSpan span)
{
    private const int Clients = 16;
    private const int Rounds = 3;

    public async Task Run()
    {
        Console.WriteLine("| page | requests/s | ratio to the bare endpoint | p50 ms | p99 ms |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        using var reference = new HttpClient { BaseAddress = stage.Reference };
        foreach (var (name, path, cookie) in await Pages())
        {
            using var product = new HttpClient { BaseAddress = stage.Product };
            if (cookie is not null) product.DefaultRequestHeaders.Add("Cookie", cookie);
            await Drive(product, path, span / 2);
            var (own, bare) = (new List<double>(), new List<double>());
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                bare.Add((await Drive(reference, "/", span)).Count / span.TotalSeconds);
                var took = await Drive(product, path, span);
                own.Add(took.Count / span.TotalSeconds);
                times.AddRange(took);
            }
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {own.Average():N0} | {own.Average() / bare.Average():0.000} | {times[times.Count / 2]:0.0} | {times[times.Count * 99 / 100]:0.0} |"));
        }
    }

    private static async Task<List<double>> Drive(HttpClient client, string path, TimeSpan span)
    {
        var end = Stopwatch.GetTimestamp() + (long)(span.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            var took = new List<double>();
            while (Stopwatch.GetTimestamp() < end)
            {
                var started = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                await answer.Content.CopyToAsync(Stream.Null);
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            return took;
        }));
        return [.. all.SelectMany(t => t)];
    }

    private async Task<List<(string Name, string Path, string? Cookie)>> Pages()
    {
        using var visitor = new HttpClient { BaseAddress = stage.Product };
        var offer = LinkTo().Match(await visitor.GetStringAsync(new Uri("/offers?shop=tomas-keramik", UriKind.Relative))).Groups[1].Value;
        const string seller = "/sellers/tomas-keramik";
        var (buying, selling) = (await SignIn("buyer@marketplace.example"), await SignIn("seller@marketplace.example"));
        return
        [
            ("home", "/", null), ("offers", "/offers", null), ("an offer", offer, null), ("a seller", seller, null),
            ("a buyer's orders", "/orders?side=buying", buying), ("a seller's orders", "/orders?side=selling", selling),
        ];
    }

    private async Task<string?> SignIn(string email) => await stage.Market.CookieOf(await stage.Market.In(async (AccountsDbContext db) =>
        await db.Accounts.Where(a => a.Email == email).Select(a => new Person(a.Id, a.UserName!, null, null)).SingleAsync()));

    [GeneratedRegex("href=\"(/offers/[0-9A-Z]{9,14}/[^\"]+)\"")]
    private static partial Regex LinkTo();
}
