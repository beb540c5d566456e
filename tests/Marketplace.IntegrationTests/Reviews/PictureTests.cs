using System.Net;
using AngleSharp.Html.Dom;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Files.Drafts;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.DestroyPictures;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "REV-10")]
public sealed class PictureTests : IAsyncDisposable
{
    private static readonly object Stars = new { Fulfillment = 5, StartTime = 5, Communication = 5, Comment = "See the glaze." };
    private readonly Market market = new();

    public ValueTask DisposeAsync() => market.DisposeAsync();

    [Fact]
    public async Task Pictures_are_shown_in_full_on_the_profile_and_the_offer()
    {
        var seller = await market.Seller();
        var mug = await market.Lists(seller);
        var sale = await market.Sell(seller, offer: mug);
        await Publish(sale, Png(600, 400), Png(20, 10));
        foreach (var path in new[] { sale.SellerPath, OfferScenes.OfferPath(mug) })
        {
            var links = (await market.Visitor().Open(path)).Document.QuerySelectorAll(".review-pictures a[data-picture]");
            links.Length.ShouldBe(2, path);
            var full = await market.Visitor().Open(links[0].GetAttribute("href")!);
            (full.Status, full.Response.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/webp"));
            full.Response.Headers.CacheControl!.MaxAge!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(5), "a decision may remove it");
            (await market.Visitor().Open(links[0].QuerySelector("img")!.GetAttribute("src")!)).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Of_more_than_four_the_rest_is_refused_and_a_file_that_is_no_picture_says_why_and_the_others_stay()
    {
        var sale = await market.Sell();
        var page = await (await sale.Open(sale.Buyer, sale.ReviewPath)).Submit("Publish review", Stars, [.. Enumerable.Range(1, 5).Select(i => ("Pictures", Png(i, 1)))]);
        page.ErrorAt("Pictures").ShouldBe("A review can have at most 4 pictures.");
        Kept(page).ShouldBe(4);
        page = await page.Submit("Publish review", new { });
        page.Document.QuerySelectorAll(".review-pictures li").Length.ShouldBe(4);

        var other = await market.Sell();
        page = await (await other.Open(other.Buyer, other.ReviewPath)).Submit(
            "Publish review", Stars, ("Pictures", Png(1, 1)), ("Pictures", new Upload("no.png", "no picture"u8.ToArray())), ("Pictures", new Upload("a.gif", "GIF89a-a-picture"u8.ToArray())));
        page.ErrorAt("Pictures").ShouldContain("“no.png” is not a picture. Upload a JPEG, PNG or WebP file.");
        Kept(page).ShouldBe(1);
        (await other.Open(other.Buyer, other.SellerPath)).Document.QuerySelectorAll("article").ShouldBeEmpty("nothing is published");
    }

    [Fact]
    public async Task A_refused_form_and_a_preview_lose_no_picture_and_only_the_buyer_sees_them_until_then()
    {
        var sale = await market.Sell();
        var form = await sale.Open(sale.Buyer, sale.ReviewPath);
        var page = await form.Submit("Publish review", new { Fulfillment = 5 }, ("Pictures", Png(7, 7)));
        Kept(page).ShouldBe(1);
        var path = page.Document.QuerySelector("main .list-rows img")!.GetAttribute("src")!;
        (await page.Browser.Open(path)).Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await market.Visitor().Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(sale.Seller).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        page = await page.Submit("Preview", Stars);
        page.Document.QuerySelectorAll("#preview .review-pictures li").Length.ShouldBe(1);
        Kept(page).ShouldBe(1);
        (await page.Submit("Publish review", new { })).Document.QuerySelectorAll(".review-pictures li").Length.ShouldBe(1);

        var thief = await market.Sell();
        var stolen = (await thief.Open(thief.Buyer, thief.ReviewPath)).Fill("Publish review", Stars);
        ((MultipartFormDataContent)stolen.Content!).Add(new StringContent(((IHtmlInputElement)page.Document.QuerySelector("[name='Form.Kept[0].Id']")!).Value), "Form.Kept[0].Id");
        (await market.SignInAs(thief.Buyer).Send(stolen)).Document.QuerySelectorAll(".review-pictures").ShouldBeEmpty("somebody else's picture");
    }

    [Fact]
    public async Task Drafts_are_gone_after_a_day_and_nobody_stores_more_than_twenty()
    {
        var buyer = await market.Buyer();
        for (var i = 0; i < 5; i++)
        {
            var sale = await market.Sell(buyer: buyer);
            Kept(await (await sale.Open(buyer, sale.ReviewPath)).Submit("Publish review", new { Fulfillment = 5 }, [.. Enumerable.Range(1, 4).Select(n => ("Pictures", Png(n, 2)))])).ShouldBe(4);
        }
        var next = await market.Sell(buyer: buyer);
        var page = await (await next.Open(buyer, next.ReviewPath)).Submit("Publish review", new { Fulfillment = 5 }, ("Pictures", Png(9, 9)));
        page.ErrorAt("Pictures").ShouldBe("You've uploaded too many pictures without using them. Try again tomorrow.");
        market.Clock.Advance(TimeSpan.FromHours(25));
        await market.Work<DeleteDrafts<ReviewsDbContext, ReviewPictureFile>>();
        (await Files()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REV-4")]
    public async Task An_edit_changes_the_pictures_and_support_still_sees_those_of_the_earlier_version()
    {
        var sale = await market.Sell();
        await Publish(sale, Png(30, 20), Png(40, 20));
        var before = await Shown(sale);
        market.Clock.Advance(TimeSpan.FromHours(1));
        var form = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit");
        Kept(form).ShouldBe(2);
        var edit = form.Fill("Edit review", new { }, ("Pictures", Png(50, 20)));
        ((MultipartFormDataContent)edit.Content!).Add(new StringContent("true"), "Form.Kept[0].Remove");
        var page = await form.Browser.Send(edit);
        page.Errors.ShouldBeEmpty();
        var after = await Shown(sale);
        after.Count.ShouldBe(2);
        after[0].ShouldBe(before[1]);
        (await market.Visitor().Open(before[0])).Status.ShouldBe(HttpStatusCode.NotFound, "the dropped one is public no more");
        var support = market.SignInAs(market.Support());
        var history = await support.Open($"/admin/reviews/{new Number((await sale.Stored()).Id)}");
        history.Document.QuerySelectorAll("#case-review .review-pictures").Select(l => l.Children.Length).ShouldBe([2, 2]);
        (await support.Open(before[0])).Status.ShouldBe(HttpStatusCode.OK);
        (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit")).Text.ShouldContain("You've already edited this review once.");
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task A_withdrawal_hides_the_pictures_at_once_and_destroys_their_files()
    {
        var sale = await market.Sell();
        await Publish(sale, Png(30, 20));
        var shown = await Shown(sale);
        await sale.Withdraw();
        (await market.Visitor().Open(shown[0])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open(sale.SellerPath)).Document.QuerySelectorAll(".review-pictures").ShouldBeEmpty();
        await market.Work<DestroyPictures>();
        (await Files()).ShouldBe(0);
        (await market.SignInAs(market.Support()).Open(shown[0])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "MOD-14")]
    public async Task A_deletion_hides_the_pictures_an_appeal_restores_them_and_they_are_destroyed_only_when_none_is_possible()
    {
        var (restored, lost) = (await market.Sell(), await market.Sell());
        foreach (var sale in new[] { restored, lost })
        {
            await Publish(sale, Png(30, 20));
            await sale.Ask();
        }
        var pictures = (await Shown(restored), await Shown(lost));
        await restored.Decide(Ruling.Delete);
        await lost.Decide(Ruling.Delete);
        (await market.Visitor().Open(pictures.Item1[0])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(market.Support()).Open(pictures.Item1[0])).Status.ShouldBe(HttpStatusCode.OK, "support may have to decide again");
        await market.Work<DestroyPictures>();
        (await Files()).ShouldBe(2);

        await restored.Appeal(Party.Buyer);
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<DestroyPictures>();
        (await Files()).ShouldBe(2, "an appeal may have come in the last minute");
        market.Clock.Advance(TimeSpan.FromDays(1).Add(TimeSpan.FromSeconds(1)));
        await market.Work<DestroyPictures>();
        (await Files()).ShouldBe(1, "that of the open appeal");
        await restored.Decide(Ruling.Keep);
        (await Shown(restored)).ShouldBe(pictures.Item1);
        (await market.Visitor().Open(pictures.Item1[0])).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_ledger_commits_to_the_pictures()
    {
        var sale = await market.Sell();
        await Publish(sale, Png(30, 20));
        await market.Append();
        var stored = await sale.Stored();
        var salt = stored.Salts.ShouldHaveSingleItem();
        var hashes = stored.Pictures.Select(p => p.Hash).ToList();
        TextSalt.Commit(Review.WithPictures(stored.Comment, hashes), salt.Salt, isReply: false).ShouldBe(salt.Commitment);
        TextSalt.Commit(stored.Comment, salt.Salt, isReply: false).ShouldNotBe(salt.Commitment, "another picture gives another commitment");
    }

    private static Upload Png(int width, int height) => new($"{width}.png", OfferScenes.Png(width, height));

    private static int Kept(Page page) => page.Document.QuerySelectorAll("[name^='Form.Kept'][name$='.Id']").Length;

    private static async Task Publish(Sale sale, params Upload[] pictures)
    {
        var page = await (await sale.Open(sale.Buyer, sale.ReviewPath)).Submit("Publish review", Stars, [.. pictures.Select(p => ("Pictures", p))]);
        page.Errors.ShouldBeEmpty();
    }

    private async Task<List<string>> Shown(Sale sale) =>
        [.. (await market.Visitor().Open(sale.SellerPath)).Document.QuerySelectorAll(".review-pictures a").Select(a => a.GetAttribute("href")!)];

    private Task<int> Files() => market.In((ReviewsDbContext db) => db.PictureFiles.CountAsync());
}
