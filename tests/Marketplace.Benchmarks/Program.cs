using System.Globalization;
using Marketplace.Benchmarks;
using Marketplace.Benchmarks.Filing;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Benchmarks.Hosts;
using Marketplace.Benchmarks.Loading;
using Marketplace.Benchmarks.Recognising;
using Marketplace.Benchmarks.Seeding;
using Marketplace.Benchmarks.Starting;
using Marketplace.Benchmarks.Verifying;

// Outside a test run, the factory has to be told where the host's files are.
var contentRoot = Path.GetFullPath("../../../../../src/Marketplace.Web", AppContext.BaseDirectory);
Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_MARKETPLACE_WEB", contentRoot);
var options = new Arguments(args);
switch (args.FirstOrDefault())
{
    case "seed":
        await Market(options.Data(), (int)options.Number("--reviews", 1_000_000)).Run();
        return 0;
    case "cases":
        await new OpenCases(options.Data(), (int)options.Number("--count", 50_000)).Run();
        return 0;
    case "verify":
        return await new Verify(options.Data()).Run() ? 0 : 1;
    case "load":
        await new Load(options.Data(), TimeSpan.FromSeconds(options.Number("--seconds", 2)), options.Text("--only", ""), options.Has("--wrk") ? new Wrk() : null).Run();
        return 0;
    case "growth":
        await Grow((int)options.Number("--small", 10_000), (int)options.Number("--large", 1_000_000));
        return 0;
    case "ledger":
        await new LedgerSpeed(options.Data(), (int)options.Number("--rounds", 3)).Run();
        return 0;
    case "start":
        if (!Market(options.Data(), 10_000).IsThere) await Market(options.Data(), 10_000).Run();
        await new Start(options.Data(), contentRoot, (int)options.Number("--rounds", 5)).Run();
        return 0;
    case "plans":
        await new Plans(options.Data()).Run();
        return 0;
    case "hosts" when Proxy.Missing is { } missing:
        Console.Error.WriteLine(missing);
        return 1;
    case "hosts":
        var market = Market(options.Data(), (int)options.Number("--reviews", 2000));
        if (!market.IsThere) await market.Run();
        var (hosts, span) = ((int)options.Number("--hosts", 3), TimeSpan.FromSeconds(options.Number("--seconds", 10)));
        return await new SeveralHosts(options.Data(), hosts, span, options.Has("--brief")).Run() ? 0 : 1;
    case "files":
        if (!Market(options.Data(), 2000).IsThere) await Market(options.Data(), 2000).Run();
        await new LargeFiles(options.Data(), (long)options.Number("--megabytes", 2047), (int)options.Number("--rounds", 3)).Run();
        return 0;
    case "import":
        if (!Market(options.Data(), 2000).IsThere) await Market(options.Data(), 2000).Run();
        await new OfferImport(options.Data(), (int)options.Number("--offers", 10_000), (int)options.Number("--rounds", 3)).Run();
        return 0;
    case "train":
        new Train(options.Text("--from", "").Split(','), options.Text("--to", "")).Run();
        return 0;
    case "recognise":
        return new Recognise(options.Text("--file", "")).Run() ? 0 : 1;
    case "bare":
        await new Bare(options.Data()).Run();
        return 0;
    case null or [>= '0' and <= '9', ..]:
        await Demo(args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 2);
        return 0;
    default:
        Console.WriteLine("""
            seed --reviews N --data DIR [--offers N] [--seed S] [--until yyyy-MM-dd]
                fills SQLite files with a market of N reviews; without --offers one offer for 50 reviews
            cases --data DIR [--count N]
                adds N open cases for support to a market
            verify --data DIR
                recounts everything that the market stores as sums
            plans --data DIR
                lists the pages' statements that scan a table or sort
            load --data DIR [--seconds S] [--only WORDS] [--wrk]
                measures the host's pages and writes, in turns with a bare endpoint; writes to the market
            growth [--small N] [--large N] [--cases [--small-cases N] [--large-cases N]] [--data DIR] [--seconds S] [--only WORDS,WORDS] [--rounds N]
                compares the pages on two markets, DIR-N, and seeds them, and open cases, if missing; verifies the large one's review ledger N times
            ledger --data DIR [--rounds N]
                verifies a market's review ledger: entries a second
            start [--rounds N] [--data DIR]
                publishes and starts the host, compiled ahead of time or not: time to the first page, memory, size
            hosts --data DIR [--hosts N] [--seconds S] [--reviews N] [--brief]
                runs N hosts behind HAProxy, restarts and kills them under load, and checks that confirmed changes are stored once
            files [--data DIR] [--megabytes N] [--rounds N]
                uploads and downloads a large file, in turns with a bare endpoint: speed and memory
            import [--data DIR] [--offers N] [--rounds N]
                uploads a file of new offers and applies it, then one that changes them all, in turns with a bare endpoint
            train --from FILE,FILE --to FILE
                learns the weights of the message recognisers from lines with label, language and text
            recognise --file FILE
                prints precision and recall of the message recognisers for lines with label, language and text
            [S]
                measures the demo market's pages and the cost of an event, for S seconds each
            """);
        return 2;
}

Seed Market(string data, int reviews) => new(data, reviews, (int)options.Number("--offers", 0), (int)options.Number("--seed", 1), LastDay());

DateTime LastDay() => DateTime.TryParse(options.Text("--until", ""), CultureInfo.InvariantCulture, out var day)
    ? DateTime.SpecifyKind(day, DateTimeKind.Utc)
    : DateTime.UtcNow.Date;

async Task Grow(int small, int large)
{
    string Folder(int reviews) => string.Create(CultureInfo.InvariantCulture, $"{options.Data()}-{reviews}");
    foreach (var reviews in new[] { small, large })
    {
        var market = Market(Folder(reviews), reviews);
        if (!market.IsThere) await market.Run();
    }
    if (options.Has("--cases"))
    {
        await new OpenCases(Folder(small), (int)options.Number("--small-cases", 10_000)).RunOnce();
        await new OpenCases(Folder(large), (int)options.Number("--large-cases", 50_000)).RunOnce();
    }
    await new LedgerSpeed(Folder(large), (int)options.Number("--rounds", 3)).Run();
    await new Growth(Folder(small), Folder(large), TimeSpan.FromSeconds(options.Number("--seconds", 2)), options.Text("--only", "")).Run();
}

static async Task Demo(double seconds)
{
    await using var stage = await Stage.Open();
    await new PageBench(stage, TimeSpan.FromSeconds(seconds)).Run();
    await new EventBench(stage, TimeSpan.FromSeconds(seconds)).Run();
}
