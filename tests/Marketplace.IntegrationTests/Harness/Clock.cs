using Microsoft.Extensions.Time.Testing;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>The market's clock, which only the test moves.</summary>
public sealed class Clock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
{
    public DateTime Now => GetUtcNow().UtcDateTime;
}
