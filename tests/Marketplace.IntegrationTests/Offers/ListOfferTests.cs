using System.Net;
using Marketplace.Contracts.Offers;
using SkiaSharp;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-1")]
public sealed class ListOfferTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_seller_lists_a_product_with_pictures()
    {
        var seller = await market.Seller();
        var form = await market.SignInAs(seller).Open("/offers/new");
        var page = await form.Submit("List offer", OfferScenes.Mug(),
            ("Pictures", new Upload("mug.png", OfferScenes.Png(3, 2))), ("Pictures", new Upload("side.jpg", OfferScenes.Png(3, 2), "text/html")));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Path.ShouldEndWith("/blue-stoneware-mug");
        page.Text.ShouldContain("€18.50");
        page.Text.ShouldContain("Only 3 left");
        page.Text.ShouldContain("within 1 day");
        page.CanBuy().ShouldBeFalse();
        page.Document.QuerySelectorAll(".gallery-track img").Select(i => i.GetAttribute("width")).ShouldBe(["3", "3"]);
    }

    [Fact]
    public async Task A_seller_lists_a_service_which_has_no_stock()
    {
        var id = await market.Lists(await market.Seller(), OfferScenes.Mug("Letters translated", stock: null, category: "writing", kind: "Service"));
        var offer = await market.OfferOf(id);
        (offer.Kind, offer.Stock).ShouldBe((OfferKind.Service, null));
    }

    [Fact]
    public async Task An_account_without_a_shop_is_led_to_opening_one()
    {
        var page = await market.SignInAs(await market.Buyer()).Open("/offers/new");
        page.Path.ShouldBe("/shop/opening");
        (await market.SignInAs(await market.Buyer()).Open("/shop/offers")).Path.ShouldBe("/shop/opening");
    }

    [Fact]
    public async Task A_visitor_has_to_sign_in() =>
        (await market.Visitor().Open("/offers/new")).Path.ShouldNotBe("/offers/new");

    [Fact]
    public async Task What_is_missing_is_said_beside_each_field_and_what_was_typed_stays()
    {
        var form = await market.SignInAs(await market.Seller()).Open("/offers/new");
        var page = await form.Submit("List offer", new { Title = "Half a mug", Price = "-1", Stock = "" });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ValueOf("Title").ShouldBe("Half a mug");
        page.ErrorAt("Description").ShouldBe("Enter a description.");
        page.ErrorAt("Category").ShouldBe("Choose a category.");
        page.ErrorAt("Price").ShouldBe("Enter a price above 0.");
        page.ErrorAt("Stock").ShouldBe("Enter how many you have in stock.");
        page.ErrorAt("HoursToStart").ShouldBe("Choose a time to start.");
        page.ErrorAt("HoursToDeliver").ShouldBe("Choose a time to deliver.");
    }

    [Fact]
    public async Task What_is_too_much_is_refused_in_words()
    {
        var form = await market.SignInAs(await market.Seller()).Open("/offers/new");
        var page = await form.Submit("List offer", new
        {
            Kind = "Favour",
            Title = new string('x', 121),
            Description = new string('x', 5001),
            Category = new string('x', 500),
            Price = new string('9', 40),
            Stock = "99999999999",
            HoursToStart = 0,
            HoursToDeliver = 10_000,
        });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Title").ShouldBe("Use at most 120 characters.");
        page.ErrorAt("Description").ShouldBe("Use at most 5,000 characters.");
        page.ErrorAt("HoursToDeliver").ShouldBe("Choose a time from 1 hour to 1 year.");
        string[] others = ["Kind", "Category", "Price", "Stock", "HoursToStart"];
        others.ShouldAllBe(field => page.ErrorAt(field).Length > 0);
    }

    [Theory]
    [InlineData("page.html", "<html></html>", "“page.html” is not a picture. Upload a JPEG, PNG or WebP file.")]
    [InlineData("fake.png", "GIF89a......", "“fake.png” is in the GIF format. Save it as JPEG or PNG and upload that file.")]
    [InlineData("none.png", "", "“none.png” is empty. Choose another file.")]
    [InlineData("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "“logo.svg” is in the SVG format. Save it as JPEG or PNG and upload that file.")]
    [InlineData("C:\\me\\\u202Egnp.html", "<html></html>", "“gnp.html” is not a picture. Upload a JPEG, PNG or WebP file.")]
    public async Task A_file_that_is_no_picture_is_refused_with_the_reason(string name, string content, string reason)
    {
        var form = await market.SignInAs(await market.Seller()).Open("/offers/new");
        var page = await form.Submit("List offer", OfferScenes.Mug(), ("Pictures", new Upload(name, System.Text.Encoding.UTF8.GetBytes(content))));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Pictures").ShouldBe(reason);
    }

    [Fact]
    public async Task Nine_pictures_and_a_picture_above_five_megabytes_are_refused()
    {
        var seller = market.SignInAs(await market.Seller());
        var nine = Enumerable.Range(0, 9).Select(i => ("Pictures", new Upload($"{i}.png", OfferScenes.Png(3, 2)))).ToArray();
        var page = await (await seller.Open("/offers/new")).Submit("List offer", OfferScenes.Mug(), nine);
        page.ErrorAt("Pictures").ShouldBe("An offer can have at most 8 pictures.");
        var large = new Upload("large.png", [.. OfferScenes.Png(3, 2), .. new byte[5 * 1024 * 1024]]);
        page = await (await seller.Open("/offers/new")).Submit("List offer", OfferScenes.Mug(), ("Pictures", large));
        page.ErrorAt("Pictures").ShouldBe("“large.png” is larger than 5 MB. Choose a smaller file.");
    }

    [Fact]
    public async Task A_picture_is_sent_as_what_it_is_and_kept_by_browsers_for_good()
    {
        var form = await market.SignInAs(await market.Seller()).Open("/offers/new");
        byte[] lying = [.. OfferScenes.Png(3, 2), .. "<html><script>alert(1)</script>"u8];
        var page = await form.Submit("List offer", OfferScenes.Mug(), ("Pictures", new Upload("mug.html", lying, "text/html")));
        var path = page.Document.QuerySelector("img")!.GetAttribute("src")!;
        var picture = await market.Visitor().Open(path);
        picture.Status.ShouldBe(HttpStatusCode.OK);
        var headers = picture.Response;
        headers.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        headers.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.Headers.CacheControl!.ToString().ShouldContain("max-age=31536000");
        picture.Body.ShouldNotContain("<html>");
        foreach (var none in new[] { "/pictures/ABC/480", path.Replace("1600", "1", StringComparison.Ordinal), path.Replace("/1600", "", StringComparison.Ordinal) })
        {
            (await market.Visitor().Open(none)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_large_picture_is_shown_in_the_size_that_a_page_needs()
    {
        var seller = await market.Seller();
        var form = await market.SignInAs(seller).Open("/offers/new");
        var page = await form.Submit("List offer", OfferScenes.Mug("Pictured mug"),
            ("Pictures", new Upload("mug.jpg", OfferScenes.Picture(4000, 3000, SKEncodedImageFormat.Jpeg), "image/jpeg")));
        var image = page.Document.QuerySelector("img")!;
        (image.GetAttribute("width"), image.GetAttribute("height")).ShouldBe(("1600", "1200"));
        var sources = image.GetAttribute("srcset")!.Split(", ").Select(s => s.Split(' ')).ToList();
        sources.Select(s => s[1]).ShouldBe(["480w", "1600w"]);
        sources[1][0].ShouldBe(image.GetAttribute("src"));
        image.GetAttribute("sizes").ShouldNotBeNullOrEmpty();
        (await SizeOf(sources[0][0])).ShouldBe((480, 360));
        (await SizeOf(sources[1][0])).ShouldBe((1600, 1200));
        foreach (var list in new[] { await market.Visitor().Open("/offers?q=pictured"), await market.SignInAs(seller).Open("/shop/offers"), await market.SignInAs(seller).Open($"/offers/{page.Path.Split('/')[2]}/edit") })
        {
            list.Document.QuerySelector("main img")!.GetAttribute("src").ShouldBe(sources[0][0]);
        }

        async Task<(int, int)> SizeOf(string path)
        {
            using var bitmap = SKBitmap.Decode(await (await market.Visitor().Open(path)).Response.Content.ReadAsByteArrayAsync());
            return (bitmap.Width, bitmap.Height);
        }
    }

    [Fact]
    public async Task A_picture_that_claims_too_many_pixels_is_refused_before_it_is_decoded_and_nothing_typed_is_lost()
    {
        // The header says 50,000 by 50,000 pixels, with the right checksum.
        var whole = OfferScenes.Png(3, 2);
        byte[] bomb = [.. whole[..16], 0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50, 8, 2, 0, 0, 0, 0xC4, 0xCD, 0xAA, 0x9D, .. whole[33..]];
        var form = await market.SignInAs(await market.Seller()).Open("/offers/new");
        var page = await form.Submit("List offer", OfferScenes.Mug(), ("Pictures", new Upload("bomb.png", bomb)));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Pictures").ShouldBe("“bomb.png” has too many pixels. Upload a picture of at most 50 megapixels and 16,000 pixels on its longest side.");
        page.ValueOf("Title").ShouldBe("Blue stoneware mug");
    }
}
