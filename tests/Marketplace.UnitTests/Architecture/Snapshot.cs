namespace Marketplace.UnitTests.Architecture;

/// <summary>Lines that are checked in, so that every change is intended.</summary>
internal sealed class Snapshot
{
    private readonly string file;

    private Snapshot(string name) => file = Path.Combine(House.Root, "tests", "Marketplace.UnitTests", "Architecture", $"{name}.txt");

    public static Snapshot Of(string name) => new(name);

    /// <summary>If the change is intended, run once with <c>UPDATE_SNAPSHOTS=1</c>.</summary>
    public void ShouldMatch(IEnumerable<string> lines)
    {
        var actual = lines.ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllLines(file, actual);
        actual.ShouldBe(File.ReadAllLines(file));
    }
}
