using System.Globalization;
using Marketplace.Benchmarks;
using Marketplace.Benchmarks.Seeding;

// Outside a test run nobody tells the factory where the host's own files are.
Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_MARKETPLACE_WEB", Path.GetFullPath("../../../../../src/Marketplace.Web", AppContext.BaseDirectory));
var options = new Arguments(args);
switch (args.FirstOrDefault())
{
    case "seed":
        await Market(options.Data(), (int)options.Number("--reviews", 1_000_000)).Run();
        return 0;
    case null or [>= '0' and <= '9', ..]:
        await Demo(args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 2);
        return 0;
    default:
        Console.WriteLine("""
            seed --reviews N --data DIR [--seed S] [--until yyyy-MM-dd]     fills SQLite files with a market of so many reviews
            """);
        return 2;
}

Seed Market(string data, int reviews) => new(
    data, reviews, (int)options.Number("--seed", 1),
    DateTime.SpecifyKind(DateTime.Parse(options.Text("--until", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture), DateTimeKind.Utc));

static async Task Demo(double seconds)
{
    await using var stage = await Stage.Open();
    await new PageBench(stage, TimeSpan.FromSeconds(seconds)).Run();
    await new EventBench(stage, TimeSpan.FromSeconds(seconds)).Run();
}
