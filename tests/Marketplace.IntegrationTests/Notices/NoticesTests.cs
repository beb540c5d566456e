using System.Globalization;
using System.Net;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;

namespace Marketplace.IntegrationTests.Notices;

public sealed class NoticesTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ORD-1"), Trait("Rule", "NTF-1")]
    public async Task The_seller_is_told_of_a_new_order_on_the_site_by_mail_and_by_phone()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));

        var page = await now.Notices(now.Seller);
        page.Text.ShouldContain($"{now.Buyer.Name} ordered “Blue bowl”.");
        page.Document.QuerySelector($"a[href='{now.OrderPath}']").ShouldNotBeNull();
        var mail = now.MailTo(now.Seller).ShouldHaveSingleItem();
        mail.Subject.ShouldBe($"{now.Buyer.Name} ordered “Blue bowl”");
        mail.TextBody!.ShouldContain($"http://localhost{now.OrderPath}");
        var text = now.PhoneMessagesTo(now.Seller).ShouldHaveSingleItem();
        text.ShouldContain($"{now.Buyer.Name} ordered “Blue bowl”. Approve or cancel the order. You promised to start by {now.Facts.PromisedStartAt.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture)} UTC.");
        text.ShouldContain($"http://localhost{now.OrderPath}");
        now.PhoneMessagesTo(now.Buyer).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ORD-21")]
    public async Task Each_notice_has_its_button_until_the_step_is_taken_and_what_a_person_did_themselves_is_no_news()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        var (own, asked) = (await now.Notices(now.Buyer), await now.Notices(now.Seller));
        own.Text.ShouldContain("You ordered “Blue bowl”");
        (own.Document.QuerySelector(".notices .unread"), Bell(own)).ShouldBe((null, "Notices, 0 unread"));
        asked.Document.QuerySelectorAll(".notices .unread").Length.ShouldBe(1);
        asked.Document.QuerySelectorAll(".notices .btn").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(now.OrderPath);

        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Tell(new OrderConfirmed(now.Order, now.Facts));
        (await Buttons(now, now.Buyer))[0].ShouldStartWith("Pay €");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Tell(new OrderPaid(now.Order, Party.Payment));
        (await Buttons(now, now.Buyer)).ShouldNotContain(b => b.StartsWith("Pay", StringComparison.Ordinal), "it is paid");
    }

    [Fact, Trait("Rule", "NTF-3"), Trait("Rule", "NTF-4")]
    public async Task The_buyer_gets_a_confirmation_of_the_order_and_of_the_payment()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        var order = now.MailTo(now.Buyer).ShouldHaveSingleItem();
        var delivery = $"Promised delivery: {now.Facts.PromisedDeliveryAt.ToString("d MMM", CultureInfo.InvariantCulture)}.";
        order.Subject.ShouldBe($"You ordered “Blue bowl” from {now.Order.ShopName}");
        foreach (var said in new[] { $"Order {now.Grouped}", "€25.00", "You pay once they have approved it.", delivery, $"View order:\nhttp://localhost{now.OrderPath}\n" })
        {
            order.TextBody!.ReplaceLineEndings("\n").ShouldContain(said);
        }
        await market.Tell(new OrderPaid(now.Order, Party.Payment, now.Facts.PromisedDeliveryAt));
        var paid = now.MailTo(now.Buyer).Single(m => m != order && m.Subject == "We received your payment of €25.00 for “Blue bowl”").TextBody!.ReplaceLineEndings("\n");
        foreach (var said in new[] { $"Order {now.Grouped}", "€25.00", delivery, "We'll tell you when your order is sent.", $"View order:\nhttp://localhost{now.OrderPath}\n" }) paid.ShouldContain(said);
    }

    [Fact, Trait("Rule", "ORD-8"), Trait("Rule", "NTF-4")]
    public async Task The_seller_reads_what_doing_nothing_costs()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        now.MailTo(now.Seller)[^1].TextBody!.ShouldContain("If you do nothing: The order counts as finished on the date on its page, and the fee is due.");
        await market.Tell(new OrderPaid(now.Order, Party.Payment));
        now.MailTo(now.Seller).Single(m => m.Subject!.Contains("paid for", StringComparison.Ordinal)).TextBody!
            .ShouldContain("If you do nothing: The buyer gets the money back on the date on the order's page. You still owe the fee.");
        await market.Tell(new OrderClosingSoon(now.Order, OrderStage.Confirmed, market.Clock.Now.AddDays(3), false));
        var soon = now.MailTo(now.Seller).Single(m => m.Subject!.Contains("closes automatically", StringComparison.Ordinal)).TextBody!;
        soon.ShouldContain("To avoid that, cancel it or agree on a later delivery date.");
        soon.ShouldNotContain("pprove");
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task A_reminder_does_not_take_away_what_is_still_to_be_done()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Tell(
            new OrderClosingSoon(now.Order, OrderStage.New, market.Clock.Now.AddDays(3), false), new FeedbackReminded(now.Order),
            new MessageMissed(now.Order.OrderId, Party.Buyer, now.Buyer.Name, now.Seller.Id, now.Order.Title));
        (await Asked(now)).ShouldContain(next => next.StartsWith("Approve or cancel the order.", StringComparison.Ordinal));
        await market.Tell(new OrderConfirmed(now.Order, now.Facts));
        (await Asked(now)).ShouldNotContain(next => next.StartsWith("Approve or cancel the order.", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task An_answer_ends_only_what_its_own_page_asks()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderConfirmed(now.Order, now.Facts));
        var card = new OrderCard(now.Order.OrderId + 9, OrderCardKind.Delay, "Sorry.", $"{now.OrderPath}/proposal") { Until = market.Clock.Now.AddDays(9) };
        await market.Tell(new CardPosted(now.Order, card, OrderCardState.Open));
        (await Asked(now, now.Buyer)).ShouldBe(["Agree or decline.", "Pay €25.00 for your order."], ignoreOrder: true);
        (await Buttons(now, now.Buyer)).ShouldBe(["View request", "Pay €25.00"], ignoreOrder: true);
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Tell(new CardChanged(now.Order, card, OrderCardState.Accepted));
        (await Asked(now, now.Buyer)).ShouldBe(["Pay €25.00 for your order."]);
        (await Buttons(now, now.Buyer)).ShouldBe(["View", "Pay €25.00"], ignoreOrder: true);
    }

    [Fact, Trait("Rule", "NTF-3"), Trait("Rule", "ORD-21")]
    public async Task A_published_review_is_asked_for_no_longer()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts));
        await market.Tell(new FeedbackReminded(now.Order));
        (await Asked(now, now.Buyer)).ShouldContain("Rate your order and write a review.");
        var before = await Buttons(now, now.Buyer);
        before.Count(button => button == "Leave a review").ShouldBe(1);
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Tell(new ReviewPublished(now.Review, new Ratings(5, 4, 5)));
        (await Asked(now, now.Buyer)).ShouldNotContain("Rate your order and write a review.");
        (await Buttons(now, now.Buyer)).ShouldBe(before.Select(button => button == "Leave a review" ? "View" : button));
    }

    private static async Task<List<string>> Buttons(Happenings now, Person person) =>
        [.. (await now.Notices(person)).Document.QuerySelectorAll(".notices .btn").Select(b => b.TextContent)];

    private static async Task<List<string>> Asked(Happenings now, Person? person = null) =>
        [.. (await now.Notices(person ?? now.Seller)).Document.QuerySelectorAll(".notices .grow > .muted").Select(next => next.TextContent)];

    public static TheoryData<string, string, string> Steps => new()
    {
        { "confirmed", "buyer", "approved your order" },
        { "paid-seller", "buyer", "as paid" },
        { "paid-online", "seller", "paid for" },
        { "paid-online", "buyer", "We received your payment" },
        { "declined", "buyer", "Your payment for “Blue bowl” was declined" },
        { "sent", "buyer", "sent your order" },
        { "finished-buyer", "seller", "is finished" },
        { "finished-seller", "buyer", "How was it?" },
        { "finished-clock", "both", "is finished" },
        { "canceled-buyer", "seller", "canceled their order" },
        { "canceled-seller", "buyer", "canceled your order" },
        { "refunded-seller", "buyer", "refunded your order" },
        { "refunded-support", "both", "refunded" },
        { "review-published", "seller", "reviewed “Blue bowl”" },
        { "review-edited", "seller", "edited their review" },
        { "review-withdrawn", "seller", "withdrew their review" },
        { "review-replied", "buyer", "replied to your review" },
        { "review-reply-changed", "buyer", "changed their reply" },
        { "review-update-requested", "buyer", "asks you to look at your review" },
    };

    [Theory, MemberData(nameof(Steps)), Trait("Rule", "NTF-3")]
    public async Task Each_step_is_told_to_whom_it_concerns(string step, string whom, string text)
    {
        var now = await Happenings.In(market);
        await market.Tell(Event(step, now));
        foreach (var (person, told) in new[] { (now.Buyer, whom is "buyer" or "both"), (now.Seller, whom is "seller" or "both") })
        {
            // Each side reads it in its own words.
            if (step == "paid-online" && !told) continue;
            var page = await now.Notices(person);
            if (told) page.Text.ShouldContain(text);
            else page.Text.ShouldContain("No notices yet");
            now.MailTo(person).Select(mail => mail.Subject!).SingleOrDefault("").Contains(text.TrimEnd('.'), StringComparison.Ordinal).ShouldBe(told);
            now.PhoneMessagesTo(person).ShouldBeEmpty();
        }
    }

    [Fact, Trait("Rule", "NTF-2")]
    public async Task An_event_that_comes_twice_is_told_once()
    {
        var now = await Happenings.In(market);
        var placed = new OrderPlaced(now.Order, now.Facts) { Id = market.Get<IdGenerator>().Next() };
        await market.Tell(placed);
        await market.Tell(placed);
        now.MailTo(now.Seller).Count.ShouldBe(1);
        (await now.Notices(now.Seller)).Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(1);
    }

    [Fact, Trait("Rule", "NTF-2")]
    public async Task A_notice_waits_until_the_recipient_is_known()
    {
        var now = await Happenings.In(market);
        var late = new Person(market.Get<IdGenerator>().Next(), "latecomer", "shop-of-latecomer");
        await market.Tell(new OrderPlaced(now.Order with { SellerId = late.Id }, now.Facts));
        await market.Tell(new AccountRegistered(late.Id, late.Name, late.Email, late.Phone, "en"));
        (await now.Notices(late)).Text.ShouldContain("No notices yet");
        market.Clock.Advance(TimeSpan.FromSeconds(3));
        await market.Deliver();
        (await now.Notices(late)).Text.ShouldContain("ordered “Blue bowl”");
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task What_happened_more_than_a_day_ago_is_told_on_the_site_only()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts) { OccurredAt = market.Clock.Now.AddDays(-1) });
        now.MailTo(now.Buyer).Count.ShouldBe(1);
        await market.Tell(new OrderSent(now.Order, now.Facts) { OccurredAt = market.Clock.Now.AddDays(-1).AddSeconds(-1) });
        now.MailTo(now.Buyer).Count.ShouldBe(1);
        (await now.Notices(now.Buyer)).Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(2);
    }

    [Fact, Trait("Rule", "NTF-1")]
    public async Task Unread_notices_are_marked_until_all_are_marked_as_read()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderConfirmed(now.Order, now.Facts), new OrderSent(now.Order, now.Facts));
        var page = await now.Notices(now.Buyer);
        page.Document.QuerySelectorAll(".notices > .unread").Length.ShouldBe(2);
        Bell(page).ShouldBe("Notices, 2 unread");
        page = await page.Submit("Mark all as read");
        page.Document.QuerySelectorAll(".notices > .unread").ShouldBeEmpty();
        Bell(page).ShouldBe("Notices, 0 unread");
        page.Has("Mark all as read").ShouldBeFalse();
        await market.Tell(new OrderPaid(now.Order, Party.Seller));
        (await now.Notices(now.Buyer)).Document.QuerySelectorAll(".notices > .unread").Length.ShouldBe(1);
    }

    [Fact, Trait("Rule", "NTF-1")]
    public async Task Older_notices_follow_on_the_next_page()
    {
        var now = await Happenings.In(market);
        for (var i = 0; i < 21; i++)
        {
            await market.Tell(new PaymentDeclined(now.Order with { Title = $"Bowl {i}." }, "No funds.") { OccurredAt = market.Clock.Now.AddMinutes(i - 30) });
        }
        var first = await now.Notices(now.Buyer);
        first.Text.ShouldContain("Bowl 20.");
        first.Text.ShouldNotContain("Bowl 0.");
        var second = await first.Follow("Older notices");
        second.Text.ShouldContain("Bowl 0.");
        second.Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(1);
    }

    [Fact, Trait("Rule", "NTF-1")]
    public async Task Nobody_reads_or_marks_the_notices_of_others()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        (await market.Visitor().Open("/notices")).Path.ShouldBe("/account/sign-in");
        foreach (var other in new[] { await market.Buyer(), await market.Seller(), market.Support() })
        {
            (await now.Notices(other)).Text.ShouldNotContain("Blue bowl");
        }
        var busy = await Happenings.In(market);
        await market.Tell(new OrderConfirmed(busy.Order, busy.Facts));
        await (await busy.Notices(busy.Buyer)).Submit("Mark all as read");
        var others = await now.Notices(now.Seller);
        others.Has("Mark all as read").ShouldBeTrue();
        others.Document.QuerySelectorAll(".notices > .unread").Length.ShouldBe(1, "the row of somebody else is unread, not only their count");
    }

    [Fact, Trait("Rule", "NTF-1")]
    public async Task The_development_page_exists_in_development_only()
    {
        (await market.Visitor().Open("/development/mail")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/development/mail/mail/1/html")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var own = new Market();
        own.Settings["environment"] = "Development";
        var now = await Happenings.In(own);
        await own.Tell(new OrderPlaced(now.Order, now.Facts));
        var page = await own.Visitor().Open("/development/mail");
        page.Text.ShouldContain(now.Seller.Email);
        page.Text.ShouldContain(now.Seller.Phone);
        var row = page.Document.QuerySelectorAll(".list-rows li").First(li => li.TextContent.Contains(now.Seller.Email, StringComparison.Ordinal));
        var mail = await own.Visitor().Open(row.QuerySelector("a[href^='/development/mail/mail/']")!.GetAttribute("href")!);
        mail.Text.ShouldContain($"Hello {now.Seller.Name},");
        mail.Document.QuerySelectorAll("a").ShouldContain(a => a.TextContent == $"http://localhost{now.OrderPath}");
        var html = await own.Visitor().Open(mail.Document.QuerySelector("iframe")!.GetAttribute("src")!);
        html.Document.QuerySelector("h1")!.TextContent.ShouldBe($"{now.Buyer.Name} ordered “Blue bowl”");
        html.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await own.Visitor().Open("/development/mail/mail/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await own.Visitor().Open("/development/mail/other/1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string? Bell(Page page) => page.Document.QuerySelector("header a[href='/notices']")?.GetAttribute("aria-label");

    private static DomainEvent Event(string step, Happenings now) => step switch
    {
        "confirmed" => new OrderConfirmed(now.Order, now.Facts),
        "paid-seller" => new OrderPaid(now.Order, Party.Seller),
        "paid-online" => new OrderPaid(now.Order, Party.Payment),
        "declined" => new PaymentDeclined(now.Order, "No funds."),
        "sent" => new OrderSent(now.Order, now.Facts),
        "finished-buyer" => new OrderFinished(now.Order, now.Facts, Party.Buyer),
        "finished-seller" => new OrderFinished(now.Order, now.Facts, Party.Seller),
        "finished-clock" => new OrderFinished(now.Order, now.Facts, Party.Clock),
        "canceled-buyer" => new OrderCanceled(now.Order, now.Facts, Party.Buyer, "Changed my mind."),
        "canceled-seller" => new OrderCanceled(now.Order, now.Facts, Party.Seller, "Out of clay."),
        "refunded-seller" => new OrderRefunded(now.Order, now.Facts, Party.Seller, OrderStage.Sent, "Broken."),
        "refunded-support" => new OrderRefunded(now.Order, now.Facts, Party.Support, OrderStage.Sent, "Broken."),
        "review-published" => new ReviewPublished(now.Review, new Ratings(5, 4, 5)),
        "review-edited" => new ReviewEdited(now.Review, new Ratings(5, 4, 5), new Ratings(3, 4, 5)),
        "review-withdrawn" => new ReviewWithdrawn(now.Review, new Ratings(5, 4, 5)),
        "review-replied" => new ReviewReplied(now.Review, false),
        "review-update-requested" => new ReviewUpdateRequested(now.Review, now.Order.ShopName),
        _ => new ReviewReplied(now.Review, true),
    };

    [Fact, Trait("Rule", "NTF-3")]
    public async Task A_notice_no_longer_asks_for_a_step_that_was_taken()
    {
        var deal = await Orders.Deal.Place(market);
        (await Asked(deal.Seller)).ShouldHaveSingleItem().ShouldStartWith("Approve or cancel the order.");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await deal.Reach(OrderStage.Confirmed);
        await market.Deliver();
        (await Asked(deal.Buyer)).ShouldContain("Pay €25.00 for your order.");
        (await Asked(deal.Seller)).ShouldBeEmpty("the order is approved");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await deal.Pay(Orders.Deal.GoodCard);
        await market.Deliver();
        (await Asked(deal.Buyer)).ShouldBeEmpty();
        (await Asked(deal.Seller)).ShouldHaveSingleItem().ShouldStartWith("Send the order and mark it as sent.");

        async Task<List<string>> Asked(Person person) =>
            [.. (await market.SignInAs(person).Open("/notices")).Document.QuerySelectorAll(".notices .grow > .muted").Select(next => next.TextContent)];
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task Notices_stand_under_their_day_and_new_ones_are_marked()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        var page = await now.Notices(now.Seller);
        Days(page).ShouldBe(["Today"]);
        page.Document.QuerySelectorAll(".notices > .unread").Length.ShouldBe(1);
        (await page.Submit("Mark all as read")).Document.QuerySelector(".notices > .unread").ShouldBeNull();
        market.Clock.Advance(TimeSpan.FromDays(1));
        Days(await now.Notices(now.Seller)).ShouldBe(["Yesterday"]);
        market.Clock.Advance(TimeSpan.FromDays(1));
        Days(await now.Notices(now.Seller)).ShouldBe(["Earlier"]);

        static IEnumerable<string> Days(Page page) => page.Document.QuerySelectorAll(".notice-day > h2").Select(h => h.TextContent);
    }
}
