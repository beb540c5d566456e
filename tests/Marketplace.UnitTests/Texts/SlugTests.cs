using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-2")]
public sealed class SlugTests
{
    [Theory]
    [InlineData("Tomas Keramik", "tomas-keramik")]
    [InlineData("Bora", "bora")]
    [InlineData("Bora Bora", "bora-bora")]
    [InlineData("  Café & Crème  ", "cafe-creme")]
    [InlineData("Straße 7", "strasse-7")]
    [InlineData("Łódź Ærø", "lodz-aero")]
    [InlineData("Мебель", "mebel")]
    [InlineData("Щука и ёж", "shchuka-i-ezh")]
    [InlineData("Ελλάδα", "ellada")]
    [InlineData("Mori 茶", "mori")]
    [InlineData("茶茶茶", "")]
    [InlineData("%_/..", "")]
    public void A_text_stands_in_addresses_with_plain_letters(string text, string slug) => Slug.Of(text, 60).ShouldBe(slug);

    [Fact]
    public void A_long_one_is_cut_without_a_hyphen_at_its_end() => Slug.Of("abc defg", 4).ShouldBe("abc");
}
