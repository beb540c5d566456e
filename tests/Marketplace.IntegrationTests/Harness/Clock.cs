namespace Marketplace.IntegrationTests.Harness;

/// <summary>The market's time, which stands still until a test moves it.</summary>
public sealed class Clock : TimeProvider
{
    private long ticks = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc).Ticks;

    public DateTime Now => new(Interlocked.Read(ref ticks), DateTimeKind.Utc);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.Ticks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
