using Marketplace.Accounts.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Accounts;

[Trait("Rule", "ACC-3")]
public sealed class ShopTests
{
    [Theory]
    [InlineData("Tomas Keramik", "tomas-keramik")]
    [InlineData("  Café & Crème  ", "cafe-creme")]
    [InlineData("Straße 7", "strasse-7")]
    [InlineData("Łódź Ærø", "lodz-aero")]
    [InlineData("Mori 茶", "mori")]
    public void A_shop_stands_in_addresses_with_plain_letters(string name, string slug) => Shop.SlugOf(name).ShouldBe(slug);

    [Theory]
    [InlineData("茶茶茶")]
    [InlineData("a!")]
    public void A_name_without_plain_letters_is_refused(string name) =>
        Should.Throw<RuleBroken>(() => new Shop(1, name, "Tea.", "JP", "JPY", "ja", "Basic", DateTime.UnixEpoch)).Field.ShouldBe("Name");

    [Fact]
    public void Countries_are_known_by_code_and_name()
    {
        Countries.All.ShouldContain(("DE", "Germany"));
        Country.NameOf("DE").ShouldBe("Germany");
        Country.NameOf("Germany").ShouldBe("Germany");
        Countries.All.Count.ShouldBeGreaterThan(150);
    }
}
