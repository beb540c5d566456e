using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Jobs;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>Custom orders in the conversation of a question, without an order, and the stock of custom orders. A mug here has three in stock.</summary>
[Trait("Rule", "ORD-11")]
public sealed class CustomOrderTests(Market market) : IClassFixture<Market>
{
    private const string NoneLeft = "The seller doesn't have enough of this left. Write to them before you order.";

    [Fact, Trait("Rule", "MSG-1"), Trait("Rule", "NTF-3")]
    public async Task A_seller_offers_one_to_who_asked_and_sees_it_opened_and_accepted()
    {
        var asked = await Ask();
        var form = await (await AsSeller(asked)).Follow("Offer a custom order");
        form.Path.ShouldBe(asked.Path + "/custom-order");
        form.Text.ShouldContain($"{asked.Buyer.Name} asked about this");
        (await Offer(asked)).Path.ShouldBe(form.Path);

        var card = Card(await AsBuyer(asked));
        foreach (var part in new[] { "Custom order", "Waiting for you", "€60.00", "€50.00" }) card.ShouldContain(part);
        Talk.Texts(await AsBuyer(asked))[^1].ShouldBe("Six blue mugs\nWith lids.");
        Card(await AsSeller(asked)).ShouldContain("Waiting for the buyer");
        var mail = market.MailTo(asked.Buyer.Email)[^1];
        mail.Subject.ShouldBe("You have a custom order: “Six blue mugs” for €50.00");
        mail.TextBody!.ShouldContain(await Link(asked));
        mail.TextBody!.ShouldContain("because you take part in this conversation");

        var open = await (await AsBuyer(asked)).Follow("Open custom order");
        await market.Deliver();
        Card(await AsSeller(asked)).ShouldContain("Opened by the buyer");
        var payment = await open.Submit("Accept and pay €50.00", Address);
        payment.Path.ShouldEndWith("/payment");
        await market.Deliver();
        foreach (var page in new[] { await AsBuyer(asked), await AsSeller(asked) })
        {
            Card(page).ShouldContain("Accepted");
            (await page.Follow("View order")).Path.ShouldBe(payment.Path[..^"/payment".Length]);
        }
        (await open.Browser.Open(await Link(asked))).Text.ShouldContain("You've already accepted this custom order.");
        var order = await Order(payment.Path);
        (order.Stage, order.Origin, order.Total, order.OfferId, order.Contact.Street).ShouldBe((OrderStage.Confirmed, OrderOrigin.Custom, 5000, asked.Offer, "Invalidenstr. 1"));
    }

    [Fact]
    public async Task Only_its_buyer_opens_it_and_only_the_asked_seller_offers_one()
    {
        var asked = await Ask();
        await Offer(asked);
        var other = await market.Seller();
        foreach (var person in new[] { other, asked.Seller, await market.Buyer(), market.Support() }) (await market.SignInAs(person).Open(await Link(asked))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open(await Link(asked))).Path.ShouldBe("/account/sign-in");
        var form = await AsSeller(asked, "/custom-order");
        foreach (var person in new[] { other, asked.Buyer, market.Support() }) (await market.SignInAs(person).Open(form.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(asked.Seller).Open(form.Path.Replace("conversations", "orders", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        var deal = await Deal.Place(market, asked.Buyer, asked.Seller);
        (await market.SignInAs(asked.Seller).Open($"/conversations/{deal.Number}/custom-order")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AsBuyer(asked)).Text.ShouldNotContain("Offer a custom order");
    }

    [Fact, Trait("Rule", "NTF-3")]
    public async Task One_that_expires_says_so_in_the_conversation_and_is_offered_again()
    {
        var asked = await Ask();
        await Offer(asked);
        market.Clock.Advance(TimeSpan.FromHours(24));
        await Advance();
        Card(await AsBuyer(asked)).ShouldContain("Expired");
        (await market.SignInAs(asked.Buyer).Open(await Link(asked))).Text.ShouldContain("This custom order has expired. Ask the seller to offer it again.");
        var mail = market.MailTo(asked.Seller.Email)[^1];
        mail.Subject.ShouldBe("Your custom order “Six blue mugs” has expired");
        mail.TextBody!.ShouldContain($"{asked.Path}/custom-order?again=");
        var again = await (await AsSeller(asked)).Follow("Offer again");
        (again.ValueOf("Form.Title"), again.ValueOf("Form.Amount"), again.ValueOf("Form.Quantity")).ShouldBe(("Six blue mugs", "50", "2"));
        (await again.Submit("Send custom order")).Errors.ShouldBeEmpty();
        await market.Deliver();
        (await AsBuyer(asked)).Document.QuerySelectorAll(".message-card").Length.ShouldBe(2);
        (await (await AsBuyer(asked)).Follow("Open custom order")).Has("Accept and pay €50.00").ShouldBeTrue();
        await (await AsSeller(asked, "/custom-order")).Submit("Withdraw Six blue mugs");
        await market.Deliver();
        Card(await AsBuyer(asked)).ShouldContain("Withdrawn");
    }

    [Fact, Trait("Rule", "ACC-9")]
    public async Task It_is_neither_offered_to_nor_opened_by_a_blocked_customer_and_a_mute_holds()
    {
        var asked = await Ask();
        await (await market.SignInAs(asked.Buyer).Open($"/sellers/{asked.Seller.Shop}")).Submit("Mute notices");
        var mails = market.MailTo(asked.Buyer.Email).Count;
        await Offer(asked);
        market.MailTo(asked.Buyer.Email).Count.ShouldBe(mails);
        Card(await AsBuyer(asked)).ShouldContain("Waiting for you");

        var form = await AsSeller(asked, "/custom-order");
        var deal = await Deal.Place(market, asked.Buyer, asked.Seller);
        await (await deal.AsSeller("/customer/block")).Submit("Block customer");
        await market.Deliver();
        (await form.Submit("Send custom order", Terms())).Errors.ShouldBe("You've blocked this customer. Unblock them to send a custom order.");
        (await AsSeller(asked)).Text.ShouldNotContain("Offer a custom order");
        (await market.SignInAs(asked.Buyer).Open(await Link(asked))).Text.ShouldBe("This offer is not available to you. Browse offers");
    }

    [Fact]
    public async Task A_shop_that_is_asked_about_no_offer_makes_one_of_something_else()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var asked = new Asked(buyer, seller, 0, await Inquiry.Ask(market, buyer, seller));
        var form = await AsSeller(asked, "/custom-order");
        form.Document.QuerySelector("[name='Form.IsOffer']").ShouldBeNull();
        (await form.Submit("Send custom order", new { Title = "Six blue mugs", Amount = "50", Days = 5 })).Errors.ShouldBeEmpty();
        await market.Deliver();
        (await (await market.SignInAs(buyer).Open(await Link(asked))).Follow("Ask a question")).Path.ShouldBe(Inquiry.FormOf(seller));
        var order = await Order((await Accept(asked)).Path);
        (order.HasOffer, order.Currency, order.ShopName).ShouldBe((false, "EUR", $"Shop of {seller.Name}"));
    }

    [Theory, Trait("Rule", "OFR-2")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_of_an_offer_takes_stock_when_it_is_accepted_and_gives_it_back_unpaid_or_canceled(bool isCanceled)
    {
        var asked = await Ask();
        await Offer(asked);
        (await Stock(asked)).ShouldBe(3, "nothing is taken before");
        var payment = await Accept(asked);
        (await Stock(asked)).ShouldBe(1);
        if (isCanceled) (await (await market.SignInAs(asked.Buyer).Open(payment.Path.Replace("/payment", "/cancellation", StringComparison.Ordinal))).Submit("Cancel order", new { Reason = "not-needed", Clarification = "Plans changed." })).Errors.ShouldBeEmpty();
        else market.Clock.Advance(TimeSpan.FromHours(24));
        await Advance();
        (await Order(payment.Path)).Stage.ShouldBe(OrderStage.Canceled);
        (await Stock(asked)).ShouldBe(3);
        (await market.SignInAs(asked.Buyer).Open(await Link(asked))).Has("Accept and pay €50.00").ShouldBeFalse("it is accepted once");
    }

    [Fact, Trait("Rule", "OFR-2")]
    public async Task It_is_not_accepted_when_too_few_are_left()
    {
        var asked = await Ask();
        await Offer(asked);
        var late = await market.SignInAs(asked.Buyer).Open(await Link(asked));
        await market.Buys(await market.Buyer(), asked.Offer, 2);
        var refused = await late.Submit("Accept and pay €50.00", Address);
        refused.Errors.ShouldBe(NoneLeft);
        refused.Has("Accept and pay €50.00").ShouldBeFalse();
        var page = await late.Browser.Open(await Link(asked));
        (page.Text.Contains(NoneLeft), page.Has("Accept and pay €50.00")).ShouldBe((true, false));
        (await page.Follow($"Write to Shop of {asked.Seller.Name}")).Path.ShouldBe(asked.Path);
        (await Stock(asked)).ShouldBe(1);
        Card(await AsSeller(asked)).ShouldContain("Opened by the buyer", Case.Sensitive, "it still waits");
    }

    [Fact, Trait("Rule", "OFR-2")]
    public async Task Of_two_accepted_at_once_one_gets_the_last_ones_and_a_second_click_takes_nothing()
    {
        var (seller, mug) = await Listed();
        var (one, other) = (await Ask(seller, mug), await Ask(seller, mug));
        await Offer(one);
        await Offer(other);
        var forms = new[] { await market.SignInAs(one.Buyer).Open(await Link(one)), await market.SignInAs(other.Buyer).Open(await Link(other)) };
        var done = await Task.WhenAll(forms.Append(forms[0]).Append(forms[1]).Select(f => Task.Run(() => f.Submit("Accept and pay €50.00", Address))));
        await market.Deliver();
        done.Count(p => p.Errors == NoneLeft).ShouldBe(2);
        (await Stock(one)).ShouldBe(1);
        (await market.In((OrdersDbContext db) => db.Orders.CountAsync(o => o.SellerId == seller.Id))).ShouldBe(1);
    }

    [Theory, Trait("Rule", "OFR-2")]
    [InlineData(false, "Product")]
    [InlineData(true, "Service")]
    public async Task One_of_something_else_or_of_a_service_takes_none(bool isOffer, string kind)
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var offer = await market.Lists(seller, kind == "Product" ? OfferScenes.Mug() : OfferScenes.Mug(stock: null, category: "repairs", kind: kind));
        var asked = new Asked(buyer, seller, offer, await Inquiry.Ask(market, buyer, seller, offer: offer));
        (await (await AsSeller(asked, "/custom-order")).Submit("Send custom order", new { IsOffer = isOffer ? "true" : "false", Title = "Six blue mugs", Amount = "50", Days = 5 })).Errors.ShouldBeEmpty();
        await market.Deliver();
        var order = await Order((await Accept(asked)).Path);
        (order.HasOffer, order.Kind.ToString(), await Stock(asked)).ShouldBe((isOffer, kind, kind == "Product" ? 3 : null));
    }

    [Fact, Trait("Rule", "OFR-2")]
    public async Task One_made_in_the_conversation_of_an_order_takes_stock_too()
    {
        var (seller, mug) = await Listed();
        var buyer = await market.Buyer();
        var bought = await market.Buys(buyer, mug);
        await market.Deliver();
        var asked = new Asked(buyer, seller, mug, bought.Path);
        await Offer(asked);
        var number = (await Accept(asked)).Path.Split('/')[2];
        (await Stock(asked)).ShouldBe(0);
        var waited = await market.SignInAs(buyer).Open($"/purchases/{number}");
        (waited.Path, waited.Text.Contains("You pay once", StringComparison.Ordinal)).ShouldBe(($"/orders/{number}", false), "where a late order is waited for");
    }

    /// <summary>A service has no shipping address.</summary>
    private static object Reachable => new { Name = "Ada Lovelace", Country = "DE", Phone = "+49 30 123-456" };

    private static object Address => new { Name = "Ada Lovelace", Street = "Invalidenstr. 1", PostalCode = "10115", City = "Berlin", Country = "DE", Phone = "+49 30 123-456" };

    private static object Terms() => new { IsOffer = "true", Quantity = 2, Title = "Six blue mugs", Words = "With lids.", Amount = "50", UsualAmount = "60", Days = 5 };

    private static string Card(Page page) => page.Document.QuerySelectorAll(".message-card")[^1].TextContent;

    private async Task<(Person Seller, long Mug)> Listed()
    {
        var seller = await market.Seller();
        return (seller, await market.Lists(seller));
    }

    private async Task<Asked> Ask()
    {
        var (seller, mug) = await Listed();
        return await Ask(seller, mug);
    }

    private async Task<Asked> Ask(Person seller, long mug)
    {
        var buyer = await market.Buyer();
        return new(buyer, seller, mug, await Inquiry.Ask(market, buyer, seller, offer: mug));
    }

    private Task<Page> AsSeller(Asked asked, string noun = "") => market.SignInAs(asked.Seller).Open(asked.Path + noun);

    private Task<Page> AsBuyer(Asked asked) => market.SignInAs(asked.Buyer).Open(asked.Path);

    private async Task<Page> Offer(Asked asked)
    {
        var sent = await (await AsSeller(asked, "/custom-order")).Submit("Send custom order", Terms());
        sent.Errors.ShouldBeEmpty();
        await market.Deliver();
        return sent;
    }

    private async Task<Page> Accept(Asked asked)
    {
        var link = await market.SignInAs(asked.Buyer).Open(await Link(asked));
        var page = await link.Submit("Accept and pay €50.00", link.Document.QuerySelector("[name='Form.Street']") is null ? Reachable : Address);
        page.Path.ShouldEndWith("/payment", Case.Sensitive, $"{page.Status} {page.Errors}");
        await market.Deliver();
        return page;
    }

    private Task<string> Link(Asked asked)
    {
        var id = Number.Parse(asked.Path.Split('/')[2], null).Id;
        return market.In((OrdersDbContext db) => db.CustomOrders.Where(c => c.ConversationId == id).OrderByDescending(c => c.Id).Select(c => "/custom-orders/" + c.Token).FirstAsync());
    }

    private Task<Order> Order(string path)
    {
        var id = Number.Parse(path.Split('/')[2], null).Id;
        return market.In((OrdersDbContext db) => db.Orders.AsNoTracking().SingleAsync(o => o.Id == id));
    }

    private async Task<int?> Stock(Asked asked) => (await market.OfferOf(asked.Offer)).Stock;

    private async Task Advance()
    {
        await market.Work<AdvanceOrders>();
        await market.Work<AdvanceCustomOrders>();
        await market.Deliver();
    }

    /// <summary>A buyer's question.</summary>
    private sealed record Asked(Person Buyer, Person Seller, long Offer, string Path);
}
