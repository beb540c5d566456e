using System.Net;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.IntegrationTests.Orders;

[Trait("Rule", "ORD-2")]
public sealed class StaffTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "OFR-9")]
    public async Task Staff_find_an_order_by_part_of_its_number_and_see_all_that_have_it()
    {
        var (one, other) = (await Deal.Place(market, title: "Parted bowl"), await Deal.Place(market, title: "Parted cup"));
        var (number, second) = ($"{one.Number}", $"{other.Number}");
        var support = market.SignInAs(market.Support());
        (await support.Open($"/admin/orders?search={number[2..].ToLowerInvariant()}")).Path.ShouldBe($"/admin/orders/{number}");
        // Numbers of the same minute begin alike.
        var shared = number[..number.Zip(second).TakeWhile(d => d.First == d.Second).Count()];
        shared.Length.ShouldBeGreaterThanOrEqualTo(5);
        var page = await support.Open($"/admin/orders?search={shared}");
        page.Text.ShouldContain($"Orders with “{shared}” in their number");
        page.Text.ShouldContain("Parted bowl");
        (await page.Follow(second)).Path.ShouldBe($"/admin/orders/{second}");
        (await support.Open("/admin/orders?search=ZZZZZZ")).Text.ShouldContain("No order number contains “ZZZZZZ”.");
        (await support.Open($"/admin/orders?search={number[..4]}")).Text.ShouldContain("Order not found");
    }

    [Fact]
    public async Task Staff_find_an_order_by_its_number_and_see_it_without_the_contact()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var search = await market.SignInAs(market.Support()).Open("/admin/orders");
        (await search.Submit("Find", new { search = "no-such" })).Text.ShouldContain("Order not found");
        var page = await search.Submit("Find", new { search = deal.Number.ToString().ToLowerInvariant() });
        page.Path.ShouldBe($"/admin/orders/{deal.Number}");
        page.Text.ShouldContain("Blue bowl");
        foreach (var hidden in new[] { "Hidden Lane 5", "+49301112223", "Ann Example", "Please wrap it." }) page.Body.ShouldNotContain(hidden);
    }

    [Fact]
    public async Task Support_cancels_what_is_paid_and_the_card_gets_its_money_back_first()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        var page = await market.SignInAs(market.Support()).Open($"/admin/orders/{deal.Number}");
        page = await page.Submit("Cancel order");
        page.ErrorAt("Reason").ShouldBe("Choose a reason.");
        page.ErrorAt("Clarification").ShouldNotBeEmpty();
        page = await page.Submit("Cancel order", new { Reason = "fraud", Clarification = "The card was stolen." });
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await deal.AsBuyer()).Text.ShouldContain("Suspected fraud: The card was stolen.");
    }

    [Fact]
    public async Task Support_cancels_what_was_paid_outside_only_when_the_money_is_back()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        var page = await market.SignInAs(market.Administrator()).Open($"/admin/orders/{deal.Number}");
        page = await page.Submit("Cancel order", new { Reason = "asked", Clarification = "They agreed." });
        page.ErrorAt("MoneyReturned").ShouldNotBeEmpty();
        page.ValueOf("Clarification").ShouldBe("They agreed.");
        await page.Submit("Cancel order", new { MoneyReturned = true });
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
    }

    [Theory]
    [InlineData(OrderStage.New)]
    [InlineData(OrderStage.Confirmed)]
    [InlineData(OrderStage.Finished)]
    [InlineData(OrderStage.Canceled)]
    public async Task Support_has_no_step_at_other_stages(OrderStage stage)
    {
        var deal = await Deal.Place(market, stage: stage);
        var page = await market.SignInAs(market.Support()).Open($"/admin/orders/{deal.Number}");
        page.Document.QuerySelector("form[action$='/cancellation']").ShouldBeNull();
    }

    [Fact]
    public async Task Staff_do_not_decide_about_an_order_of_their_own()
    {
        var staff = await market.Buyer() with { Role = Staff.Support };
        var own = await Deal.Place(market, buyer: staff, stage: OrderStage.Paid);
        var other = await Deal.Place(market, stage: OrderStage.Paid);
        var browser = market.SignInAs(staff);
        (await browser.Open($"/admin/orders/{own.Number}")).Text.ShouldContain("This is your own order.");
        using var request = (await browser.Open($"/admin/orders/{other.Number}"))
            .Fill("Cancel order", new { Reason = "fraud", Clarification = "Mine.", MoneyReturned = true });
        request.RequestUri = new Uri(request.RequestUri!, $"/admin/orders/{own.Number}/cancellation");
        var refused = await browser.Send(request);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain("This is your own order. Ask a colleague to handle it.");
        (await own.Stage()).ShouldBe(OrderStage.Paid);
        (await browser.Open(own.Path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Support_that_comes_second_is_told_what_happened()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var page = await market.SignInAs(market.Support()).Open($"/admin/orders/{deal.Number}");
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "T" });
        var late = await page.Submit("Cancel order", new { Reason = "fraud", Clarification = "Typed before.", MoneyReturned = true });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Errors.ShouldContain("The seller marked this order as sent.");
        late.ValueOf("Clarification").ShouldBe("Typed before.");
    }

    [Fact]
    public async Task The_staff_pages_are_not_there_for_others()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        foreach (var path in new[] { "/admin/orders", $"/admin/orders/{deal.Number}" })
        {
            foreach (var person in new[] { deal.Buyer, deal.Seller })
            {
                (await market.SignInAs(person).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
            }
            (await market.Visitor().Open(path)).Url.Query.ShouldContain("ReturnUrl");
        }
        (await market.SignInAs(market.Support()).Open("/admin/orders/1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
