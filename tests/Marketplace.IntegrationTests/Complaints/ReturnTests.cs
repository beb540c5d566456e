using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Complaints.PrintLabel;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Kernel.Domain;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class ReturnTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "CMP-3")]
    public async Task The_label_is_there_with_the_offer_for_both_sides_and_its_code_can_be_read()
    {
        var claimed = await Claimed.Open(market, "WrongProduct");
        (await claimed.AsBuyer("/label")).Status.ShouldBe(HttpStatusCode.NotFound, "nothing is offered");
        await claimed.OfferReturn();
        foreach (var person in new[] { claimed.Deal.Buyer, claimed.Deal.Seller })
        {
            var page = await market.SignInAs(person).Open(claimed.Path);
            var label = await page.Follow("Print shipping label (PDF)");
            label.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            var bytes = await label.Response.Content.ReadAsByteArrayAsync();
            LabelCode.Read(bytes).ShouldBe($"RETURN {claimed.Number} ORDER {claimed.Deal.Number}");
            PdfText.Pages(bytes).ShouldHaveSingleItem().ShouldBe(
            [
                "From", "Ann Example", "Hidden Lane 5", "10115 Berlin", "Germany", "To", "Shop of Bob", "Workshop Street 12", "602 00 Brno", "Czechia",
                $"Return of order {claimed.Deal.Number}", "The recipient pays the postage",
            ]);
        }
        (await market.SignInAs(market.Support()).Open($"{claimed.Path}/label")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task Long_names_and_addresses_are_complete_on_a_label_in_any_script()
    {
        var (name, street) = (string.Join(' ', Enumerable.Repeat("Мастерская", 9)), new string('Ω', 100));
        var number = new Number(4711);
        var label = await market.In((ICarrier carrier) => carrier.MakeLabel(
            new(number, number, new(name, street, "10115", "Berlin", "DE", "+49301112223"), new(name, street, "602 00", "Brno", "CZ"), false), CancellationToken.None));
        var text = PdfText.Of(label);
        Regex.Count(text, Regex.Escape("Мастерская")).ShouldBe(18);
        text.Count(letter => letter == 'Ω').ShouldBe(200);
        LabelCode.Read(label).ShouldBe($"RETURN {number} ORDER {number}");
    }

    [Theory, Trait("Rule", "CMP-3")]
    [InlineData("WrongProduct", "You pay the return postage.", "{0} pays the return postage.")]
    [InlineData("Remorse", "The buyer pays the return postage because they changed their mind.", "You pay the return postage because you changed your mind.")]
    public async Task Both_read_who_pays_the_postage_before_a_return_is_offered_and_beside_its_label(string cause, string seller, string buyer)
    {
        var claimed = await Claimed.Open(market, cause);
        buyer = string.Format(System.Globalization.CultureInfo.InvariantCulture, buyer, $"Shop of {claimed.Deal.Seller.Name}");
        (await claimed.AsSeller()).Document.QuerySelector("#solutions")!.TextContent.ShouldContain(seller);
        (await claimed.AsSeller("/return")).Text.ShouldContain(seller);
        await claimed.OfferReturn();
        Result(await claimed.AsSeller()).ShouldContain(seller + " Print shipping label");
        Result(await claimed.AsBuyer()).ShouldContain(buyer + " Print shipping label");
        (await claimed.AsBuyer("/acceptance")).Text.ShouldContain(buyer);
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "ORD-6")]
    public async Task A_product_goes_back_and_the_money_follows_and_then_the_address_is_gone()
    {
        var claimed = await (await Claimed.Open(market, "WrongProduct")).OfferReturn();
        (await claimed.Accept()).Text.ShouldContain("Print the shipping label and send the product back by 16 Mar");
        (await claimed.AsSeller("/return-receipt")).Has("Mark as received and refund").ShouldBeTrue();
        var sent = await (await claimed.AsBuyer("/return-shipment")).Submit("I've sent it back", new { Tracking = "RR 204" });
        sent.Text.ShouldContain("You get a refund when the seller has received the product");
        (await market.SignInAs(claimed.Deal.Seller).Open("/notices")).Text.ShouldContain("back to you");
        (await (await claimed.AsSeller("/return-receipt")).Submit("Mark as received and refund")).Errors.ShouldBeEmpty();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await claimed.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await claimed.AsSeller("/label")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await claimed.AsBuyer("/label")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-5")]
    public async Task A_return_that_the_buyer_never_sends_is_told_to_both_and_closes_the_claim_after_5_more_days()
    {
        using var own = new Market();
        var claimed = await (await Claimed.Open(own)).OfferReturn();
        await claimed.Accept();
        Result(await claimed.AsSeller()).ShouldStartWith("Next step The buyer has until 16 Mar, 09:00 UTC to send the product back.");
        own.MailTo(claimed.Deal.Buyer.Email).Single(m => m.Subject == "You accepted the return of “Blue bowl”").TextBody!.ShouldContain("Send the product back by 16 Mar, 09:00 UTC, then mark it as sent back.");
        foreach (var days in new[] { 11, 2, 1 })
        {
            await claimed.Pass(TimeSpan.FromDays(days));
            own.MailTo(claimed.Deal.Buyer.Email).Count(m => m.Subject!.StartsWith("Send “Blue bowl” back by 16 Mar", StringComparison.Ordinal)).ShouldBe(days == 11 ? 1 : 2);
        }
        Result(await claimed.AsBuyer()).ShouldStartWith(
            "Next step You had until 16 Mar, 09:00 to send the product back. If you send it by 15 Apr, 09:00 UTC, you still get a full refund. After that you keep the product and get no refund.");
        (await claimed.AsBuyer("/return-shipment")).Has("I've sent it back").ShouldBeTrue();
        await claimed.Pass(TimeSpan.FromDays(30));
        Result(await claimed.AsBuyer()).ShouldStartWith(
            "Next step Your time to send the product back has ended. Write to the seller or ask support to decide. Otherwise this claim closes on 20 Apr, 09:00 UTC.");
        Result(await claimed.AsSeller()).ShouldStartWith("Next step The buyer didn't send the product back. The claim closes on 20 Apr, 09:00 UTC if the buyer doesn't respond.");
        foreach (var person in new[] { claimed.Deal.Buyer, claimed.Deal.Seller })
        {
            own.MailTo(person.Email).ShouldContain(m => m.Subject == "The return in the claim about “Blue bowl” has ended because the product wasn't sent back by 15 Apr, 09:00 UTC");
            own.MailTo(person.Email).ShouldNotContain(m => m.Subject!.Contains("respond in time", StringComparison.Ordinal));
        }
        await claimed.Pass(TimeSpan.FromDays(5));
        foreach (var page in new[] { await claimed.AsBuyer(), await claimed.AsSeller() }) Result(page).ShouldBe("Result Closed: the buyer didn't respond.");
        (await claimed.AsSeller()).Text.ShouldContain("Doesn't count towards your standing: the buyer didn't respond.");
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
    }

    [Theory, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-4"), Trait("Rule", "CMP-6")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_decided_return_says_what_was_decided_whether_the_product_comes_back_or_not(bool isSent)
    {
        using var own = new Market();
        const string Decided = "Support's decision: For the buyer: return, then full refund " + Claimed.Reasons;
        var claimed = await (await Claimed.Open(own)).Escalate();
        await (await claimed.Take(own.Support())).Submit(
            "Send decision", new { Ruling = "Return", Claimed.Reasons, Name = "Shop of Bob", Street = "Street 1", PostalCode = "1", City = "Brno", Country = "CZ" });
        Result(await claimed.AsBuyer()).ShouldStartWith("Next step Print the shipping label and send the product back by 16 Mar, 09:00 UTC. 14 days left to send it back " + Decided);
        Result(await claimed.AsSeller()).ShouldStartWith("Next step The buyer has until 16 Mar, 09:00 UTC to send the product back. 14 days left to send it back " + Decided);
        if (isSent) await (await claimed.AsBuyer("/return-shipment")).Submit("I've sent it back");
        if (isSent) await (await claimed.AsSeller("/return-receipt")).Submit("Mark as received and refund");
        else await claimed.Pass(TimeSpan.FromDays(44));
        Result(await claimed.AsBuyer()).ShouldBe((isSent ? "Result Returned and refunded. You get €25.00 back. " : "Result Closed: the product wasn't sent back. There is no refund. ") + Decided);
        Result(await claimed.AsSeller()).ShouldBe((isSent ? "Result Returned and refunded. The buyer gets €25.00 back. " : "Result Closed: the product wasn't sent back. There is no refund. ") + Decided);
        (await claimed.AsSeller()).Text.ShouldContain("Counts towards your standing.", customMessage: "support decided for the buyer");
        (await claimed.Deal.Ledger()).ShouldBe(isSent ? ["Charge Succeeded 2500", "Refund Succeeded 2500"] : ["Charge Succeeded 2500"]);
    }

    /// <summary>The text at the top of the claim.</summary>
    private static string Result(Page page) =>
        string.Join(' ', page.Document.QuerySelector("#next")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
