using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>Automatic steps in claims.</summary>
public sealed class ClaimTimesTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "NTF-3")]
    public async Task An_unanswered_offer_is_recalled_on_days_2_and_4_lapses_on_day_5_and_the_claim_closes_on_day_10()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare();
        async Task<int> Told(Person person, string words) => (await market.SignInAs(person).Open("/notices")).Document
            .QuerySelectorAll($"a[href='{claimed.Path}']").Count(a => a.TextContent.Contains(words, StringComparison.Ordinal));
        var (buyer, seller) = (claimed.Deal.Buyer, claimed.Deal.Seller);

        await claimed.Pass(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        (await Told(buyer, "is waiting for your answer")).ShouldBe(0);
        await claimed.Pass(TimeSpan.FromSeconds(1));
        (await Told(buyer, "is waiting for your answer")).ShouldBe(1);
        await claimed.Pass(TimeSpan.FromDays(2));
        (await Told(buyer, "is waiting for your answer")).ShouldBe(2);
        await claimed.Pass(TimeSpan.FromDays(1));
        (await Told(buyer, "because you didn't respond in time")).ShouldBe(1);
        (await Told(seller, "didn't respond in time to your offer")).ShouldBe(1);
        (await claimed.AsBuyer()).Text.ShouldContain("Otherwise this claim closes on 12 Mar, 09:00");
        await claimed.Pass(TimeSpan.FromDays(5));
        (await claimed.Stored()).ShouldSatisfyAllConditions(c => c.End.ShouldBe(ClaimEnd.Silence), c => c.Effect.ShouldBe(ClaimEffect.Silence));
        (await Told(buyer, "is closed because you didn't respond")).ShouldBe(1);
        (await Told(seller, "is closed because the buyer didn't respond")).ShouldBe(1);
        (await claimed.Deal.Order()).OpenClaimId.ShouldBeNull();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
    }

    [Theory, Trait("Rule", "CMP-3")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_of_the_buyer_is_no_silence(bool inTheClaim)
    {
        var claimed = await (await Claimed.Open(market)).OfferShare();
        await claimed.Pass(TimeSpan.FromDays(8));
        var page = inTheClaim ? await claimed.AsBuyer() : await claimed.Deal.AsBuyer();
        (await page.Submit("Send", new { Text = "I am back from a journey. Let us find a solution." })).Errors.ShouldBeEmpty();
        await market.Deliver();
        (await claimed.AsBuyer()).Text.ShouldContain("You wrote on 10 Mar, 09:00.");
        (await claimed.AsSeller()).Text.ShouldContain("The claim closes on 15 Mar, 09:00 UTC if the buyer doesn't write again.");
        (await claimed.Deal.AsBuyer()).Text.ShouldNotContain("Otherwise your claim closes");
        await claimed.Pass(TimeSpan.FromDays(4));
        (await claimed.Stored()).IsOpen.ShouldBeTrue();
        await claimed.Pass(TimeSpan.FromDays(1));
        (await claimed.Stored()).End.ShouldBe(ClaimEnd.Silence);
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "ORD-17")]
    public async Task A_return_that_nobody_confirms_is_refunded_on_day_14()
    {
        var claimed = await (await Claimed.Open(market)).OfferReturn();
        await claimed.Accept();
        (await (await claimed.AsBuyer("/return-shipment")).Submit("I've sent it back", new { Tracking = "RR 1" })).Errors.ShouldBeEmpty();
        (await claimed.AsSeller()).Text.ShouldContain("The buyer gets a refund on 16 Mar, 09:00 UTC unless you ask support to decide.");
        await claimed.Pass(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        (await claimed.Deal.Ledger()).Count.ShouldBe(1);
        await claimed.Pass(TimeSpan.FromSeconds(1));
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await claimed.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await claimed.Deal.AsSeller()).Text.ShouldContain("The marketplace refunded this order in full");
    }

    [Theory, Trait("Rule", "CMP-5")]
    [InlineData("71:59:00", false)]
    [InlineData("72:00:00", false)]
    [InlineData("72:01:00", true)]
    public async Task The_seller_sees_from_when_on_a_claim_counts(string after, bool counts)
    {
        var claimed = await Claimed.Open(market);
        var parts = after.Split(':').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        await claimed.Pass(new TimeSpan(parts[0], parts[1], parts[2]));
        var page = await claimed.AsSeller();
        page.Text.Contains("Counts towards your standing.", StringComparison.Ordinal).ShouldBe(counts);
        page.Text.Contains("72 hours have passed without a solution", StringComparison.Ordinal).ShouldBe(counts);
    }
}
