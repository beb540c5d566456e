using System.Net;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Demo;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Notices;

[Trait("Rule", "ACC-9")]
public sealed class MuteSellersTests(Market market) : IClassFixture<Market>
{
    /// <summary>What a buyer is told about a seller and no running order needs, by event and headline; all other notices to buyers always arrive.</summary>
    private static readonly Dictionary<string, bool> Muted = new()
    {
        ["accounts.personal-data-ready"] = false,
        ["reviews.refusal-decided"] = false,
        ["offers.offer-back"] = true,
        ["offers.offer-cheaper"] = true,
        ["reviews.review-replied"] = true,
        ["reviews.update-requested"] = true,
        ["orders.feedback-reminded"] = true,
        ["orders.order-added"] = true,
        ["orders.added-order-ended"] = true,
        ["orders.order-placed"] = false,
        ["orders.order-confirmed"] = false,
        ["orders.order-paid"] = false,
        ["orders.payment-declined"] = false,
        ["orders.order-sent"] = false,
        ["orders.order-finished"] = false,
        ["orders.order-canceled"] = false,
        ["orders.order-refunded"] = false,
        ["orders.order-partly-refunded"] = false,
        ["orders.card-changed"] = false,
        ["orders.order-closing-soon"] = false,
        ["orders.amount-review-requested"] = false,
        ["orders.amount-judged"] = false,
        ["orders.payment-disputed"] = false,
        ["orders.dispute-lost"] = false,
        ["messages.message-judged"] = false,
        ["complaints.claim-opened"] = false,
        ["complaints.solution-offered"] = false,
        ["complaints.solution-accepted"] = false,
        ["orders.confirmation-awaited"] = true,
        ["orders.payment-awaited"] = false,
        ["complaints.solution-declined"] = false,
        ["complaints.solution-withdrawn"] = false,
        ["complaints.return-awaited"] = false,
        ["complaints.return-lapsed"] = false,
        ["complaints.refund-reported"] = false,
        ["complaints.answer-awaited"] = false,
        ["complaints.return-received"] = false,
        ["complaints.claim-escalated"] = false,
        ["complaints.claim-decided"] = false,
        ["complaints.claim-closed"] = false,
        ["complaints.claim-found-untrue"] = false,
        ["complaints.contract-withdrawn"] = false,
        ["complaints.withdrawal-address-given"] = false,
        ["complaints.withdrawal-completed"] = false,
        ["complaints.withdrawal-return-awaited"] = false,
        ["complaints.withdrawal-lapsed"] = false,
        ["complaints.customer-reported"] = false,
        ["complaints.customer-report-disputed"] = false,
        ["complaints.customer-report-decided"] = false,
        ["complaints.customer-report-withdrawn"] = false,
        ["complaints.customer-report-lapsed"] = false,
        ["moderation.deletion-requested"] = false,
        ["moderation.deletion-decided"] = false,
        ["moderation.decision-appealed"] = false,
    };

    /// <summary>These depend on whether the order runs.</summary>
    private static readonly string[] AfterOrder = ["messages.message-sent", "messages.message-missed", "orders.card-posted", "orders.card-awaited"];

    [Fact]
    public async Task A_new_kind_of_notice_to_buyers_has_to_decide()
    {
        var told = (await SampleNotifier.All(market.Get<EventCatalog>(), market.Clock.Now, CancellationToken.None)).Where(s => s.Reader == "buyer").ToList();
        told.Count.ShouldBeGreaterThan(40);
        foreach (var sample in told)
        {
            var name = EventCatalog.NameOf(sample.Cause.GetType());
            if (AfterOrder.Contains(name)) continue;
            Muted.ShouldContainKey(name, "say whether a buyer who has muted the seller gets it");
            (sample.Content.Muting.SellerId is not null).ShouldBe(Muted[name], name);
            sample.Content.Muting.IsAfterOrder.ShouldBeFalse(name);
        }
        told.Where(s => AfterOrder.Contains(EventCatalog.NameOf(s.Cause.GetType())) && s.Content.Muting.IsAfterOrder).Select(s => EventCatalog.NameOf(s.Cause.GetType()))
            .Distinct().Order(StringComparer.Ordinal).ShouldBe(["messages.message-sent", "orders.card-awaited", "orders.card-posted"]); // The sample of a missed message is one to a seller.
    }

    public static TheoryData<string, bool> Kinds => new()
    {
        { "back", true }, { "cheaper", true }, { "replied", true }, { "asked to update", true }, { "reminded", true }, { "added", true }, { "declined-added", true },
        { "message after the end", true }, { "missed message after the end", true }, { "custom order after the end", true },
        { "message while it runs", false }, { "missed message while it runs", false }, { "custom order while it runs", false }, { "claim's message after the end", false },
        { "approved", false }, { "sent", false }, { "finished", false }, { "refunded", false }, { "delay", false },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_muted_seller_s_notices_reach_the_buyer_on_no_channel_unless_an_order_runs(string kind, bool isMuted)
    {
        var now = await Happenings.In(market);
        var unmuted = await Happenings.In(market);
        await Mute(now);
        foreach (var each in new[] { now, unmuted })
        {
            await market.Tell(new OrderPlaced(each.Order, each.Facts));
            if (kind.EndsWith("after the end", StringComparison.Ordinal)) await market.Tell(new OrderFinished(each.Order, each.Facts, Party.Buyer));
            var (notices, mails) = (await Count(each), each.MailTo(each.Buyer).Count);
            await market.Tell(Event(kind, each));
            var told = each == unmuted || !isMuted;
            ((await Count(each)) - notices, each.MailTo(each.Buyer).Count - mails).ShouldBe(told ? (1, 1) : (0, 0), $"{kind} {(each == now ? "muted" : "not muted")}");
            each.PhoneMessagesTo(each.Buyer).ShouldBeEmpty("nobody makes the marketplace send a phone message in their own words");
        }
    }

    [Fact]
    public async Task A_buyer_mutes_a_seller_on_the_shop_s_page_and_unmutes_them_in_the_list()
    {
        var now = await Happenings.In(market);
        var shop = await market.SignInAs(now.Buyer).Open($"/sellers/{now.Seller.Shop}");
        var muted = await shop.Submit("Mute notices");
        (muted.Path, muted.Text.Contains("Notices muted. You still get those about open orders and claims.")).ShouldBe(($"/sellers/{now.Seller.Shop}", true));
        muted.Has("Unmute notices").ShouldBeTrue();
        var list = await (await muted.Browser.Open("/notices")).Follow("Muted sellers");
        list.Document.QuerySelector(".list-rows li")!.TextContent.ShouldContain($"Shop of {now.Seller.Name}");
        (await muted.Browser.Open("/account")).Document.QuerySelector("a[href='/notices/muted-sellers']").ShouldNotBeNull();
        (await market.SignInAs(now.Seller).Open("/notices/muted-sellers")).Text.ShouldContain("You haven't muted any seller");
        var end = await list.Submit($"Unmute Shop of {now.Seller.Name}");
        end.Text.ShouldContain("You haven't muted any seller");
        await market.Tell(Event("replied", now));
        (await Count(now)).ShouldBe(1);
    }

    [Fact]
    public async Task A_buyer_mutes_the_seller_of_an_order_and_the_seller_notices_nothing()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        var before = ((await deal.AsSeller()).Text, (await market.SignInAs(deal.Seller).Open("/notices")).Text);
        var muted = await (await deal.AsBuyer()).Submit("Mute notices");
        (muted.Path, muted.Has("Unmute notices")).ShouldBe((deal.Path, true));
        await market.Deliver();
        ((await deal.AsSeller()).Text, (await market.SignInAs(deal.Seller).Open("/notices")).Text).ShouldBe(before);
        (await deal.AsSeller()).Has("Mute notices").ShouldBeFalse();
        var told = (await market.SignInAs(deal.Buyer).Open("/notices")).Text;
        (await (await deal.AsSeller("/reminder")).Submit("Send reminder")).Text.ShouldContain("Reminder sent.");
        await market.Deliver();
        (await market.SignInAs(deal.Buyer).Open("/notices")).Text.ShouldBe(told);
    }

    [Fact]
    public async Task Nobody_mutes_themselves_or_an_unknown_shop_and_visitors_see_no_menu()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Has("Mute notices").ShouldBeFalse();
        (await market.SignInAs(seller).Open($"/sellers/{seller.Shop}")).Has("Mute notices").ShouldBeFalse();
        var page = await market.SignInAs(seller).Open($"/sellers/{other.Shop}");
        foreach (var path in new[] { $"/sellers/{seller.Shop}/mute", "/sellers/nobody/mute", "/sellers/nobody/mute/removal" })
        {
            using var forged = page.Fill("Mute notices");
            forged.RequestUri = new Uri($"http://localhost{path}");
            (await page.Browser.Send(forged)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
        (await page.Submit("Mute notices", new { back = "https://elsewhere.example/" })).Path.ShouldBe("/notices/muted-sellers");
    }

    [Fact]
    public async Task Two_clicks_at_once_mute_once()
    {
        var now = await Happenings.In(market);
        var shop = await market.SignInAs(now.Buyer).Open($"/sellers/{now.Seller.Shop}");
        var both = await Task.WhenAll(shop.Submit("Mute notices"), shop.Submit("Mute notices"));
        both.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        (await market.In((NoticesDbContext db) => db.Mutes.CountAsync(m => m.AccountId == now.Buyer.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task The_list_is_paged_and_follows_a_shop_s_new_name_whenever_it_arrives()
    {
        var buyer = await market.Buyer();
        for (var i = 0; i < 21; i++)
        {
            var seller = await market.Seller();
            await market.Tell(new ShopEdited(seller.Id, $"Studio {i}", "", null, 3), new ShopEdited(seller.Id, "An older name", "", null, 2));
            await (await market.SignInAs(buyer).Open($"/sellers/{seller.Shop}")).Submit("Mute notices");
        }
        var first = await market.SignInAs(buyer).Open("/notices/muted-sellers");
        first.Document.QuerySelectorAll(".list-rows li a").Select(a => a.TextContent).ShouldBe(Enumerable.Range(1, 20).Reverse().Select(i => $"Studio {i}"));
        (await first.Follow("Muted earlier")).Document.QuerySelectorAll(".list-rows li a").Select(a => a.TextContent).ShouldBe(["Studio 0"]);
    }

    private async Task Mute(Happenings now) => await (await market.SignInAs(now.Buyer).Open($"/sellers/{now.Seller.Shop}")).Submit("Mute notices");

    private async Task<int> Count(Happenings now) => (await now.Notices(now.Buyer)).Document.QuerySelectorAll(".list-rows li").Length;

    private DomainEvent Event(string kind, Happenings now)
    {
        var (order, at) = (now.Order, market.Clock.Now);
        OrderCard Card(OrderCardKind what) => new(order.OrderId + 9, what, "Sorry.", now.OrderPath) { Title = "Six bowls", Until = at.AddDays(1), Amount = 500 };
        return kind switch
        {
            "back" => new OfferBack(order.OfferId, order.Title, [now.Buyer.Id], now.Seller.Id),
            "cheaper" => new OfferCheaper(order.OfferId, order.Title, 900, 800, "EUR", [now.Buyer.Id], now.Seller.Id),
            "replied" => new ReviewReplied(now.Review, false),
            "asked to update" => new ReviewUpdateRequested(now.Review, order.ShopName),
            "reminded" => new FeedbackReminded(order),
            "added" => new OrderAdded(order, at.AddDays(14)),
            "declined-added" => new AddedOrderEnded(order, Party.Seller, ""),
            "missed message after the end" or "missed message while it runs" => new MessageMissed(order.OrderId, Party.Seller, order.ShopName, now.Buyer.Id, order.Title),
            "message after the end" or "message while it runs" => new MessageSent(order.OrderId + 5, order.OrderId, Party.Seller, order.ShopName, now.Buyer.Id, order.Title, 1),
            "claim's message after the end" => new MessageSent(order.OrderId + 5, order.OrderId, Party.Seller, order.ShopName, now.Buyer.Id, order.Title, 1, order.OrderId + 6),
            "custom order after the end" or "custom order while it runs" => new CardPosted(order, Card(OrderCardKind.CustomOrder), OrderCardState.Open),
            "delay" => new CardPosted(order, Card(OrderCardKind.Delay), OrderCardState.Open),
            "approved" => new OrderConfirmed(order, now.Facts),
            "sent" => new OrderSent(order, now.Facts, ""),
            "finished" => new OrderFinished(order, now.Facts, Party.Seller),
            _ => new OrderRefunded(order, now.Facts, Party.Seller, OrderStage.Sent, ""),
        };
    }
}
