namespace Marketplace.Benchmarks.Hosting;

/// <summary>The row of the reference write.</summary>
public sealed class BareRow
{
    private static long last;

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What was posted.</summary>
    public required string Text { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The next row.</summary>
    public static BareRow Of(string text) => new() { Id = Interlocked.Increment(ref last), Text = text, At = DateTime.UtcNow };
}
