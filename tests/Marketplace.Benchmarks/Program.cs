using Marketplace.Benchmarks;

// dotnet run -c Release --project tests/Marketplace.Benchmarks [-- seconds per measurement]
// Outside a test run nobody tells the factory where the host's own files are.
Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_MARKETPLACE_WEB", Path.GetFullPath("../../../../../src/Marketplace.Web", AppContext.BaseDirectory));
var seconds = args.Length > 0 ? double.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 2;
await using var stage = await Stage.Open();
await new PageBench(stage, TimeSpan.FromSeconds(seconds)).Run();
await new EventBench(stage, TimeSpan.FromSeconds(seconds)).Run();
