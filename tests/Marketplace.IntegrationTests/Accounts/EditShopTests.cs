using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-3")]
public sealed class EditShopTests(Market market) : IClassFixture<Market>
{
    private const string Taken = "Another shop has this name or one that looks like it. Choose another name.";

    [Fact]
    public async Task Visitors_see_what_a_seller_changes_and_the_address_stays()
    {
        var seller = await market.Seller();
        var offer = await market.Lists(seller, OfferScenes.Mug("Speckled jug"));
        var name = $"SHOP öf {seller.Name}!";
        var page = await (await Form(seller)).Submit("Save changes", new
        {
            Name = name,
            Description = "Jugs, thrown slowly.",
            Delivery = "Sent on Fridays.",
            Returns = "Thirty days.\nI pay.",
            Contact = "Ask me in the evening.",
        }, ("Logo", Png(300, 300)), ("Banner", Png(1600, 400)));
        page.Path.ShouldBe($"/sellers/{seller.Shop}");

        var visitor = market.Visitor();
        page = await visitor.Open($"/sellers/{seller.Shop}?tab=about");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe(name);
        foreach (var text in new[] { "Jugs, thrown slowly.", "Sent on Fridays.", "Thirty days. I pay.", "Ask me in the evening." }) page.Text.ShouldContain(text);
        foreach (var picture in page.Document.QuerySelectorAll(".shop-head img")) (await visitor.Open(picture.GetAttribute("src")!)).Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll(".shop-head img").Length.ShouldBe(2);

        page = await visitor.Open(OfferScenes.OfferPath(offer));
        page.Text.ShouldContain(name);
        (await visitor.Open(page.Document.QuerySelector(".seller-name img")!.GetAttribute("src")!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [Trait("Rule", "ACC-10")]
    [InlineData("Other shop")]
    [InlineData("{0}s")]
    [InlineData("{0} 2")]
    [InlineData("Support {0}")]
    public async Task A_name_keeps_its_letters(string typed)
    {
        var seller = await market.Seller();
        var form = await Form(seller);
        var page = await form.Submit("Save changes", new { Name = string.Format(null, typed, form.ValueOf("Name")), Description = "Typed with care." });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Name").ShouldNotBeEmpty();
        page.ValueOf("Description").ShouldBe("Typed with care.");
        (await Saved(seller)).Name.ShouldBe($"Shop of {seller.Name}");
    }

    [Fact]
    [Trait("Rule", "ACC-10")]
    public async Task A_new_spelling_that_looks_like_another_shop_is_refused()
    {
        await Opened("HNAT hut");
        var greek = await Opened("ηνατ hut");
        // Small Greek letters look like others than capital ones.
        var page = await (await greek.Open("/shop/edit")).Submit("Save changes", new { Name = "ΗΝΑΤ hut" });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Name").ShouldBe(Taken);
    }

    [Theory]
    [InlineData("Name", 0)]
    [InlineData("Name", 51)]
    [InlineData("Description", 0)]
    [InlineData("Description", 1001)]
    [InlineData("Delivery", 1001)]
    [InlineData("Returns", 1001)]
    [InlineData("Contact", 1001)]
    public async Task What_cannot_be_is_refused_at_its_field_and_no_picture_is_lost(string field, int length)
    {
        var seller = await market.Seller();
        string Value(string of, string good) => of == field ? new string('a', length) : good;
        var page = await (await Form(seller)).Submit("Save changes", new
        {
            Name = Value("Name", $"Shop of {seller.Name}"),
            Description = Value("Description", "Jugs."),
            Delivery = Value("Delivery", "By post."),
            Returns = Value("Returns", "Yes."),
            Contact = Value("Contact", "Always."),
        }, ("Logo", Png(300, 300)), ("Banner", Png(800, 200)));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldNotBeEmpty();
        (await Saved(seller)).LogoId.ShouldBeNull();

        page = await page.Submit("Save changes", new { Name = $"Shop of {seller.Name}", Description = "Jugs.", Delivery = "", Returns = "", Contact = "" });
        page.Path.ShouldBe($"/sellers/{seller.Shop}");
        page.Document.QuerySelectorAll(".shop-head img").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("Logo")]
    [InlineData("Banner")]
    public async Task A_file_that_is_no_picture_is_refused_and_the_texts_stay(string field)
    {
        var seller = await market.Seller();
        var page = await (await Form(seller)).Submit("Save changes", new { Description = "Typed with care." }, (field, new Upload("page.png", "<html>"u8.ToArray())));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldBe("“page.png” is not a picture. Upload a JPEG, PNG or WebP file.");
        page.ValueOf("Description").ShouldBe("Typed with care.");
        (await Saved(seller)).Description.ShouldBe("Things made with care.");
    }

    [Fact]
    public async Task Pictures_are_encoded_again_in_two_sizes()
    {
        var seller = await market.Seller();
        await (await Form(seller)).Submit("Save changes", new { }, ("Logo", Png(700, 700)), ("Banner", Png(2000, 500)));
        var shop = await Saved(seller);
        (await SizeOf(shop.LogoId, "large")).ShouldBe((512, 512));
        (await SizeOf(shop.LogoId, "small")).ShouldBe((96, 96));
        (await SizeOf(shop.BannerId, "large")).ShouldBe((1600, 400));
        (await SizeOf(shop.BannerId, "small")).ShouldBe((800, 200));
    }

    [Fact]
    public async Task Nobody_else_edits_a_shop()
    {
        (await market.SignInAs(await market.Buyer()).Open("/shop/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(market.Support()).Open("/shop/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/shop/edit")).Path.ShouldBe("/account/sign-in");
        using var request = (await Form(await market.Seller())).Fill("Save changes", new { Description = "Taken over." });
        (await market.SignInAs(await market.Buyer()).Send(request)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_edits_at_once_the_second_is_told_and_keeps_its_words()
    {
        var seller = await market.Seller();
        var (first, second) = (await Form(seller), await Form(seller));
        await first.Submit("Save changes", new { Description = "First." });
        var page = await second.Submit("Save changes", new { Description = "Second." });
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldBe("Your shop has changed since you opened this page. Check it, then save again.");
        page.ValueOf("Description").ShouldBe("Second.");
        (await Saved(seller)).Description.ShouldBe("First.");
        await page.Submit("Save changes");
        (await Saved(seller)).Description.ShouldBe("Second.");
    }

    [Fact]
    public async Task Of_two_edits_in_the_same_moment_one_is_saved()
    {
        var seller = await market.Seller();
        var form = await Form(seller);
        using var one = form.Fill("Save changes", new { Description = "One." });
        using var two = form.Fill("Save changes", new { Description = "Two." });
        var pages = await Task.WhenAll(form.Browser.Send(one), form.Browser.Send(two));
        pages.Count(p => p.Status == HttpStatusCode.Conflict).ShouldBe(1);
        pages.Count(p => p.Path == $"/sellers/{seller.Shop}").ShouldBe(1);
    }

    [Fact]
    public async Task A_preview_saves_nothing_and_its_pictures_are_only_for_the_seller()
    {
        var seller = await market.Seller();
        var page = await (await Form(seller)).Submit("Preview", new { Description = "Soon.", Delivery = "By boat." }, ("Logo", Png(300, 300)));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("#preview")!.TextContent.ShouldContain("By boat.");
        var logo = page.Document.QuerySelector("#preview .shop-logo")!.GetAttribute("src")!;
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Text.ShouldNotContain("Soon.");
        (await market.SignInAs(seller).Open(logo)).Status.ShouldBe(HttpStatusCode.OK);
        (await market.Visitor().Open(logo)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(await market.Seller()).Open(logo)).Status.ShouldBe(HttpStatusCode.NotFound);

        await page.Submit("Save changes");
        (await market.Visitor().Open(logo)).Status.ShouldBe(HttpStatusCode.OK);
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Text.ShouldContain("Soon.");
    }

    [Fact]
    public async Task Only_the_pictures_shown_are_kept()
    {
        var seller = await market.Seller();
        await (await Form(seller)).Submit("Save changes", new { }, ("Logo", Png(300, 300)), ("Banner", Png(800, 200)));
        var page = await (await Form(seller)).Submit("Preview", new { }, ("Logo", Png(200, 200)));
        await page.Submit("Save changes", new { }, ("Logo", Png(100, 100)));
        var shop = await Saved(seller);
        (await PicturesOf(seller)).ShouldBe([shop.LogoId!.Value, shop.BannerId!.Value], ignoreOrder: true);
        (await SizeOf(shop.LogoId, "large")).ShouldBe((100, 100));

        await (await Form(seller)).Submit("Save changes", new { RemoveLogo = "true", RemoveBanner = "true" });
        (await PicturesOf(seller)).ShouldBeEmpty();
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Document.QuerySelector(".shop-head").ShouldBeNull();
    }

    [Fact]
    public async Task A_shop_cannot_show_the_picture_of_another()
    {
        var (owner, other) = (await market.Seller(), await market.Seller());
        await (await Form(owner)).Submit("Save changes", new { }, ("Logo", Png(300, 300)));
        var stolen = (await Saved(owner)).LogoId;
        var form = await (await Form(other)).Submit("Preview", new { }, ("Logo", Png(200, 200)));
        await form.Submit("Save changes", new { LogoId = stolen });
        (await Saved(other)).LogoId.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_edits_that_other_modules_hear_of_in_the_wrong_order_the_later_one_counts()
    {
        var seller = await market.Seller();
        var offer = await market.Lists(seller);
        await market.Tell(new ShopEdited(seller.Id, "LATER", "Later.", null, 7));
        await market.Tell(new ShopEdited(seller.Id, "Earlier", "Earlier.", null, 6));
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Document.QuerySelector("h1")!.TextContent.ShouldBe("LATER");
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).Text.ShouldContain("LATER");
    }

    private Task<Page> Form(Person seller) => market.SignInAs(seller).Open("/shop/edit");

    private async Task<Browser> Opened(string name)
    {
        var (browser, _) = await market.SignedInNewcomer();
        var page = await (await browser.Open("/shop/opening")).Submit("Open shop", new
        {
            Name = name,
            Description = "Bowls.",
            Country = "CZ",
            Currency = "EUR",
            Language = "en",
            TariffPlan = "Plus",
            IsProfessional = "false",
        });
        page.Path.ShouldBe("/shop/offers");
        return browser;
    }

    private Task<Marketplace.Accounts.Domain.Shop> Saved(Person seller) =>
        market.In((AccountsDbContext db) => db.Shops.AsNoTracking().SingleAsync(s => s.Id == seller.Id));

    private Task<List<long>> PicturesOf(Person seller) =>
        market.In((AccountsDbContext db) => db.ShopPictures.Where(p => p.ShopId == seller.Id).Select(p => p.Id).ToListAsync());

    private async Task<(int Width, int Height)> SizeOf(long? picture, string size)
    {
        var page = await market.Visitor().Open($"/shop-pictures/{new Number(picture!.Value)}/{size}");
        page.Response.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        using var decoded = SKBitmap.Decode(await page.Response.Content.ReadAsByteArrayAsync());
        return (decoded.Width, decoded.Height);
    }

    private static Upload Png(int width, int height) => new("picture.png", OfferScenes.Png(width, height));
}
