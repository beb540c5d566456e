using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>Which tracking numbers lead to a carrier's page.</summary>
[Trait("Rule", "ORD-3")]
public sealed class CarrierTests
{
    [Theory]
    [InlineData("RR473124829DE", "www.dhl.de")]
    [InlineData("rr 473 124 829 br", "rastreamento.correios.com.br")]
    [InlineData("1Z999AA10123456784", "www.ups.com")]
    [InlineData("JJD000390007123456789", "www.dhl.de")]
    public void A_carrier_is_known_by_its_number(string tracking, string host) => new Uri(Carrier.PageOf(tracking)!).Host.ShouldBe(host);

    [Theory]
    [InlineData("")]
    [InlineData("TRACK-1")]
    [InlineData("RR473124828DE")]
    [InlineData("RR473124829XX")]
    [InlineData("https://example.com/parcel")]
    [InlineData("473124829")]
    public void Other_numbers_stay_text(string tracking) => Carrier.PageOf(tracking).ShouldBeNull();
}
