using System.Net;
using System.Text;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-7")]
public sealed class OfferFilesTests(Market market) : IClassFixture<Market>
{
    private const string Head = "number,kind,title,description,category,price,currency,stock,hours to start,hours to deliver,shipping days min,shipping days max,no withdrawal,paused";

    [Fact]
    public async Task Offers_are_downloaded_changed_and_uploaded_again()
    {
        var seller = await market.Seller();
        var (mug, plate) = (await market.Lists(seller, OfferScenes.Mug("=Blue mug")), await market.Lists(seller, OfferScenes.Mug("Plain plate")));
        await market.Lists(await market.Seller(), OfferScenes.Mug("Not mine"));
        var response = (await market.SignInAs(seller).Open("/shop/offers/download")).Response;
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("offers.csv");
        var file = await response.Content.ReadAsStringAsync();
        file.ShouldContain($"{new Number(mug)},product,'=Blue mug");
        file.ShouldNotContain("Not mine");

        var changed = file.Replace("'=Blue mug", "'=Green mug", StringComparison.Ordinal) + ",service,\"Tea, poured\",\"One hour.\n\nWith cake.\",lessons,12.5,EUR,,24,48,,,,yes,\r\n";
        var preview = await Upload(seller, changed);
        Facts(preview).ShouldBe(["1", "1", "1"]);
        (await market.OfferOf(mug)).Title.ShouldBe("=Blue mug", "a preview changes nothing");
        var applied = await preview.Submit("Apply");
        (applied.Path, applied.Text.Contains("New offers: 1. Changed offers: 1.")).ShouldBe(("/shop/offers", true));
        (await market.OfferOf(mug)).Title.ShouldBe("=Green mug");
        (await market.OfferOf(plate)).Version.ShouldBe(1, "what is the same is left alone");
        var added = await market.In((OffersDbContext db) => db.Offers.AsNoTracking().SingleAsync(o => o.SellerId == seller.Id && o.Title == "Tea, poured"));
        (added.Price, added.Stock, added.Description, added.IsPaused(market.Clock.Now)).ShouldBe((1250, null, "One hour.\n\nWith cake.", true));
        (await market.Visitor().Open("/offers?q=green+mug")).Text.ShouldContain("=Green mug");
        (await preview.Browser.Open(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound, "it is applied once");
    }

    [Fact]
    public async Task A_fault_is_named_by_line_and_column_and_nothing_is_done()
    {
        var seller = await market.Seller();
        var mine = await market.Lists(seller);
        var theirs = await market.Lists(await market.Seller());
        var page = await Upload(seller, $"""
            {Head}
            ,product,Good one,Text,ceramics,5,EUR,1,24,24,2,4,,no
            ,product,,Text,nowhere,five,EUR,1.5,24,,5,4,,maybe
            {new Number(theirs)},product,Theirs,Text,ceramics,5,EUR,1,24,24,2,4,,no
            {new Number(mine)},service,Mine,Text,ceramics,5,EUR,,24,24,,,,no
            {new Number(mine)},product,Mine,Text,ceramics,5,USD,1,24,24,,,,no
            {new Number(mine)},product,Mine again,Text,ceramics,5,EUR,1,24,24,,,,no
            """);
        page.Document.QuerySelectorAll(".list-rows li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ShouldBe(
        [
            "Line 3 price Enter the price as a number, for example 18.50.", "Line 3 stock Enter a whole number.", "Line 3 paused Enter yes or no.",
            "Line 3 title Enter a title.", "Line 3 category Choose a category.", "Line 3 hours to deliver Choose a time to deliver.", "Line 3 shipping days max The most days can't be fewer than the fewest days.",
            "Line 4 number This isn't the number of one of your offers.",
            "Line 5 kind You can't change between product and service. List a new offer instead.",
            "Line 6 currency Enter your shop's currency.",
            "Line 7 number Another row has the same number.",
        ], ignoreOrder: true);
        page.Has("Apply").ShouldBeFalse();
        (await market.In((OffersDbContext db) => db.Offers.CountAsync(o => o.SellerId == seller.Id))).ShouldBe(1);
    }

    [Theory, Trait("Rule", "TXT-3")]
    [InlineData("1,000")]
    [InlineData("1.000")]
    [InlineData("18.505")]
    public async Task A_price_with_more_decimals_than_its_currency_is_not_guessed(string price)
    {
        var page = await Upload(await market.Seller(), $"{Head}\n,product,A vase,Text,ceramics,\"{price}\",EUR,1,24,24,,,,no\n");
        page.Text.ShouldContain("Enter the price as a number, for example 18.50.");
        page.Has("Apply").ShouldBeFalse();
    }

    [Fact]
    public async Task A_sale_after_the_preview_is_not_written_over()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        var preview = await Upload(seller, $"{Head}\n{new Number(id)},product,New title,Text,ceramics,20,EUR,3,24,72,,,,no\n");
        (await market.Buys(await market.Buyer(), id)).IsBought().ShouldBeTrue();
        var refused = await preview.Submit("Apply");
        (refused.Status, refused.Text.Contains("Your offers have changed since this preview")).ShouldBe((HttpStatusCode.Conflict, true));
        (await market.OfferOf(id)).Stock.ShouldBe(2);
        (await refused.Submit("Apply")).Path.ShouldBe("/shop/offers");
    }

    [Fact, Trait("Rule", "OFR-2")]
    public async Task What_was_sold_since_the_download_is_not_sold_again()
    {
        var seller = await market.Seller();
        var (sold, counted) = (await market.Lists(seller), await market.Lists(seller, OfferScenes.Mug("Counted anew")));
        var file = await (await market.SignInAs(seller).Open("/shop/offers/download")).Response.Content.ReadAsStringAsync();
        foreach (var id in new[] { sold, counted }) (await market.Buys(await market.Buyer(), id, 2)).IsBought().ShouldBeTrue();
        var lines = file.Replace(",18.5,", ",19.5,", StringComparison.Ordinal).Split("\r\n");
        lines = [.. lines.Select(line => line.StartsWith($"{new Number(counted)},", StringComparison.Ordinal) ? line.Replace("EUR,3,", "EUR,8,", StringComparison.Ordinal) : line)];
        var preview = await Upload(seller, string.Join("\r\n", lines));
        preview.Text.ShouldContain("1 in stock");
        preview.Text.ShouldContain("1 → 8 in stock");
        await preview.Submit("Apply");
        foreach (var (id, stock) in new[] { (sold, 1), (counted, 8) }) (await market.OfferOf(id)).Stock.ShouldBe(stock);
        (await market.OfferOf(sold)).Price.ShouldBe(1950);
        await (await Upload(seller, $"{Head}\n{new Number(counted)},product,Counted anew,Text,ceramics,20,EUR,,24,72,,,,no\n")).Submit("Apply");
        var kept = await market.OfferOf(counted);
        (kept.Stock, kept.Price).ShouldBe((8, 2000));
    }

    [Fact]
    public async Task Two_clicks_at_once_make_the_new_offers_once()
    {
        var seller = await market.Seller();
        var preview = await Upload(seller, $"{Head}\n,product,Only one,Text,ceramics,20,EUR,3,24,72,,,,no\n");
        await Task.WhenAll(preview.Submit("Apply"), preview.Submit("Apply"));
        (await market.In((OffersDbContext db) => db.Offers.CountAsync(o => o.SellerId == seller.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task An_upload_is_its_seller_s_alone()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var preview = await Upload(seller, $"{Head}\n,product,Only one,Text,ceramics,20,EUR,3,24,72,,,,no\n");
        (await market.SignInAs(other).Open(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var forged = preview.Fill("Apply");
        (await market.SignInAs(other).Send(new HttpRequestMessage(HttpMethod.Post, preview.Path) { Content = forged.Content })).Status.ShouldNotBe(HttpStatusCode.OK);
        foreach (var path in new[] { "/shop/offers/upload", "/shop/offers/download" })
        {
            (await market.SignInAs(await market.Buyer()).Open(path)).Path.ShouldBe("/shop/opening");
            (await market.Visitor().Open(path)).Path.ShouldBe("/account/sign-in");
        }
        (await (await market.SignInAs(seller).Open("/shop/offers/upload")).Submit("Show preview")).ErrorAt("File").ShouldBe("Choose a CSV file.");
    }

    [Fact]
    public async Task Many_rows_are_applied_without_a_query_each()
    {
        const int many = 600;
        var seller = await market.Seller();
        await (await Upload(seller, Rows(many))).Submit("Apply");
        var file = await (await market.SignInAs(seller).Open("/shop/offers/download")).Response.Content.ReadAsStringAsync();
        using var commands = new Speed.Commands(market.Folder);
        await (await Upload(seller, file.Replace("Text of", "Words of", StringComparison.Ordinal))).Submit("Apply");
        // An event handler learns each offer's spellings later.
        commands.Take().Count(q => (q.Text.Contains("\"Offers\"", StringComparison.Ordinal) || q.Text.Contains("OfferWords", StringComparison.Ordinal))
            && !q.Text.StartsWith("SELECT \"o\".\"Title\", \"o\".\"ShopName\"", StringComparison.Ordinal)).ShouldBeInRange(1, 40);
        (await market.In((OffersDbContext db) => db.Offers.CountAsync(o => o.SellerId == seller.Id && o.Description.StartsWith("Words")))).ShouldBe(many);
    }

    private static string Rows(int count)
    {
        var text = new StringBuilder(Head).AppendLine();
        for (var i = 0; i < count; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $",product,Bowl number {i},\"Text of bowl {i}, thrown by hand of grey clay, and glazed with ash\",ceramics,{20 + (i % 50)}.5,EUR,3,24,72,,,,no\n");
        return text.ToString();
    }

    private static IEnumerable<string> Facts(Page page) => page.Document.QuerySelectorAll("main .facts dd").Select(d => d.TextContent);

    private async Task<Page> Upload(Person seller, string file) => await (await market.SignInAs(seller).Open("/shop/offers/upload"))
        .Submit("Show preview", null, ("File", new Upload("offers.csv", Encoding.UTF8.GetBytes(file), "text/csv")));

    [Fact]
    public async Task An_empty_file_has_the_columns_that_an_upload_needs()
    {
        var seller = await market.Seller();
        var page = await market.SignInAs(seller).Open("/shop/offers/upload");
        page.Document.QuerySelectorAll("table tbody th").Length.ShouldBe(15, "each column is explained");
        var file = await (await page.Follow("Download an empty file")).Response.Content.ReadAsStringAsync();
        var filled = await Upload(seller, file + ",product,Tea bowl,Thrown by hand.,ceramics,18.50,EUR,6,24,72,2,4,,no,\r\n");
        (await filled.Submit("Apply")).Text.ShouldContain("New offers: 1.");
    }
}
