using System.Net;
using AngleSharp.Html.Dom;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-1")]
public sealed class EditOfferTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_seller_changes_an_offer_and_it_is_found_by_its_new_words()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller, OfferScenes.Mug("Zinnober bowl"));
        var form = await market.SignInAs(seller).Open(OfferScenes.OfferPath(id) + "/edit");
        form.ValueOf("Price").ShouldBe("18.5");
        var page = await form.Submit("Save changes", new { Title = "Quartzite plate", Price = 21 });
        page.Text.ShouldContain("€21.00");
        (await market.Visitor().Open("/offers?q=quartz")).Text.ShouldContain("Quartzite plate");
        (await market.Visitor().Open("/offers?q=zinnober")).Text.ShouldContain("No results");
    }

    [Fact]
    public async Task Nobody_else_edits_it()
    {
        var id = await market.Lists(await market.Seller());
        var path = OfferScenes.OfferPath(id) + "/edit";
        (await market.SignInAs(await market.Seller()).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(await market.Buyer()).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(market.Support()).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open(path)).Path.ShouldNotBe(path);
    }

    [Fact]
    public async Task A_seller_who_looked_before_a_sale_looks_again()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        var form = await market.SignInAs(seller).Open(OfferScenes.OfferPath(id) + "/edit");
        (await market.Buys(await market.Buyer(), id)).IsBought().ShouldBeTrue();
        var page = await form.Submit("Save changes", new { Stock = 3 });
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldContain("has changed since you opened it");
        (await market.OfferOf(id)).Stock.ShouldBe(2);
        page = await page.Submit("Save changes", new { Stock = 7 });
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await market.OfferOf(id)).Stock.ShouldBe(7);
    }

    [Fact]
    public async Task Pictures_are_removed_reordered_and_added()
    {
        var seller = await market.Seller();
        var browser = market.SignInAs(seller);
        var page = await (await browser.Open("/offers/new")).Submit("List offer", OfferScenes.Mug(),
            ("Pictures", new Upload("1.png", OfferScenes.Png(1, 1))), ("Pictures", new Upload("2.png", OfferScenes.Png(2, 1))),
            ("Pictures", new Upload("3.png", OfferScenes.Png(3, 1))));
        var id = OfferScenes.NumberIn(page.Path);
        var removed = page.Document.QuerySelectorAll("img")[^1].GetAttribute("src")!;
        var form = await browser.Open(OfferScenes.OfferPath(id) + "/edit");
        ((IHtmlInputElement)form.Document.GetElementById("Position_0")!).Value = "2";
        ((IHtmlInputElement)form.Document.GetElementById("Position_1")!).Value = "1";
        form.Document.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>().Last().IsChecked = true;
        page = await form.Submit("Save changes", new { }, ("Pictures", new Upload("4.png", OfferScenes.Png(4, 1))));
        page.Document.QuerySelectorAll("img").Select(i => i.GetAttribute("width")).ShouldBe(["2", "1", "4"]);
        (await browser.Open(removed)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.In((OffersDbContext db) => db.Pictures.CountAsync())).ShouldBe(3);
    }
}
