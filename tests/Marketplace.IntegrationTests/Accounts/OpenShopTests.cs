using System.Net;
using Marketplace.Accounts.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-3")]
public sealed class OpenShopTests(Market market) : IClassFixture<Market>
{
    private const string Taken = "Another shop has this name or one that looks like it. Choose another name.";

    [Fact]
    public async Task Any_account_opens_a_shop()
    {
        var (browser, name) = await market.SignedInNewcomer();
        var page = await Open(browser, $"Ateliér {name}");
        page.Path.ShouldBe("/shop/offers");
        page.Text.ShouldContain("List your first offer");
        var ofMine = (await browser.Open("/account")).Text;
        ofMine.ShouldContain($"Ateliér {name}");
        ofMine.ShouldContain("Czechia");

        var account = await market.AccountOf(name);
        var shop = await market.In((AccountsDbContext db) => db.Shops.SingleAsync(s => s.Id == account.Id));
        shop.Slug.ShouldBe($"atelier-{name}");
    }

    [Fact]
    public async Task Every_browser_of_the_person_knows_the_shop_at_once()
    {
        var (browser, name) = await market.SignedInNewcomer();
        var other = market.Visitor();
        await other.SignIn(name);
        await Open(browser, $"Shop {name}");
        foreach (var signedIn in new[] { browser, other })
        {
            (await signedIn.Open("/account")).Document.QuerySelector($".menu-items a[href='/sellers/shop-{name}']").ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("Name", "ab")]
    [InlineData("Name", "★★★")]
    [InlineData("Name", "\u3164\u3164\u3164")]
    [InlineData("Name", "A name that is much longer than the fifty characters allowed")]
    [InlineData("Description", " ")]
    [InlineData("Country", "XX")]
    [InlineData("Currency", "XXX")]
    [InlineData("Language", "tlh")]
    [InlineData("TariffPlan", "Free")]
    public async Task What_cannot_be_is_refused_at_its_field(string field, string value)
    {
        var (browser, name) = await market.SignedInNewcomer();
        string Value(string of, string good) => of == field ? value : good;
        var page = await (await browser.Open("/shop/opening")).Submit("Open shop", new
        {
            Name = Value("Name", $"Shop {name}"),
            Description = Value("Description", "Bowls."),
            Country = Value("Country", "CZ"),
            Currency = Value("Currency", "EUR"),
            Language = Value("Language", "en"),
            TariffPlan = Value("TariffPlan", "Plus"),
            IsProfessional = "false",
        });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_taken_name_is_refused_even_if_spelled_a_little_differently()
    {
        var (first, name) = await market.SignedInNewcomer();
        await Open(first, $"Fine {name}");
        var (second, _) = await market.SignedInNewcomer();
        var page = await Open(second, $"FÍNE, {name}!");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Name").ShouldBe(Taken);
    }

    [Fact]
    public async Task Of_two_who_take_a_name_at_once_one_gets_it()
    {
        var (first, name) = await market.SignedInNewcomer();
        var (second, _) = await market.SignedInNewcomer();
        var pages = await Task.WhenAll(Open(first, $"Both {name}"), Open(second, $"Both {name}"));
        var lost = pages.Where(p => p.Path == "/shop/opening").ShouldHaveSingleItem();
        lost.ErrorAt("Name").ShouldBe(Taken);
        pages.ShouldContain(p => p.Path == "/shop/offers");
    }

    [Fact]
    public async Task An_account_has_one_shop()
    {
        var (browser, name) = await market.SignedInNewcomer();
        var page = await browser.Open("/shop/opening");
        await Open(browser, $"One {name}");
        using var request = Fill(page, $"Two {name}");
        var second = await browser.Send(request);
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Errors.ShouldBe("You already have a shop. Each account can have one shop.");
        (await browser.Open("/shop/opening")).Path.ShouldBe("/account");
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_first() =>
        (await market.Visitor().Open("/shop/opening")).Path.ShouldBe("/account/sign-in");

    private static HttpRequestMessage Fill(Page page, string name) => page.Fill("Open shop", new
    {
        Name = name,
        Description = "Bowls and cups.",
        Country = "CZ",
        Currency = "EUR",
        Language = "en",
        TariffPlan = "Plus",
        IsProfessional = "false",
    });

    private static async Task<Page> Open(Browser browser, string name)
    {
        using var request = Fill(await browser.Open("/shop/opening"), name);
        return await browser.Send(request);
    }
}
