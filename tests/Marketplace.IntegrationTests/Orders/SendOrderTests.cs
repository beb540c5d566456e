using System.Net;
using AngleSharp.Html.Dom;
using Marketplace.Contracts.Orders;
using Marketplace.Files.Drafts;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

[Trait("Rule", "ORD-2")]
public sealed class SendOrderTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Delivered_files_are_saved_by_the_two_parties_alone()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var html = "<script>alert(1)</script>"u8.ToArray();
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", null,
            ("Files", new Upload("work.html", html, "text/html")), ("Files", new Upload("Skizze ü.png", [1, 2, 3])));
        (await deal.Stage()).ShouldBe(OrderStage.Sent);
        (await deal.AsBuyer()).Text.ShouldContain("work.html");
        foreach (var person in new[] { deal.Buyer, deal.Seller })
        {
            var file = await market.SignInAs(person).Open($"{deal.Path}/files/1");
            file.Status.ShouldBe(HttpStatusCode.OK);
            var content = file.Response.Content.Headers;
            content.ContentType!.MediaType.ShouldBe("application/octet-stream");
            content.ContentDisposition!.DispositionType.ShouldBe("attachment");
            file.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            file.Body.ShouldBe("<script>alert(1)</script>");
        }
        (await market.SignInAs(deal.Buyer).Open($"{deal.Path}/files/3")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var other in new[] { await market.Buyer(), await market.Seller(), market.Support() })
        {
            (await market.SignInAs(other).Open($"{deal.Path}/files/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("../../etc/Skizze ü.png", "Skizze ü.png")]
    [InlineData("C:\\me\\invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("счёт 🍵.pdf", "счёт 🍵.pdf")]
    [InlineData("...", "file")]
    [Trait("Rule", "TXT-1")]
    public async Task A_delivered_file_is_shown_and_saved_under_its_clean_name(string sent, string clean)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", null, ("Files", new Upload(sent, [1, 2, 3])));
        (await deal.Order()).Files.Single().Name.ShouldBe(clean);
        var page = await deal.AsBuyer();
        page.Document.QuerySelectorAll("a").Select(a => a.TextContent.Trim()).ShouldContain(clean);
        var disposition = (await market.SignInAs(deal.Buyer).Open($"{deal.Path}/files/1")).Response.Content.Headers.ContentDisposition!;
        disposition.FileNameStar.ShouldBe(clean);
        disposition.FileName!.ShouldAllBe(c => char.IsAscii(c));
    }

    [Fact]
    public async Task Without_tracking_note_and_files_nothing_is_sent()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var refused = await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "  " });
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain("Add a tracking number, a delivery note or a file.");
        refused = await refused.Submit("Mark as sent", new { Tracking = new string('1', 101), DeliveryNote = new string('n', 2001) });
        refused.ErrorAt("Tracking").ShouldNotBeEmpty();
        refused.ErrorAt("DeliveryNote").ShouldNotBeEmpty();
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        await refused.Submit("Mark as sent", new { Tracking = "", DeliveryNote = new string('n', 2000) });
        (await deal.Stage()).ShouldBe(OrderStage.Sent);
    }

    [Fact]
    public async Task Files_that_are_too_many_too_large_or_empty_are_refused_and_everything_else_stays()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var page = await deal.AsSeller("/shipment");
        page = await page.Submit("Mark as sent", new { DeliveryNote = "All done." }, [.. Enumerable.Range(1, 6).Select(i => ("Files", new Upload($"{i}.bin", [1])))]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Files").ShouldContain("at most 5 files");
        page.ValueOf("DeliveryNote").ShouldBe("All done.");
        Stored(page).ShouldBe(["1.bin", "2.bin", "3.bin", "4.bin", "5.bin"]);
        Untick(page, 2, 3, 4, 5);
        page = await page.Submit("Mark as sent", null, ("Files", new Upload("empty.bin", [])), ("Files", new Upload("big.bin", new byte[(10 * 1024 * 1024) + 1])));
        page.ErrorAt("Files").ShouldBe("“empty.bin” is empty. Choose another file.");
        Stored(page).ShouldBe(["1.bin"]);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        await page.Submit("Mark as sent", null, ("Files", new Upload("big.bin", new byte[10 * 1024 * 1024])));
        (await deal.Order()).Files.Select(f => (f.Name, f.Size)).ShouldBe([("1.bin", 1), ("big.bin", 10 * 1024 * 1024)]);
        (await market.SignInAs(deal.Buyer).Open($"{deal.Path}/files/2")).Status.ShouldBe(HttpStatusCode.OK);
        (await market.In((OrdersDbContext db) => db.Contents.CountAsync(c => c.OrderId == deal.Number.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_of_a_refused_form_waits_for_its_seller_alone_and_for_a_day()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var upload = ("Files", new Upload("work.zip", [1, 2, 3]));
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = new string('1', 101) }, upload);
        Stored(await deal.AsSeller("/shipment")).ShouldBe(["work.zip"]);
        (await deal.AsBuyer("/shipment")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(deal.Buyer).Open($"{deal.Path}/files/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        var other = await Deal.Place(market, stage: OrderStage.Paid);
        var request = (await other.AsSeller("/shipment")).Fill("Mark as sent", null, upload);
        request.RequestUri = new Uri($"{deal.Path}/shipment", UriKind.Relative);
        (await market.SignInAs(other.Seller).Send(request)).Status.ShouldBe(HttpStatusCode.NotFound);
        Stored(await deal.AsSeller("/shipment")).ShouldBe(["work.zip"]);
        market.Clock.Advance(TimeSpan.FromHours(23));
        await market.Work<DeleteDrafts<OrdersDbContext, DeliveredContent>>();
        Stored(await deal.AsSeller("/shipment")).ShouldBe(["work.zip"]);
        market.Clock.Advance(TimeSpan.FromHours(2));
        await market.Work<DeleteDrafts<OrdersDbContext, DeliveredContent>>();
        Stored(await deal.AsSeller("/shipment")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_deletes_no_stored_file()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var refused = await (await deal.AsSeller("/shipment")).Submit(
            "Mark as sent", new { Tracking = new string('1', 101) }, ("Files", new Upload("work.zip", [1, 2, 3])));
        Stored(refused).ShouldBe(["work.zip"]);
        var request = refused.Fill("Mark as sent", new { Tracking = "T" });
        var token = refused.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        await market.SignInAs(deal.Seller).Send(request);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        Stored(await deal.AsSeller("/shipment")).ShouldBe(["work.zip"]);
    }

    private static IEnumerable<string> Stored(Page page) => page.Document.QuerySelectorAll("label[for^=file_]").Select(l => l.FirstChild!.TextContent.Trim());

    private static void Untick(Page page, params int[] positions)
    {
        foreach (var position in positions) ((IHtmlInputElement)page.Document.GetElementById($"file_{position}")!).IsChecked = false;
    }
}
