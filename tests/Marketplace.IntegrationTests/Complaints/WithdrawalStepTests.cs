using System.Globalization;
using Marketplace.Contracts.Orders;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>An open withdrawal in the lists of orders: who has to act, and until when.</summary>
[Trait("Rule", "CMP-10"), Trait("Rule", "ORD-21")]
public sealed class WithdrawalStepTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Both_lists_say_who_gives_the_address_sends_back_and_confirms_and_until_when()
    {
        var withdrawn = await Withdrawn.From(market, OrderStage.Sent);
        var (buyer, shop) = (withdrawn.Deal.Buyer.Name, (await withdrawn.Deal.Order()).ShopName);
        var addressBy = (await withdrawn.Stored()).AddressBy!.Value;
        await Says(withdrawn, $"Waiting for {shop} to give the return address by {Day(addressBy)}.", $"Give the return address by {Day(addressBy)}.", isSellers: true);
        await withdrawn.GiveAddress();
        var sendBy = (await withdrawn.Stored()).Return!.SendBy!.Value;
        await Says(withdrawn, $"Send the product back by {Day(sendBy)}.", $"Waiting for {buyer} to send the product back by {Day(sendBy)}.", isSellers: false);
        await withdrawn.SendBack();
        var refundAt = (await withdrawn.Stored()).Return!.RefundAt!.Value;
        await Says(withdrawn, $"You get your refund by {Day(refundAt)}.", $"Check the return and confirm it by {Day(refundAt)}.", isSellers: true);
        await withdrawn.Receive();
        await market.Deliver();
        (await Step(withdrawn, buying: true)).ShouldBe("Tell other buyers how it went. Leave a review");
        (await Step(withdrawn, buying: false)).ShouldBe("");
    }

    [Fact]
    public async Task A_late_return_shows_the_last_day_and_a_lapsed_one_the_order_s_own_step()
    {
        var withdrawn = await (await Withdrawn.From(market, OrderStage.Sent)).GiveAddress();
        var back = (await withdrawn.Stored()).Return!;
        await withdrawn.Pass(back.SendBy!.Value - market.Clock.Now + TimeSpan.FromMinutes(1));
        await Says(withdrawn, $"Send the product back by {Day(back.LapsesAt!.Value)}.", $"Waiting for {withdrawn.Deal.Buyer.Name} to send the product back by {Day(back.LapsesAt.Value)}.", isSellers: false);
        await withdrawn.Pass(back.LapsesAt.Value - market.Clock.Now + TimeSpan.FromMinutes(1));
        (await Step(withdrawn, buying: true)).ShouldBe("Your order is on its way. Tell us when you have it. I've received it");
        (await Step(withdrawn, buying: false)).ShouldBe($"Waiting for {withdrawn.Deal.Buyer.Name} to confirm that it has arrived.");
    }

    [Fact]
    public async Task Before_the_product_is_marked_as_sent_the_seller_says_whether_it_is_on_its_way()
    {
        var withdrawn = await Withdrawn.From(market, OrderStage.Paid);
        var by = (await withdrawn.Stored()).AddressBy!.Value;
        await Says(withdrawn, $"Waiting for {(await withdrawn.Deal.Order()).ShopName} to say by {Day(by)} whether it's on its way.", $"Say by {Day(by)} whether it's on its way.", isSellers: true);
        await withdrawn.SayUnsent();
        await market.Deliver();
        (await Step(withdrawn, buying: false)).ShouldBe("");
    }

    /// <summary>Both lists, both pages of the order, and what waits for each of them.</summary>
    private async Task Says(Withdrawn withdrawn, string toBuyer, string toSeller, bool isSellers)
    {
        (await Step(withdrawn, buying: true)).ShouldBe($"{toBuyer} View withdrawal");
        (await Step(withdrawn, buying: false)).ShouldBe($"{toSeller} View withdrawal");
        (await withdrawn.Deal.AsBuyer()).Text.ShouldContain(toBuyer);
        (await withdrawn.Deal.AsSeller()).Text.ShouldContain(toSeller);
        (await Step(withdrawn, buying: true, "/orders/waiting")).ShouldBe(isSellers ? "" : $"{toBuyer} View withdrawal");
        (await Step(withdrawn, buying: false, "/orders/waiting")).ShouldBe(isSellers ? $"{toSeller} View withdrawal" : "");
    }

    private async Task<string> Step(Withdrawn withdrawn, bool buying, string path = "")
    {
        var page = await market.SignInAs(buying ? withdrawn.Deal.Buyer : withdrawn.Deal.Seller).Open(path.Length > 0 ? path : $"/orders?side={(buying ? "buying" : "selling")}");
        var row = page.Document.QuerySelectorAll(".order-rows > li").SingleOrDefault(r => r.QuerySelector($"a[href='{withdrawn.Deal.Path}']") is not null);
        return string.Join(' ', (row?.QuerySelector(".order-next")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Day(DateTime at) => at.ToString("d MMM, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
