using Marketplace.Accounts.Domain;

namespace Marketplace.UnitTests.Accounts;

[Trait("Rule", "ACC-3")]
public sealed class ShopTests
{
    [Theory]
    [InlineData("Tomas Keramik", "tomas-keramik")]
    [InlineData("Мебель", "mebel")]
    [InlineData("茶茶茶", "shop")]
    [InlineData("ab 茶茶", "shop")]
    public void A_shop_stands_in_addresses_with_plain_letters_whatever_its_script(string name, string slug) => Shop.SlugOf(name).ShouldBe(slug);

    [Fact]
    public void The_longest_address_fits_its_column() => Shop.SlugWithNumber(new string('щ', Shop.MaxName), long.MaxValue).Length.ShouldBeLessThanOrEqualTo(100);

    [Theory]
    [InlineData("茶茶茶", true)]
    [InlineData("R2D", true)]
    [InlineData("a!", false)]
    [InlineData("★★★★", false)]
    [InlineData("", false)]
    public void A_name_has_three_letters_or_digits_of_any_script(string name, bool isName) => Shop.IsName(name).ShouldBe(isName);

    [Fact, Trait("Rule", "ACC-10")]
    public void Names_that_look_or_are_spelled_alike_have_one_key_however_long_it_grows()
    {
        Shop.LookKeyOf("Bora").ShouldBe(Shop.LookKeyOf("ВОRА"));
        Shop.SpellingKeyOf("Мебель для дома").ShouldBe(Shop.SpellingKeyOf("МЕБЕЛЬ, ДЛЯ-ДОМА!"));
        foreach (var key in new[] { Shop.LookKeyOf, (Func<string, string>)Shop.SpellingKeyOf })
        {
            key("Bora Bora").ShouldNotBe(key("Bora"));
            key(string.Concat(Enumerable.Repeat("\uFDFA", Shop.MaxName))).Length.ShouldBeLessThanOrEqualTo(Shop.MaxKey);
        }
    }
}
