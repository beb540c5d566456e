using System.Net;
using AngleSharp.Html.Dom;
using Marketplace.Contracts.Reviews;
using Marketplace.Files.Drafts;
using Marketplace.Offers.Domain;
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

    [Fact, Trait("Rule", "REP-4")]
    public async Task An_offer_that_was_reviewed_stays_in_its_category()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        var form = await market.SignInAs(seller).Open(OfferScenes.OfferPath(id) + "/edit");
        (await form.Submit("Save changes", new { Category = "lessons" })).Errors.ShouldBeEmpty();
        await market.Tell(new ReviewCounted(OfferScenes.Review(77, id, buyer, seller), null, new Ratings(5, 5, 5)));
        form = await market.SignInAs(seller).Open(OfferScenes.OfferPath(id) + "/edit");
        (await form.Submit("Save changes", new { Category = "ceramics" })).ErrorAt("Category").ShouldBe("You can't change the category, because buyers have reviewed this offer. List a new offer instead.");
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
        var removed = page.Document.QuerySelectorAll(".gallery-track img")[^1].GetAttribute("src")!;
        var form = await browser.Open(OfferScenes.OfferPath(id) + "/edit");
        ((IHtmlInputElement)form.Document.GetElementById("Position_0")!).Value = "2";
        ((IHtmlInputElement)form.Document.GetElementById("Position_1")!).Value = "1";
        form.Document.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>().Last().IsChecked = true;
        page = await form.Submit("Save changes", new { }, ("Pictures", new Upload("4.png", OfferScenes.Png(4, 1))));
        page.Document.QuerySelectorAll(".gallery-track img").Select(i => i.GetAttribute("width")).ShouldBe(["2", "1", "4"]);
        (await browser.Open(removed)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.In((OffersDbContext db) => db.Pictures.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task A_price_error_keeps_the_uploaded_pictures()
    {
        var browser = market.SignInAs(await market.Seller());
        var page = await (await browser.Open("/offers/new")).Submit("List offer", OfferScenes.Mug(price: 0),
            ("Pictures", new Upload("1.png", OfferScenes.Png(1, 1))), ("Pictures", new Upload("no.png", "no picture"u8.ToArray())),
            ("Pictures", new Upload("2.png", OfferScenes.Png(2, 1))));
        page.ErrorAt("Price").ShouldBe("Enter a price above 0.");
        page.ErrorAt("Pictures").ShouldBe("“no.png” is not a picture. Upload a JPEG, PNG or WebP file.");
        ((IHtmlInputElement)page.Document.GetElementById("Position_0")!).Value = "2";
        ((IHtmlInputElement)page.Document.GetElementById("Position_1")!).Value = "1";
        page = await page.Submit("List offer", new { Price = "nothing" });
        page.Document.QuerySelectorAll("main img").Length.ShouldBe(2);
        page = await page.Submit("List offer", new { Price = 18 });
        page.Document.QuerySelectorAll(".gallery-track img").Select(i => i.GetAttribute("width")).ShouldBe(["2", "1"]);
        var form = await browser.Open(OfferScenes.OfferPath(OfferScenes.NumberIn(page.Path)) + "/edit");
        page = await form.Submit("Save changes", new { Price = -1 }, ("Pictures", new Upload("3.png", OfferScenes.Png(3, 1))));
        page = await page.Submit("Save changes", new { Price = 19 });
        page.Document.QuerySelectorAll(".gallery-track img").Select(i => i.GetAttribute("width")).ShouldBe(["2", "1", "3"]);
    }

    [Fact]
    public async Task A_picture_of_a_refused_form_is_its_sellers_alone_and_gone_after_a_day()
    {
        var browser = market.SignInAs(await market.Seller());
        var page = await (await browser.Open("/offers/new")).Submit("List offer", OfferScenes.Mug(price: 0), ("Pictures", new Upload("1.png", OfferScenes.Png(1, 1))));
        var path = page.Document.QuerySelector("main img")!.GetAttribute("src")!;
        (await browser.Open(path)).Response.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        (await market.Visitor().Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var thief = market.SignInAs(await market.Seller());
        (await thief.Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var stolen = (await thief.Open("/offers/new")).Fill("List offer", OfferScenes.Mug());
        var content = (MultipartFormDataContent)stolen.Content!;
        content.Add(new StringContent(((IHtmlInputElement)page.Document.QuerySelector("[name='Form.Kept[0].Id']")!).Value), "Form.Kept[0].Id");
        (await thief.Send(stolen)).Document.QuerySelectorAll(".gallery-track img").ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromHours(23));
        await market.Work<DeleteDrafts<OffersDbContext, PictureFile>>();
        (await browser.Open(path)).Status.ShouldBe(HttpStatusCode.OK);
        market.Clock.Advance(TimeSpan.FromHours(2));
        await market.Work<DeleteDrafts<OffersDbContext, PictureFile>>();
        (await browser.Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
