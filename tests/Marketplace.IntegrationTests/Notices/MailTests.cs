using System.Net;
using AngleSharp.Html.Parser;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using SkiaSharp;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>What arrives in a mailbox.</summary>
[Trait("Rule", "NTF-4")]
public sealed class MailTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ORD-21")]
    public async Task A_mail_says_what_happened_in_which_order_and_what_to_do_next_with_one_button()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order with { Quantity = 2 }, now.Facts));
        var mail = now.MailTo(now.Seller).ShouldHaveSingleItem();
        mail.TextBody!.ReplaceLineEndings("\n").ShouldBe(
            $"""
            Hello {now.Seller.Name},

            {now.Buyer.Name} ordered “Blue bowl”

            Order {now.Grouped}
            2 × Blue bowl
            €25.00

            Next step: Approve or cancel the order. You promised to start by 3 Mar, 09:00 UTC.

            View order:
            http://localhost{now.OrderPath}

            If you do nothing: The order counts as finished on the date on its page, and the fee is due.

            You get this email because you are the seller of this order. Choose your notices:
            http://localhost/account/notices

            This email was sent automatically. You can't reply to it.

            Marketplace

            """);
        var page = await new HtmlParser().ParseDocumentAsync(mail.HtmlBody!, default);
        page.QuerySelector(".button a")!.GetAttribute("href").ShouldBe($"http://localhost{now.OrderPath}");
    }

    [Theory]
    [InlineData("declined", "Reason: No funds.", "You weren't charged.", "Next step: Try another card to pay €25.00.")]
    [InlineData("canceled", "Reason: Out of clay.", "You weren't charged.", "You don't need to do anything.")]
    [InlineData("refunded", "Reason: Broken.", "You get a full refund.", "You don't need to do anything.")]
    [InlineData(
        "finished", "The order was closed automatically because its deadline passed.", "Your review helps other buyers.", "Next step: Rate your order and write a review.")]
    public async Task A_mail_says_why(string step, string why, string meaning, string next)
    {
        var now = await Happenings.In(market);
        await market.Tell(step switch
        {
            "declined" => new PaymentDeclined(now.Order, "No funds."),
            "canceled" => new OrderCanceled(now.Order, now.Facts, Party.Seller, "Out of clay."),
            "refunded" => new OrderRefunded(now.Order, now.Facts, Party.Seller, OrderStage.Sent, "Broken."),
            _ => new OrderFinished(now.Order, now.Facts, Party.Clock),
        });
        var text = now.MailTo(now.Buyer).ShouldHaveSingleItem().TextBody!;
        foreach (var said in new[] { why, meaning, next }) text.ShouldContain(said);
    }

    [Fact, Trait("Rule", "ORD-21")]
    public async Task The_button_of_an_approved_order_pays_it_and_of_a_paid_one_the_mail_says_until_when_to_deliver()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var mail = market.MailTo(deal.Buyer.Email)[^1].TextBody!.ReplaceLineEndings("\n");
        mail.ShouldContain("Promised delivery: 6 Mar.");
        mail.ShouldContain($"Next step: Pay €25.00 for your order.\n\nPay €25.00:\nhttp://localhost{deal.Path}/payment\n\n");
        (await deal.Pay(Deal.GoodCard)).Status.ShouldBe(HttpStatusCode.OK);
        market.MailTo(deal.Seller.Email)[^1].TextBody!.ShouldContain("Next step: Send the order and mark it as sent. You promised delivery by 6 Mar, 09:00 UTC.");
    }

    [Fact]
    public async Task A_mail_about_a_claim_shows_its_order_too()
    {
        var now = await Happenings.In(market);
        var claim = new ClaimSummary(
            now.Order.OrderId + 3, now.Order.OrderId, now.Buyer.Id, now.Buyer.Name, now.Seller.Id, now.Order.ShopName, now.Seller.Shop!, "Blue bowl", "EUR",
            ClaimCause.Damaged);
        await market.Tell(new ClaimOpened(claim, market.Clock.Now.AddDays(3)));
        market.MailTo(now.Seller.Email).ShouldHaveSingleItem().TextBody!.ReplaceLineEndings("\n")
            .ShouldContain($"\n\nOrder {now.Grouped}\nBlue bowl\n\n", customMessage: "the order has not arrived yet");

        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        await market.Tell(new ClaimOpened(claim, market.Clock.Now.AddDays(3)));
        var mail = market.MailTo(now.Seller.Email)[^1];
        mail.TextBody!.ReplaceLineEndings("\n").ShouldContain($"\n\nOrder {now.Grouped}\nBlue bowl\n€25.00\n\nNext step: Offer a solution by 5 Mar, 09:00 UTC.\n\n");
        mail.HtmlBody!.ShouldContain($"src=\"http://localhost/pictures/offers/{new Number(now.Order.OfferId)}\"");
    }

    [Fact]
    public async Task The_site_says_the_next_step_too_but_not_that_there_is_none()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts), new OrderFinished(now.Order, now.Facts, Party.Buyer));
        var rows = (await now.Notices(now.Seller)).Document.QuerySelectorAll(".list-rows .grow").Select(row => row.TextContent).ToList();
        rows.ShouldContain(row => row.Contains("You promised to start by 3 Mar, 09:00 UTC."));
        rows.ShouldNotContain(row => row.Contains("You don't need to do anything"));
    }

    [Fact]
    public async Task Times_are_in_the_zone_of_the_reader_and_a_late_zone_changes_nothing()
    {
        var now = await Happenings.In(market);
        await Moves("Asia/Kolkata", market.Clock.Now);
        await Placed("3 Mar, 14:30 UTC+05:30");
        await Moves("America/New_York", market.Clock.Now.AddMinutes(-1));
        await Placed("3 Mar, 14:30 UTC+05:30");
        await Moves("Europe/Berlin", market.Clock.Now.AddMinutes(1));
        await Placed("3 Mar, 10:00 UTC+1");
        await Moves("Nowhere/Else", market.Clock.Now.AddMinutes(2));
        await Placed("3 Mar, 09:00 UTC");

        Task Moves(string zone, DateTime at) => market.Tell(new TimeZoneChanged(now.Seller.Id, zone) { OccurredAt = at });

        async Task Placed(string by)
        {
            await market.Tell(new OrderPlaced(now.Order, now.Facts));
            now.MailTo(now.Seller)[^1].TextBody!.ShouldContain($"You promised to start by {by}.");
            now.PhoneMessagesTo(now.Seller)[^1].ShouldContain($"You promised to start by {by}.");
        }
    }

    [Fact, Trait("Rule", "ACC-7")]
    public async Task Who_registers_or_signs_in_from_a_zone_reads_times_in_it()
    {
        var name = Newcomers.NewName();
        var asked = await market.Visitor().Open("/account/register");
        using var form = asked.Fill("Register", new { Email = Newcomers.EmailOf(name), UserName = name, Phone = "+49 30 1234567", Newcomers.Password });
        form.Headers.Add("Cookie", "zone=Europe%2FBerlin");
        await asked.Browser.Send(form);
        await (await market.Visitor().Open(Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name)).Single()))).Submit("Confirm");
        await Told("3 Mar, 10:00 UTC+1");

        await (await market.Visitor().Open("/account/sign-in")).Submit("Sign in", new { Email = Newcomers.EmailOf(name), Newcomers.Password });
        await Told("3 Mar, 10:00 UTC+1");
        var page = await market.Visitor().Open("/account/sign-in");
        using var signIn = page.Fill("Sign in", new { Email = Newcomers.EmailOf(name), Newcomers.Password });
        signIn.Headers.Add("Cookie", "zone=America%2FSao_Paulo");
        (await page.Browser.Send(signIn)).Path.ShouldBe("/");
        await Told("3 Mar, 06:00 UTC-3");

        async Task Told(string by)
        {
            var (now, me) = (await Happenings.In(market), (await market.AccountOf(name)).Id);
            await market.Tell(new OrderPlaced(now.Order with { SellerId = me }, now.Facts));
            market.MailTo(Newcomers.EmailOf(name))[^1].TextBody!.ShouldContain($"You promised to start by {by}.");
        }
    }

    [Fact]
    public async Task The_picture_of_a_mail_is_a_square_that_every_mail_program_shows_and_there_is_always_one()
    {
        var seller = await market.Seller();
        var listed = await (await market.SignInAs(seller).Open("/offers/new"))
            .Submit("List offer", OfferScenes.Mug(), ("Pictures", new Upload("mug.png", OfferScenes.Png(600, 300))));
        var (with, without) = (OfferScenes.NumberIn(listed.Path), await market.Lists(seller));
        using var client = market.CreateClient();
        foreach (var (offer, color) in new[] { (with, new SKColor(0x33, 0x66, 0x99)), (without, new SKColor(0xB5, 0xD0, 0xC8)), (1L, new SKColor(0xB5, 0xD0, 0xC8)) })
        {
            var answer = await client.GetAsync(new Uri($"/pictures/offers/{new Number(offer)}", UriKind.Relative));
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
            using var picture = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
            (picture.Width, picture.Height).ShouldBe((144, 144));
            foreach (var at in new[] { 2, 72, 141 })
            {
                var pixel = picture.GetPixel(at, at);
                (Math.Abs(pixel.Red - color.Red) + Math.Abs(pixel.Green - color.Green) + Math.Abs(pixel.Blue - color.Blue)).ShouldBeLessThan(24);
            }
        }
    }

    [Fact, Trait("Rule", "NTF-1")]
    public async Task Developers_see_each_kind_in_each_language_and_nobody_else_does()
    {
        foreach (var path in new[] { "/development/mails", "/development/mails/0", "/development/mails/0/html" })
        {
            (await market.Visitor().Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        using var own = new Market();
        own.Settings["environment"] = "Development";
        var list = await own.Visitor().Open("/development/mails");
        list.Document.QuerySelectorAll(".list-rows li").Length.ShouldBeGreaterThan(90);
        var sample = await list.Follow("ines ordered “Blue bowl, thrown by hand”");
        sample.Document.QuerySelectorAll("pre").Length.ShouldBe(2, "the text and the phone message");
        var spanish = await sample.Follow("Español");
        spanish.Document.QuerySelector("pre")!.TextContent.ShouldStartWith("Hola, tomas-keramik:");
        var frame = spanish.Document.QuerySelector("iframe")!;
        frame.GetAttribute("sandbox").ShouldBe("");
        var html = await own.Visitor().Open(frame.GetAttribute("src")!);
        html.Document.DocumentElement.GetAttribute("lang").ShouldBe("es");
        html.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        foreach (var path in new[] { "/development/mails/100000", "/development/mails/0?language=xx", "/development/mails/-1/html" })
        {
            (await own.Visitor().Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
