using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>What each side reads about the next step, and about what follows if nothing is done.</summary>
public sealed class ClaimNextStepTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-4")]
    public async Task Beside_an_offer_both_read_when_it_was_made_and_what_no_answer_means()
    {
        var claimed = await Claimed.Open(market);
        var form = await claimed.AsSeller("/partial-refund");
        form.Text.ShouldContain("The buyer has until 7 Mar, 09:00 UTC to answer. Without an answer, the offer counts as declined.");
        form.Text.ShouldContain("If the buyer then doesn't respond, the claim closes on 12 Mar, 09:00 UTC and doesn't count.");
        await claimed.OfferShare();
        var (seller, buyer) = (Next(await claimed.AsSeller()), Next(await claimed.AsBuyer()));
        seller.ShouldStartWith(
            "Next step The buyer has until 7 Mar, 09:00 UTC to answer your offer. If the buyer doesn't answer, the offer counts as declined. "
            + "If the buyer then doesn't respond, the claim closes on 12 Mar, 09:00 UTC and doesn't count. If there is no solution by 5 Mar, 09:00 UTC, you or the buyer can ask support to decide.");
        buyer.ShouldStartWith(
            "Next step Answer the seller's offer by 7 Mar, 09:00 UTC. If you don't answer, the offer counts as declined. "
            + "If you then don't respond, the claim closes on 12 Mar, 09:00 UTC. If there is no solution by 5 Mar, 09:00 UTC, you can ask support to decide.");
        foreach (var page in new[] { seller, buyer }) page.ShouldContain("Proposed solutionPartial refund: €");
        await claimed.Pass(TimeSpan.FromDays(5));
        Next(await claimed.AsSeller()).ShouldStartWith(
            "Next step The buyer didn't answer, so the offer counts as declined. Offer something else. The claim closes on 12 Mar, 09:00 UTC if the buyer doesn't respond.");
        Next(await claimed.AsBuyer()).ShouldStartWith("Next step Your time to answer has ended, so the offer counts as declined. Write to the seller or ask support to decide.");
        await claimed.Pass(TimeSpan.FromDays(5));
        (await claimed.Stored()).End.ShouldBe(ClaimEnd.Silence);
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-4")]
    public async Task After_an_offer_was_declined_both_read_so_and_who_can_do_what()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare();
        await claimed.Decline();
        var (buyer, shop) = (claimed.Deal.Buyer.Name, $"Shop of {claimed.Deal.Seller.Name}");
        Next(await claimed.AsSeller()).ShouldStartWith(
            $"Next step {buyer} declined your offer. Offer something else. If you solve it by 5 Mar, 09:00 UTC, it has no effect on your reputation. "
            + "If you can't agree, you or the buyer can ask support to decide now.");
        Next(await claimed.AsBuyer()).ShouldStartWith($"Next step You declined the offer. {shop} can offer something else. If you can't agree, you can ask support to decide now.");
        await (await claimed.AsSeller("/guidance")).Submit("Send guidance", new { Words = "Please press the pad flat, then it stands level." });
        await claimed.Decline("It didn't help");
        Next(await claimed.AsSeller()).ShouldStartWith($"Next step Your guidance didn't help {buyer}. Offer something else.");
        Next(await claimed.AsBuyer()).ShouldStartWith($"Next step You said that the guidance didn't help. {shop} can offer something else.");
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-5")]
    public async Task A_counter_offer_says_when_it_was_made_and_that_it_waits()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare();
        market.Clock.Advance(TimeSpan.FromHours(2));
        var form = await claimed.AsBuyer("/counter-offer");
        var shop = $"Shop of {claimed.Deal.Seller.Name}";
        form.Text.ShouldContain($"Your counter-offer stays open until {shop} answers or you withdraw it.");
        (await form.Submit("Send counter-offer", new { Percent = 40 })).Errors.ShouldBeEmpty();
        var (seller, buyer) = (Next(await claimed.AsSeller()), Next(await claimed.AsBuyer()));
        seller.ShouldStartWith(
            "Next step Accept or decline the buyer's counter-offer. The counter-offer stays open until you answer or the buyer withdraws it. "
            + "If you solve it by 5 Mar, 11:00 UTC, it has no effect on your reputation. If there is no solution by 5 Mar, 09:00 UTC, you or the buyer can ask support to decide.");
        buyer.ShouldStartWith(
            $"Next step {shop} can accept or decline your counter-offer. Your counter-offer stays open until {shop} answers or you withdraw it. "
            + "If there is no solution by 5 Mar, 09:00 UTC, you can ask support to decide.");
        foreach (var page in new[] { seller, buyer }) page.ShouldContain("Proposed solutionPartial refund: €10.00 (40%)");
        await (await claimed.AsSeller("/decline")).Submit("Decline offer", new { Words = "That is too much." });
        Next(await claimed.AsSeller()).ShouldStartWith("Next step You declined the buyer's counter-offer. Offer something else.");
        Next(await claimed.AsBuyer()).ShouldStartWith($"Next step {shop} declined your counter-offer and can offer something else.");
    }

    [Fact, Trait("Rule", "CMP-1"), Trait("Rule", "CMP-2"), Trait("Rule", "CMP-3")]
    public async Task A_claim_about_a_service_speaks_of_no_parcel_and_has_no_return()
    {
        var deal = await Withdrawn.PlaceService(market, OrderStage.Sent);
        var form = await deal.AsBuyer("/claim");
        form.Text.ShouldNotContain("damaged");
        (await Posts.With(form.Browser, form.Path, ("Form.Cause", "Damaged"), ("Form.Description", Claimed.Words))).ErrorAt("Cause").ShouldBe("Choose what went wrong.");
        var claimed = await Claimed.Open(deal, "Other");
        var seller = await claimed.AsSeller();
        seller.Document.QuerySelectorAll("#solutions h3").Select(h => h.TextContent.Trim()).ShouldBe(["Send guidance", "Offer a partial refund", "Refund in full"]);
        seller.Text.ShouldContain("It was delivered on time");
        foreach (var page in new[] { seller, await claimed.AsSeller("/refund"), await claimed.AsSeller("/partial-refund"), await claimed.AsBuyer() })
        {
            foreach (var word in new[] { "product", "parcel", "It was sent", "Tracking", "label" }) page.Text.ShouldNotContain(word);
        }
        var version = (await claimed.Stored()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var refused = await Posts.With(
            market.SignInAs(deal.Seller), $"{claimed.Path}/return", ("Form.Version", version), ("Form.Name", "Bob"), ("Form.Street", "Street 1"), ("Form.PostalCode", "1"), ("Form.City", "Brno"), ("Form.Country", "CZ"));
        refused.Errors.ShouldContain("A service can't be sent back. Choose another solution.");
        await claimed.Escalate();
        var staff = market.Support();
        (await claimed.Take(staff)).Document.QuerySelectorAll("input[name='Form.Ruling']").Select(r => r.GetAttribute("value")).ShouldBe(["PartialRefund", "FullRefund", "ForSeller", "Settled"]);
        version = (await claimed.Stored()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (await Posts.With(market.SignInAs(staff), $"{claimed.StaffPath}/decision", ("Form.Version", version), ("Form.Ruling", "Return"), ("Form.Reasons", Claimed.Reasons))).ErrorAt("Ruling").ShouldBe("Choose a decision.");
    }

    [Theory, Trait("Rule", "NTF-3")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_side_gets_one_notice_of_what_was_agreed_or_decided_and_of_its_refund(bool isDecided)
    {
        var claimed = await Claimed.Open(market);
        if (isDecided) await claimed.Escalate();
        else await claimed.OfferShare();
        var before = (await Notices(claimed.Deal.Buyer), await Notices(claimed.Deal.Seller));
        if (isDecided) await claimed.Decide(market.Support(), "FullRefund");
        else await (await claimed.AsSeller("/refund")).Submit("Refund in full", new { Words = "I am sorry." });
        (await claimed.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await Notices(claimed.Deal.Buyer) - before.Item1, await Notices(claimed.Deal.Seller) - before.Item2).ShouldBe((1, isDecided ? 1 : 0));
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "NTF-3")]
    public async Task Each_side_gets_one_notice_of_a_withdrawal_whatever_becomes_of_the_order()
    {
        foreach (var stage in new[] { OrderStage.Confirmed, OrderStage.Paid })
        {
            var deal = await Withdrawn.Place(market, stage);
            var before = (await Notices(deal.Buyer), await Notices(deal.Seller));
            await Withdrawn.From(deal);
            (await Notices(deal.Buyer) - before.Item1, await Notices(deal.Seller) - before.Item2).ShouldBe((1, 1), stage.ToString());
        }
    }

    private async Task<int> Notices(Person person) => (await market.SignInAs(person).Open("/notices")).Document.QuerySelectorAll(".list-rows > li").Length;

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-4")]
    public async Task A_claim_shows_its_stage_and_its_deadline_with_the_time_left_and_folds_the_explanations_below_the_buttons()
    {
        var claimed = await Claimed.Open(market);
        (await Stages(claimed)).ShouldBe("Opened (now) > Solution offered > Solved");
        (Countdown(await claimed.AsSeller()), Countdown(await claimed.AsBuyer())).ShouldBe(("3 days left to solve it · 5 Mar, 09:00 UTC", "3 days until you can ask support to decide · 5 Mar, 09:00 UTC"));
        market.Clock.Advance(TimeSpan.FromHours(30));
        Countdown(await claimed.AsSeller()).ShouldBe("42 hours left to solve it · 5 Mar, 09:00 UTC");
        await claimed.OfferShare();
        (await Stages(claimed)).ShouldBe("Opened > Solution offered (now) > Solved");
        foreach (var page in new[] { await claimed.AsSeller(), await claimed.AsBuyer() })
        {
            page.Document.QuerySelector("#next .lead")!.TextContent.ShouldContain("8 Mar, 15:00 UTC");
            Countdown(page).ShouldBe("5 days left to answer", "the line above names the time");
        }
        var folded = (await claimed.AsSeller()).Document.QuerySelector("#next > .next-more > details:not([open])")!;
        folded.TextContent.ShouldContain("If the buyer doesn't answer, the offer counts as declined.");
        folded.TextContent.ShouldContain("Your time is paused until the buyer answers.");
        folded.NextElementSibling.ShouldBeNull("the buttons come before it");
        await claimed.Decline();
        Countdown(await claimed.AsBuyer()).ShouldBeNull("support can be asked now");
        await claimed.Escalate();
        (await Stages(claimed)).ShouldBe("Opened > Solution offered > Support decides (now)");
        Countdown(await claimed.AsBuyer()).ShouldBe("5 days until support decides");
        await claimed.Decide(market.Support(), "ForSeller");
        (await Stages(claimed)).ShouldBe("Opened > Solution offered > Decided by support (now)");
        Countdown(await claimed.AsBuyer()).ShouldBeNull();

        var solved = await (await Claimed.Open(market)).OfferShare();
        await solved.Accept();
        (await Stages(solved)).ShouldBe("Opened > Solution offered > Solved (now)");

        static string? Countdown(Page page) => page.Document.QuerySelector("#next .countdown")?.TextContent;
        static async Task<string> Stages(Claimed claimed) => string.Join(" > ", (await claimed.AsBuyer()).Document.QuerySelectorAll(".timeline li")
            .Select(step => step.FirstChild!.TextContent.Trim() + (step.HasAttribute("aria-current") ? " (now)" : "")));
    }

    /// <summary>The text at the top of the claim, with the folded explanations after its first sentence.</summary>
    private static string Next(Page page)
    {
        var next = page.Document.QuerySelector("#next")!;
        if (next.QuerySelector(".next-more > details") is { } folded)
        {
            folded.QuerySelector("summary")!.Remove();
            next.QuerySelector(".lead")!.After(folded);
        }
        return string.Join(' ', next.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact, Trait("Rule", "ORD-21"), Trait("Rule", "CMP-3")]
    public async Task The_order_and_its_row_say_what_the_claim_waits_for_and_until_when()
    {
        using var own = new Market();
        var claimed = await Claimed.Open(own);
        var (shop, buyer) = ($"Shop of {claimed.Deal.Seller.Name}", claimed.Deal.Buyer.Name);
        (await Steps()).ShouldBe(($"Waiting for {shop} to answer by 5 Mar, 09:00 UTC.|View claim", "Offer the buyer a solution by 5 Mar, 09:00 UTC.|View claim"));
        await claimed.OfferShare();
        (await Steps()).ShouldBe(("Answer the refund offer by 7 Mar, 09:00 UTC.|Answer", $"Waiting for {buyer} to answer by 7 Mar, 09:00 UTC.|View claim"));
        await (await claimed.AsBuyer("/counter-offer")).Submit("Send counter-offer", new { Percent = 40 });
        (await Steps()).ShouldBe(($"Waiting for {shop} to answer your counter-offer by 5 Mar, 09:00 UTC.|View claim", $"Answer {buyer}'s counter-offer by 5 Mar, 09:00 UTC.|Answer"));
        await (await claimed.AsSeller("/decline")).Submit("Decline offer", new { Words = "That is too much." });
        await claimed.OfferReturn();
        await claimed.Accept();
        (await Steps()).ShouldBe(("Send the product back by 16 Mar, 09:00 UTC.|View claim", $"Waiting for {buyer} to send the product back by 16 Mar, 09:00 UTC.|View claim"));
        (await own.SignInAs(claimed.Deal.Buyer).Open("/")).Document.QuerySelector(".order-next > span")!.TextContent.ShouldBe("Send the product back by 16 Mar, 09:00 UTC.");

        async Task<(string Buyer, string Seller)> Steps() => (await Step(claimed.Deal.Buyer, "buying"), await Step(claimed.Deal.Seller, "selling"));

        async Task<string> Step(Person person, string side)
        {
            var list = await own.SignInAs(person).Open($"/orders?side={side}");
            var step = list.Document.QuerySelector(".order-next > span")!.TextContent;
            (await own.SignInAs(person).Open(claimed.Deal.Path)).Document.QuerySelector(".next-step p")!.TextContent.ShouldBe(step);
            return $"{step}|{list.Document.QuerySelector(".order-next a")!.TextContent}";
        }
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task A_claim_shows_one_main_button_and_the_rest_in_a_menu()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare();
        var buyer = await claimed.AsBuyer();
        Buttons(buyer).ShouldBe(["Accept offer", "Decline offer"]);
        Menu(buyer).ShouldBe(["Ask for a different amount", "Close claim"]);
        await claimed.Decline();
        await claimed.OfferReturn();
        await claimed.Accept();
        Buttons(await claimed.AsSeller()).ShouldBeEmpty("nothing is received before it is sent");
        Menu(await claimed.AsSeller()).ShouldContain("Mark as received");
        await (await claimed.AsBuyer("/return-shipment")).Submit("I've sent it back");
        Buttons(await claimed.AsSeller()).ShouldBe(["Mark as received"]);

        static IEnumerable<string> Buttons(Page page) => page.Document.QuerySelectorAll("#next > a.btn").Select(a => a.TextContent);
        static IEnumerable<string> Menu(Page page) => page.Document.QuerySelectorAll("#next .menu-items a").Select(a => a.TextContent);
    }
}
