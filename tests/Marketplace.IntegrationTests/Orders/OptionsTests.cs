using Microsoft.Extensions.Options;

namespace Marketplace.IntegrationTests.Orders;

public sealed class OptionsTests
{
    [Theory, Trait("Rule", "ORD-6"), Trait("Rule", "ORD-17")]
    [InlineData("Orders:ContactVisibleDays", "-1")]
    [InlineData("Payments:Provider", "Unknown")]
    [InlineData("Payments:Patience", "00:00:01")]
    public void A_host_with_impossible_settings_does_not_start(string key, string value)
    {
        using var market = new Market { Settings = { [key] = value } };
        Should.Throw<OptionsValidationException>(() => market.Services);
    }
}
