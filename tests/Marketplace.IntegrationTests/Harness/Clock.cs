using Microsoft.Extensions.Time.Testing;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>The market's time, which stands still until a test moves it.</summary>
public sealed class Clock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
{
    public DateTime Now => GetUtcNow().UtcDateTime;
}
