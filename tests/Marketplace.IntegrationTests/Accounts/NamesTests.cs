using System.Net;
using Marketplace.Accounts.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-10")]
public sealed class NamesTests(Market market) : IClassFixture<Market>
{
    private const string ShopTaken = "Another shop has this name or one that looks like it. Choose another name.";
    private const string UserTaken = "This username is taken, or looks like one that is. Choose another username.";
    private const string Reserved = "This name could be mistaken for our staff. Choose another name.";

    [Theory]
    [InlineData("TОМАS  {0}")]
    [InlineData("Tornas {0}")]
    [InlineData("T0mas-{0}!")]
    [InlineData("To\u200Bmas\u00AD {0}\u3164")]
    [InlineData("Тоmаs {0}")]
    [InlineData("𝓣𝓸𝓶𝓪𝓼 {0}")]
    public async Task A_shop_name_that_could_pass_for_anothers_is_refused(string alike)
    {
        var (first, name) = await market.SignedInNewcomer();
        (await Open(first, $"Tomas {name}")).Path.ShouldBe("/shop/offers");
        var (second, _) = await market.SignedInNewcomer();
        var page = await Open(second, string.Format(System.Globalization.CultureInfo.InvariantCulture, alike, name));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Name").ShouldBe(ShopTaken);
    }

    [Fact, Trait("Rule", "ACC-3")]
    public async Task A_name_that_begins_like_anothers_or_repeats_itself_is_free()
    {
        foreach (var (name, slug) in new[] { ("Bora Bora", "bora-bora"), ("Bora", "bora"), ("Bora & Bora & Bora", "bora-bora-bora") })
        {
            (await SlugOf(name)).ShouldBe(slug);
        }
    }

    [Fact, Trait("Rule", "ACC-3")]
    public async Task A_shop_has_a_name_of_any_script_and_an_address_that_leads_to_it()
    {
        (await SlugOf("Мебель")).ShouldBe("mebel");
        (await SlugOf("茶茶茶")).ShouldBe("shop");
        var another = await SlugOf("陶器屋");
        another.ShouldStartWith("shop-");
        var page = await market.Visitor().Open($"/sellers/{another}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("陶器屋");
        var (browser, _) = await market.SignedInNewcomer();
        (await Open(browser, "МЕБЕЛЬ")).ErrorAt("Name").ShouldBe(ShopTaken);
    }

    [Fact]
    public async Task Of_two_who_take_names_that_look_alike_at_once_one_gets_it()
    {
        var (first, name) = await market.SignedInNewcomer();
        var (second, _) = await market.SignedInNewcomer();
        var pages = await Task.WhenAll(Open(first, $"Race {name}"), Open(second, $"Rасe {name}"));
        pages.Count(p => p.Path == "/shop/offers").ShouldBe(1);
        pages.Count(p => p.ErrorAt("Name") == ShopTaken).ShouldBe(1);
    }

    [Fact, Trait("Rule", "ACC-3")]
    public async Task Of_two_names_that_come_to_one_address_at_once_both_are_opened()
    {
        var (first, _) = await market.SignedInNewcomer();
        var (second, _) = await market.SignedInNewcomer();
        var pages = await Task.WhenAll(Open(first, "花花花"), Open(second, "木木木"));
        pages.ShouldAllBe(p => p.Path == "/shop/offers");
        (await market.In((AccountsDbContext db) => db.Shops.Where(s => s.Name == "花花花" || s.Name == "木木木").Select(s => s.Slug).Distinct().CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("Marketplace Support")]
    [InlineData("Аdmin Team")]
    [InlineData("The 0fficial Shop")]
    public async Task A_shop_does_not_speak_in_the_name_of_the_house(string name)
    {
        var (browser, _) = await market.SignedInNewcomer();
        (await Open(browser, name)).ErrorAt("Name").ShouldBe(Reserved);
    }

    [Theory]
    [InlineData("Support")]
    [InlineData("adm1n")]
    [InlineData("Help-Desk.Staff")]
    [InlineData("SupportTeam")]
    public async Task A_user_does_not_speak_in_the_name_of_the_house(string name) =>
        (await market.Register(name, Newcomers.EmailOf(Newcomers.NewName()))).ErrorAt("UserName").ShouldBe(Reserved);

    [Theory]
    [InlineData("Wilma", "Wi1rna")]
    [InlineData("Otto", "0tt0")]
    [InlineData("carl-emil", "Carl_EmiI")]
    [InlineData("vivian.w", "Vivian.VV")]
    public async Task A_user_name_that_could_pass_for_anothers_is_refused(string name, string alike)
    {
        (await market.Register(name, Newcomers.EmailOf(Newcomers.NewName()))).Path.ShouldBe("/account/registered");
        var page = await market.Register(alike, Newcomers.EmailOf(Newcomers.NewName()));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("UserName").ShouldBe(UserTaken);
    }

    [Fact]
    public async Task Of_two_who_take_user_names_that_look_alike_at_once_one_gets_it()
    {
        var pages = await Task.WhenAll(
            market.Register("Raclng", Newcomers.EmailOf(Newcomers.NewName())), market.Register("RacIng", Newcomers.EmailOf(Newcomers.NewName())));
        pages.Count(p => p.Path == "/account/registered").ShouldBe(1);
        pages.Count(p => p.ErrorAt("UserName") == UserTaken).ShouldBe(1);
    }

    private async Task<string> SlugOf(string shop)
    {
        var (browser, _) = await market.SignedInNewcomer();
        var page = await Open(browser, shop);
        page.Path.ShouldBe("/shop/offers", page.Errors);
        return await market.In((AccountsDbContext db) => db.Shops.Where(s => s.Name == shop).Select(s => s.Slug).SingleAsync());
    }

    private static async Task<Page> Open(Browser browser, string name) => await (await browser.Open("/shop/opening")).Submit("Open shop", new
    {
        Name = name,
        Description = "Bowls and cups.",
        Country = "CZ",
        Currency = "EUR",
        Language = "en",
        TariffPlan = "Plus",
        IsProfessional = "false",
    });
}
