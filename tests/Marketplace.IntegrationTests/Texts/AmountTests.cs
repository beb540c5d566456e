using System.Net;
using Marketplace.IntegrationTests.Offers;

namespace Marketplace.IntegrationTests.Texts;

[Trait("Rule", "TXT-3")]
public sealed class AmountTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData("JPY", "12.50", "Enter a whole amount: JPY has no decimal places.")]
    [InlineData("JPY", "0.5", "Enter a whole amount: JPY has no decimal places.")]
    [InlineData("EUR", "12.505", "Enter an amount like 12.50.")]
    [InlineData("EUR", "1,234", "Enter an amount like 12.50.")]
    [InlineData("EUR", "€12.50", "Enter an amount like 12.50.")]
    public async Task What_cannot_be_kept_exactly_is_refused_at_the_field_and_stays_there(string currency, string typed, string sentence)
    {
        var seller = await market.Seller(currency: currency);
        var page = await (await market.SignInAs(seller).Open("/offers/new")).Submit("List offer", Mug(typed));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Price").ShouldBe(sentence);
        page.ValueOf("Price").ShouldBe(typed);
        page.ValueOf("Title").ShouldBe("Blue mug");
    }

    [Theory]
    [InlineData("JPY", "1250", 1250)]
    [InlineData("JPY", "12.00", 12)]
    [InlineData("EUR", "12,5", 1250)]
    [InlineData("EUR", "１２．５０", 1250)]
    [InlineData("EUR", "\u00A0١٢.٥ ", 1250)]
    public async Task What_can_is_kept_to_the_last_digit(string currency, string typed, long minor)
    {
        var seller = await market.Seller(currency: currency);
        (await market.OfferOf(await market.Lists(seller, Mug(typed)))).Price.ShouldBe(minor);
    }

    [Fact]
    public async Task An_edit_is_read_in_the_same_way()
    {
        var seller = await market.Seller(currency: "JPY");
        var id = await market.Lists(seller, Mug("1250"));
        var page = await (await market.SignInAs(seller).Open(OfferScenes.OfferPath(id) + "/edit")).Submit("Save changes", new { Price = "12.50" });
        page.ErrorAt("Price").ShouldBe("Enter a whole amount: JPY has no decimal places.");
        (await market.OfferOf(id)).Price.ShouldBe(1250);
    }

    private static object Mug(string price) => new
    {
        Kind = "Product",
        Title = "Blue mug",
        Description = "Holds tea.",
        Category = "ceramics",
        Price = price,
        Stock = 3,
        HoursToStart = 24,
        HoursToDeliver = 72,
    };
}
