using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Files.Drafts;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Ledger;
using Marketplace.Reviews.DestroyPictures;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.VerifyReviews;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "REV-10")]
public sealed class PictureTests : IDisposable
{
    private static readonly object Stars = new { Fulfillment = 5, StartTime = 5, Communication = 5, Comment = "See the glaze." };
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

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
    public async Task How_many_pictures_a_review_has_is_a_setting_that_the_form_and_the_guide_name()
    {
        await using var own = new Market();
        own.Settings["Reviews:Pictures"] = "2";
        var sale = await own.Sell();
        var page = await sale.Open(sale.Buyer, sale.ReviewPath);
        page.Text.ShouldContain("At most 2 pictures");
        page = await page.Submit("Publish review", Stars, [.. Enumerable.Range(1, 3).Select(i => ("Pictures", Png(i, 1)))]);
        page.ErrorAt("Pictures").ShouldBe("A review can have at most 2 pictures.");
        page = await page.Submit("Publish review", new { });
        page.Document.QuerySelectorAll(".review-pictures li").Length.ShouldBe(2);
        (await own.Visitor().Open("/guides/how-reviews-work")).Text.ShouldContain("up to 2 pictures");
        (await market.Visitor().Open("/guides/how-reviews-work")).Text.ShouldContain("up to 4 pictures");
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

    [Fact, Trait("Rule", "MOD-7")]
    public async Task Support_takes_out_one_picture_the_mark_stays_an_edit_cannot_bring_it_back_and_an_appeal_can()
    {
        var sale = await market.Sell();
        await Publish(sale, Png(30, 20), Png(40, 20), Png(50, 20));
        var before = await Shown(sale);
        await sale.Ask();
        await sale.Decide(Ruling.TakeOutPassage, pictures: await IdAt(sale, 1));
        (await Shown(sale)).ShouldBe([before[0], before[2]]);
        (await market.Visitor().Open(before[1])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(market.Support()).Open(before[1])).Status.ShouldBe(HttpStatusCode.OK, "support may have to decide again");
        var profile = (await market.Visitor().Open(sale.SellerPath)).Text;
        profile.ShouldContain("support removed a picture: Unrelated comments or insults");
        profile.ShouldContain("See the glaze.");
        (await market.WrongScores()).ShouldBe(0);

        market.Clock.Advance(TimeSpan.FromHours(1));
        var form = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit");
        Kept(form).ShouldBe(2, "the form doesn't offer it");
        (await form.Submit("Edit review", new { }, ("Pictures", Png(40, 20)))).ErrorAt("Pictures").ShouldBe("Support removed one of these pictures from your review. Remove it here, too.");
        (await form.Submit("Edit review", new { }, ("Pictures", Png(60, 20)), ("Pictures", Png(70, 20)))).ErrorAt("Pictures")
            .ShouldBe("A review can have at most 4 pictures. Pictures removed by support count too.");
        (await form.Submit("Edit review", new { Comment = "See the glaze, closely." })).Errors.ShouldBeEmpty();
        (await Shown(sale)).ShouldBe([before[0], before[2]]);
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldContain("support removed a picture", Case.Sensitive, "the mark stays");

        await sale.Appeal(Party.Buyer);
        await sale.Decide(Ruling.Keep);
        (await Shown(sale)).ShouldBe(before);
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldNotContain("support removed");
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task A_picture_that_was_taken_out_is_kept_until_no_appeal_is_possible_also_over_an_edit()
    {
        var sale = await market.Sell();
        await Publish(sale, Png(30, 20), Png(40, 20));
        await sale.Ask();
        await sale.Decide(Ruling.TakeOutPassage, pictures: await IdAt(sale, 0));
        market.Clock.Advance(TimeSpan.FromHours(1));
        (await (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit")).Submit("Edit review", new { Comment = "See it." })).Errors.ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<DestroyPictures>();
        (await Files()).ShouldBe(2, "an appeal may have come in the last minute");
        market.Clock.Advance(TimeSpan.FromDays(1));
        await market.Work<DestroyPictures>();
        (await Files()).ShouldBe(1);
    }

    [Fact, Trait("Rule", "MOD-14")]
    public async Task A_picture_that_two_cases_took_out_is_back_only_when_both_are_reversed_and_the_passage_of_one_goes_with_it()
    {
        var sale = await market.Sell();
        await Publish(sale, Png(30, 20));
        await sale.Ask();
        await sale.Decide(Ruling.TakeOutPassage, passage: "the glaze", pictures: await IdAt(sale, 0));
        var first = sale.Case;
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldContain("support removed a passage and a picture: ");
        await sale.Ask();
        await sale.Decide(Ruling.TakeOutPassage, pictures: await IdAt(sale, 0));
        await sale.Appeal(Party.Buyer);
        await sale.Decide(Ruling.Keep);
        (await Shown(sale)).ShouldBeEmpty("the first case holds it");
        sale.Case = first;
        await sale.Appeal(Party.Buyer);
        await sale.Decide(Ruling.Keep);
        (await Shown(sale)).Count.ShouldBe(1);
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldContain("See the glaze.");
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_ledger_follows_a_picture_that_was_taken_out_and_restored_also_if_nothing_else_is_left()
    {
        foreach (var comment in new[] { "See the glaze.", "" })
        {
            var sale = await market.Sell();
            (await (await sale.Open(sale.Buyer, sale.ReviewPath)).Submit("Publish review", new { Fulfillment = 5, StartTime = 5, Communication = 5, Comment = comment }, ("Pictures", Png(30, 20)))).Errors.ShouldBeEmpty();
            await market.Append();
            await sale.Ask();
            market.Clock.Advance(TimeSpan.FromMinutes(1));
            await sale.Decide(Ruling.TakeOutPassage, pictures: await IdAt(sale, 0));
            await market.Append();
            await Verified();
            var receipt = (await market.SignInAs(sale.Buyer).Open($"{sale.ReviewPath}/receipt")).Body;
            receipt.ShouldNotContain(Convert.ToHexStringLower((await sale.Stored()).Pictures[0].Hash));
            market.Clock.Advance(TimeSpan.FromMinutes(1));
            await sale.Appeal(Party.Buyer);
            await sale.Decide(Ruling.Keep);
            await market.Append();
            await Verified();
        }

        Task Verified() => market.In(async (ReviewsDbContext db) =>
        {
            await new LedgerAudit(db).Run(default);
            return true;
        });
    }

    [Fact, Trait("Rule", "REP-8")]
    public async Task The_ledger_and_the_receipt_hold_after_an_edit_around_a_picture_that_was_taken_out()
    {
        var sale = await market.Sell();
        await Publish(sale, Png(30, 20), Png(40, 20), Png(50, 20));
        await sale.Ask();
        await sale.Decide(Ruling.TakeOutPassage, pictures: await IdAt(sale, 1));
        market.Clock.Advance(TimeSpan.FromHours(1));
        (await (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit")).Submit("Edit review", new { Comment = "See the glaze, closely." }, ("Pictures", Png(60, 20)))).Errors.ShouldBeEmpty();
        (await sale.Stored()).Pictures.Select(p => p.Position).ShouldBe([0, 1, 2, 3], ignoreOrder: true);
        await market.Append();
        (await market.VerifyReviews()).Code.ShouldBe(0);
        var receipt = LogProof.Parse((await sale.Open(sale.Buyer, $"{sale.ReviewPath}/receipt")).Body);
        var extra = JsonDocument.Parse(receipt.Extra).RootElement;
        var (line, key) = (Encoding.UTF8.GetBytes(extra.GetProperty("entry").GetString()!), await market.LedgerKey());
        receipt.Verify(line, key);
        var text = Review.WithPictures(extra.GetProperty("comment").GetString()!, extra.GetProperty("pictures").EnumerateArray().Select(p => p.GetString()!));
        TextSalt.Commit(text, extra.GetProperty("salt").GetBytesFromBase64(), isReply: false).ShouldBe(LedgerLine.Read(line).Comment);
    }

    [Fact, Trait("Rule", "MOD-6"), Trait("Rule", "MOD-7")]
    public async Task A_picture_that_was_saved_again_is_the_same_in_the_hints_and_does_not_come_back_after_support_removed_it()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var (first, same, other) = (await market.Sell(seller, buyer: buyer), await market.Sell(seller, buyer: buyer), await market.Sell(seller, buyer: buyer));
        await Publish(first, Photo(1, 800, SKEncodedImageFormat.Png));
        await Publish(same, Photo(1, 500, SKEncodedImageFormat.Jpeg), Photo(3, 500, SKEncodedImageFormat.Png));
        await Publish(other, Photo(2, 800, SKEncodedImageFormat.Png));
        (await Moderation.CaseHintsTests.Hints(same)).Where(OfPictures).ShouldHaveSingleItem().ShouldStartWith("A picture looks the same as one in this buyer's review of");
        (await Moderation.CaseHintsTests.Hints(other)).Where(OfPictures).ShouldBeEmpty();

        await first.Ask();
        await first.Decide(Ruling.TakeOutPassage, pictures: await IdAt(first, 0));
        var form = await first.Open(first.Buyer, $"{first.ReviewPath}/edit");
        (await form.Submit("Edit review", new { }, ("Pictures", Photo(1, 500, SKEncodedImageFormat.Jpeg)))).ErrorAt("Pictures").ShouldStartWith("Support removed one of these pictures");
        form = await first.Open(first.Buyer, $"{first.ReviewPath}/edit");
        (await form.Submit("Edit review", new { Comment = "See the other glaze." }, ("Pictures", Photo(2, 800, SKEncodedImageFormat.Png)))).Errors.ShouldBeEmpty();

        static bool OfPictures(string hint) => hint.StartsWith("A picture", StringComparison.Ordinal);
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
        TextSalt.Commit(Review.WithPictures(stored.Comment, hashes.Select(hash => Review.InLedger(hash, false))), salt.Salt, isReply: false).ShouldBe(salt.Commitment);
        TextSalt.Commit(stored.Comment, salt.Salt, isReply: false).ShouldNotBe(salt.Commitment, "another picture gives another commitment");
    }

    /// <summary>The picture at a place of the review, from 0.</summary>
    private static async Task<long> IdAt(Sale sale, int place) => (await sale.Stored()).Pictures.Single(p => p.Position == place).PictureId;

    private static Upload Png(int width, int height) => new($"{width}.png", OfferScenes.Png(width, height));

    /// <summary>Things of several sizes, as in a photo.</summary>
    private static Upload Photo(int seed, int width, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, width * 3 / 4, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Gray);
        canvas.Scale(width);
        var random = new Random(seed);
        for (var i = 0; i < 14; i++)
        {
            using var thing = new SKPaint { Color = new SKColor((uint)random.Next(0x1000000) | 0xFF000000) };
            canvas.DrawCircle((float)random.NextDouble(), (float)random.NextDouble() * 0.75f, 0.05f + ((float)random.NextDouble() * 0.25f), thing);
        }
        using var file = bitmap.Encode(format, 70);
        return new($"{seed}.{format}", file.ToArray());
    }

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
