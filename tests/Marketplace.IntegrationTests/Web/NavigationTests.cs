using AngleSharp.Dom;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Orders;

namespace Marketplace.IntegrationTests.Web;

/// <summary>What waits is counted at the entries of the navigation, on wide windows and in the menu of narrow ones.</summary>
public sealed class NavigationTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "ORD-4"), Trait("Rule", "ORD-21")]
    public async Task An_entry_counts_the_orders_that_wait_for_this_side_alone()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var fresh = await Deal.Place(market, buyer, seller);
        foreach (var (stage, times) in new[] { (OrderStage.Confirmed, 4), (OrderStage.Paid, 2), (OrderStage.Sent, 3), (OrderStage.Finished, 1), (OrderStage.Canceled, 1) })
        {
            for (var i = 0; i < times; i++) await Deal.Place(market, buyer, seller, stage: stage);
        }
        (await Waiting(seller, "/shop/offers"))[0].ShouldBe("Orders 3 waiting");
        (await Waiting(buyer, "/account"))[0].ShouldBe("My orders 7 waiting");
        await (await fresh.AsSeller("/approval")).Submit("Approve order");
        (await Waiting(seller, "/shop/offers"))[0].ShouldBe("Orders 2 waiting");
        (await Waiting(buyer, "/account"))[0].ShouldBe("My orders 8 waiting");
        (await Waiting(await market.Seller(), "/shop/offers")).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ORD-21"), Trait("Rule", "ORD-9"), Trait("Rule", "ORD-13")]
    public async Task A_buyer_s_entry_counts_requests_to_answer_and_added_orders_to_confirm_once()
    {
        var sent = await Deal.Place(market, stage: OrderStage.Confirmed);
        (await Waiting(sent.Buyer, "/account"))[0].ShouldBe("My orders 1 waiting");
        await Agreement.Amount(sent, "80");
        (await Waiting(sent.Buyer, "/account"))[0].ShouldBe("My orders 1 waiting");
        await Agreement.Delay(await Deal.Place(market, sent.Buyer, sent.Seller, stage: OrderStage.Paid));
        (await Waiting(sent.Buyer, "/account"))[0].ShouldBe("My orders 2 waiting");
        var added = await Agreement.Added(sent);
        (await Waiting(sent.Buyer, "/account"))[0].ShouldBe("My orders 3 waiting");
        (await Waiting(sent.Seller, "/shop/offers"))[0].ShouldBe("Orders 1 waiting", "the added order waits for its buyer");
        await (await added.AsBuyer("/confirmation")).Submit("Confirm order");
        (await Waiting(sent.Buyer, "/account"))[0].ShouldBe("My orders 2 waiting");
        await Agreement.Custom(sent);
        (await Waiting(sent.Buyer, "/account"))[0].ShouldBe("My orders 3 waiting", "a custom order waits, too");
    }

    [Fact, Trait("Rule", "ORD-21"), Trait("Rule", "ORD-17")]
    public async Task What_the_buyer_says_they_paid_waits_for_the_seller_instead()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        (await Waiting(deal.Seller, "/shop/offers")).ShouldNotContain(entry => entry.StartsWith("Orders", StringComparison.Ordinal));
        await (await deal.AsBuyer("/direct-payment")).Submit("Tell the seller");
        (await Waiting(deal.Buyer, "/account")).ShouldNotContain(entry => entry.StartsWith("My orders", StringComparison.Ordinal));
        (await Waiting(deal.Seller, "/shop/offers"))[0].ShouldBe("Orders 1 waiting");
    }

    [Fact, Trait("Rule", "CMP-2"), Trait("Rule", "MSG-1")]
    public async Task Claims_that_wait_for_the_reader_and_unread_messages_are_counted_at_their_entries()
    {
        var claimed = await Claimed.Open(market);
        await new Talk(market, claimed.Deal).Say(claimed.Deal.Buyer, "Have you seen my claim?");
        (await Waiting(claimed.Deal.Seller, "/shop/offers")).ShouldContain("Claims 1 waiting");
        (await Waiting(claimed.Deal.Seller, "/shop/offers")).ShouldContain("Messages 1 waiting");
        (await Waiting(claimed.Deal.Buyer, "/account")).ShouldNotContain(entry => entry.StartsWith("Claims", StringComparison.Ordinal), "the seller has to offer something first");
        await claimed.OfferShare();
        (await Waiting(claimed.Deal.Seller, "/shop/offers")).ShouldNotContain(entry => entry.StartsWith("Claims", StringComparison.Ordinal));
        (await Waiting(claimed.Deal.Buyer, "/account")).ShouldContain("Claims 1 waiting");
        await (await claimed.AsBuyer("/closing")).Submit("Close claim");
        (await Waiting(claimed.Deal.Seller, "/shop/offers")).ShouldNotContain(entry => entry.StartsWith("Claims", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "MOD-13")]
    public async Task Staff_see_how_many_cases_of_all_kinds_are_open()
    {
        var support = market.Support();
        (await Waiting(support, "/admin/orders")).ShouldBeEmpty();
        var filed = await (await Dispute.Begin(market)).File("Blackmail");
        await (await Claimed.Open(market)).Escalate();
        market.Clock.Advance(TimeSpan.FromSeconds(10));
        (await Waiting(support, "/admin/orders")).ShouldBe(["Cases 2 waiting"]);
        (await filed.Decide(support, "Keep", "NotProven")).Errors.ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromSeconds(10));
        (await Waiting(market.Administrator(), "/admin/orders")).ShouldBe(["Cases 1 waiting"]);
    }

    [Fact]
    public async Task Nothing_is_counted_for_visitors_and_where_there_is_no_navigation()
    {
        var deal = await Deal.Place(market);
        (await market.Visitor().Open("/offers")).Document.QuerySelector(".side, .menu-side").ShouldBeNull();
        (await market.SignInAs(deal.Seller).Open("/offers")).Document.QuerySelector(".side, .menu-side").ShouldBeNull();
    }

    private async Task<List<string>> Waiting(Person person, string path)
    {
        var page = await market.SignInAs(person).Open(path);
        var menu = Counted(page, ".menu-side");
        Counted(page, ".side").ShouldBe(menu, "the menu of narrow windows shows the same");
        return menu;
    }

    /// <summary>The entries with a count, as a screen reader reads them.</summary>
    private static List<string> Counted(Page page, string navigation) =>
    [
        .. page.Document.QuerySelectorAll($"{navigation} a:has(.count)").Select(link =>
        {
            var shown = link.QuerySelector(".count > [aria-hidden]")!;
            var read = (IElement)link.Clone();
            read.QuerySelector(".count > [aria-hidden]")!.Remove();
            var text = string.Join(' ', read.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            text.ShouldEndWith($"{shown.TextContent} waiting");
            return text;
        }),
    ];
}
