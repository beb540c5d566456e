namespace Marketplace.UnitTests.Architecture;

/// <summary>What dotnet format finds only with the whole solution loaded, and the build does not.</summary>
public sealed class StyleTests
{
    [Fact]
    public void Usings_are_sorted()
    {
        foreach (var file in new[] { "src", "tests" }.SelectMany(folder => House.Sources(folder)))
        {
            var usings = File.ReadLines(file).TakeWhile(line => !line.StartsWith("namespace", StringComparison.Ordinal)).Where(IsUsing).ToList();
            usings.SequenceEqual(Sorted(usings)).ShouldBeTrue(file);
        }
    }

    [Fact]
    public void No_test_waits_to_be_disposed_asynchronously()
    {
        foreach (var file in House.Sources("tests").Where(f => f.EndsWith("Tests.cs", StringComparison.Ordinal) && Path.GetFileName(f) != "StyleTests.cs"))
        {
            File.ReadAllText(file).ShouldNotContain(nameof(IAsyncDisposable), customMessage: $"{file}: xunit 2 calls IDisposable and IAsyncLifetime only, so its market would run on until the end");
        }
    }

    [Fact]
    public void Those_that_are_not_are_noticed()
    {
        string[] sorted = ["using System;", "using System.Text;", "using Marketplace.Files;", "using Marketplace.Kernel;", "using static System.Math;", "using Case = System.Text.Rune;"];
        Sorted(sorted.Reverse()).ShouldBe(sorted);
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('(', StringComparison.Ordinal);

    private static IEnumerable<string> Sorted(IEnumerable<string> usings) => usings
        .OrderBy(u => u.Contains('=', StringComparison.Ordinal) ? 2 : u.StartsWith("using static", StringComparison.Ordinal) ? 1 : 0)
        .ThenBy(u => u.Replace("static ", "", StringComparison.Ordinal).Split('.', ';')[0] != "using System")
        .ThenBy(u => u.TrimEnd(';'), StringComparer.OrdinalIgnoreCase);
}
