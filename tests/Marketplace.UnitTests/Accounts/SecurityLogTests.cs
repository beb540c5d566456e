using System.Net;
using Marketplace.Accounts.LogSecurity;

namespace Marketplace.UnitTests.Accounts;

[Trait("Rule", "ACC-8")]
public sealed class SecurityLogTests
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:aaaa:bbbb::1", "2001:db8:aaaa::/48")]
    [InlineData("::1", "::/48")]
    public void A_network_is_logged_instead_of_an_address(string address, string network) =>
        SecurityLog.NetworkOf(IPAddress.Parse(address)).ShouldBe(network);

    [Fact]
    public void Where_there_is_no_address_it_says_so() => SecurityLog.NetworkOf(null).ShouldBe("unknown");
}
