namespace Marketplace.Benchmarks.Hosts;

/// <summary>A table of checks, printed row by row, that remembers failures.</summary>
internal sealed class Checks
{
    private int wrong;

    public Checks()
    {
        Console.WriteLine("| what | seen | wrong |");
        Console.WriteLine("| --- | --- | --- |");
    }

    public bool AreRight => wrong == 0;

    public void Add(string what, string seen, long wrong)
    {
        Console.WriteLine($"| {what} | {seen} | {wrong} |");
        if (wrong != 0) this.wrong++;
    }
}
