using System.Net;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class WithdrawalTests(Market market) : IClassFixture<Market>
{
    private static readonly string[] Charged = ["Charge Succeeded 2500"];
    private static readonly string[] Repaid = ["Charge Succeeded 2500", "Refund Succeeded 2500"];

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public async Task What_was_not_sent_is_refunded_once_the_seller_has_said_so_after_two_steps_without_a_reason()
    {
        var deal = await Withdrawn.Place(market, OrderStage.Paid);
        var first = await (await deal.AsBuyer()).Follow("Withdraw from contract");
        first.Text.ShouldContain("until 14 days after you have received the product. You don't have to give a reason.");
        first.Text.ShouldContain("has 2 days to say whether the product is already on its way. If it isn't, or without an answer, you get a refund of €25.00.");
        var second = await first.Submit("Continue", new { Reason = "" });
        (await deal.Stage()).ShouldBe(OrderStage.Paid, "nothing is declared before it is confirmed");
        second.Text.ShouldContain($"I withdraw from the contract for this order: Order{deal.Number.Shown} TitleBlue bowl Total€25.00");
        var done = await second.Submit("Confirm withdrawal");
        done.Text.ShouldContain("has until 4 Mar, 09:00 UTC to say whether the product is already on its way.");
        (await deal.Ledger()).ShouldBe(Charged);
        (await deal.AsSeller("/shipment")).Has("Mark as sent").ShouldBeFalse();
        (await deal.AsSeller()).Text.ShouldContain("Say by 4 Mar, 09:00 UTC whether the product is already on its way.");
        await new Withdrawn(deal).SayUnsent();
        (await deal.AsBuyer("/withdrawal")).Text.ShouldContain("You get a refund of €25.00. You don't need to send anything back.");
        (await deal.Ledger()).ShouldBe(Repaid);
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        var order = await deal.AsBuyer();
        order.Text.ShouldContain("You withdrew from the contract");
        order.Text.ShouldContain("Withdrawn from the contract");
        (await deal.AsSeller("/withdrawal")).Text.ShouldContain("Don't send the order.");
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task The_receipt_comes_by_mail_at_once_with_what_was_declared_and_when()
    {
        var withdrawn = await Withdrawn.From(market, OrderStage.Paid);
        var (deal, number) = (withdrawn.Deal, withdrawn.Deal.Number);
        var mail = market.MailTo(deal.Buyer.Email).Single(m => m.Subject == "We have received your withdrawal from the contract for “Blue bowl”");
        mail.TextBody!.ShouldContain($"Your declaration: I, {deal.Buyer.Name}, withdraw from the contract for order {number.Shown}: “Blue bowl”, €25.00, sold by Shop of {deal.Seller.Name}.");
        mail.TextBody!.ShouldContain("Your reason: It does not match my other bowls.\nI looked at it twice.");
        mail.TextBody!.ShouldContain("We received it on 2 Mar, 09:00 UTC. Keep this email as your receipt.");
        mail.TextBody!.ShouldContain("has until 4 Mar, 09:00 UTC to say whether the product is already on its way. If it isn't, or without an answer, you get a refund of €25.00.");
        (await market.SignInAs(deal.Buyer).Open("/notices")).Text.ShouldContain("We have received your withdrawal");
        (await withdrawn.AsBuyer()).Text.ShouldContain("Received on2 Mar, 09:00 ReasonIt does not match my other bowls. I looked at it twice.");
        var told = market.MailTo(deal.Seller.Email).Single(m => m.Subject == $"{deal.Buyer.Name} has withdrawn from the contract for “Blue bowl”");
        told.TextBody!.ShouldContain("Is the product already on its way? Then give the return address by 4 Mar, 09:00 UTC.");
        told.TextBody!.ShouldContain("The buyer gets a refund of €25.00.");
        told.TextBody!.ShouldNotContain("my other bowls");
        market.PhoneMessagesTo(deal.Seller.Phone).ShouldContain(m => m.Contains("has withdrawn from the contract", StringComparison.Ordinal));
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    [InlineData(OrderStage.Sent)]
    [InlineData(OrderStage.Finished)]
    public async Task What_was_sent_goes_back_with_the_label_and_the_money_follows_once(OrderStage stage)
    {
        var withdrawn = await Withdrawn.From(market, stage);
        var (deal, buyer, seller) = (withdrawn.Deal, withdrawn.Deal.Buyer, withdrawn.Deal.Seller);
        (await withdrawn.AsBuyer()).Text.ShouldContain("has until 7 Mar, 09:00 UTC to give the return address. Otherwise you get a full refund and keep the product.");
        (await withdrawn.AsBuyer("/label")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await deal.AsSeller()).Text.ShouldContain("Give the return address by 7 Mar, 09:00 UTC.");
        var page = await (await (await deal.AsSeller()).Follow("Give the return address")).Submit("Send to buyer", new { Name = "Bob", Street = "", City = "Brno" });
        (page.Status, page.ErrorAt("Street"), page.ValueOf("City")).ShouldBe((HttpStatusCode.UnprocessableEntity, "Enter the street and number.", "Brno"));
        await withdrawn.GiveAddress();
        (await market.SignInAs(buyer).Open("/notices")).Text.ShouldContain("gave the return address for “Blue bowl”");
        foreach (var person in new[] { buyer, seller })
        {
            var label = await (await market.SignInAs(person).Open(withdrawn.Path)).Follow("Print shipping label (PDF)");
            label.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        }
        (await deal.Ledger()).ShouldBe(Charged);
        await withdrawn.SendBack();
        (await withdrawn.AsBuyer()).Text.ShouldContain("on 16 Mar, 09:00 UTC at the latest");
        (await market.SignInAs(seller).Open("/notices")).Text.ShouldContain("sent “Blue bowl” back to you");
        (await deal.Ledger()).ShouldBe(Charged);
        var done = await withdrawn.Receive();
        done.Text.ShouldContain("The product was returned. The buyer gets a refund of €25.00.");
        (await deal.Ledger()).ShouldBe(Repaid);
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await deal.AsBuyer()).Text.ShouldContain("refunded this order in full");
        (await withdrawn.AsBuyer("/label")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await withdrawn.AsSeller("/return-receipt")).Has("Mark as received and refund").ShouldBeFalse();
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public async Task Without_an_address_in_five_days_and_without_a_confirmation_in_fourteen_the_refund_comes_by_itself()
    {
        using var own = new Market();
        var (silent, idle) = (await Withdrawn.From(own, OrderStage.Sent), await (await (await Withdrawn.From(own, OrderStage.Finished)).GiveAddress()).SendBack());
        await silent.Pass(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(1));
        (await silent.Deal.Ledger()).ShouldBe(Charged);
        await silent.Pass(TimeSpan.FromSeconds(1));
        (await silent.Deal.Ledger()).ShouldBe(Repaid);
        (await silent.AsBuyer()).Text.ShouldContain("You get a refund of €25.00 and keep the product");
        (await own.SignInAs(silent.Deal.Seller).Open("/notices")).Text.ShouldContain("gets a refund of €25.00");
        (await silent.AsSeller("/return-address")).Has("Send to buyer").ShouldBeFalse();
        (await idle.Deal.Ledger()).ShouldBe(Charged);
        await idle.Pass(TimeSpan.FromDays(9) - TimeSpan.FromSeconds(1));
        (await idle.Deal.Ledger()).ShouldBe(Charged);
        await idle.Pass(TimeSpan.FromSeconds(1));
        (await idle.Deal.Ledger()).ShouldBe(Repaid);
        (await idle.Stored()).End.ShouldBe(WithdrawalEnd.ReturnedByTime);
        await idle.Pass(TimeSpan.FromDays(30));
        (await idle.Deal.Ledger()).ShouldBe(Repaid);
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_on_its_way_has_to_come_back_and_without_an_answer_in_two_days_it_counts_as_not_sent(bool isSent)
    {
        using var own = new Market();
        var withdrawn = await Withdrawn.From(own, OrderStage.Paid);
        if (isSent) await withdrawn.GiveAddress();
        await withdrawn.Pass(TimeSpan.FromDays(2));
        (await withdrawn.Deal.Ledger()).ShouldBe(isSent ? Charged : Repaid);
        (await withdrawn.Deal.Stage()).ShouldBe(isSent ? OrderStage.Sent : OrderStage.Refunded);
        if (!isSent)
        {
            own.MailTo(withdrawn.Deal.Buyer.Email).Single(m => m.Subject == "You get a refund of €25.00 for “Blue bowl”").TextBody!.ShouldContain("The order wasn't sent, so nothing has to be returned.");
            return;
        }
        await (await withdrawn.SendBack()).Receive();
        (await withdrawn.Deal.Ledger()).ShouldBe(Repaid);
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "CMP-4"), Trait("Rule", "CMP-6")]
    [InlineData("FullRefund")]
    [InlineData("ForSeller")]
    public async Task The_seller_asks_support_about_a_return_that_may_never_have_been_sent(string ruling)
    {
        using var own = new Market();
        var withdrawn = await (await (await Withdrawn.From(own, OrderStage.Sent)).GiveAddress()).SendBack("");
        own.MailTo(withdrawn.Deal.Seller.Email).Single(m => m.Subject!.EndsWith("sent “Blue bowl” back to you", StringComparison.Ordinal)).TextBody!
            .ShouldContain("It was sent without a tracking number.");
        var page = await (await (await withdrawn.AsSeller()).Follow("Ask support to decide")).Submit("Ask support to decide", new { Words = "Nothing has arrived here, and there is no tracking number." });
        page.Text.ShouldContain("You asked support to decide about the return.");
        await withdrawn.Pass(TimeSpan.FromDays(40));
        (await withdrawn.Deal.Ledger()).ShouldBe(Charged);
        var number = await own.In((ComplaintsDbContext db) => db.Claims.Where(c => c.OrderId == withdrawn.Deal.Number.Id).Select(c => c.Id).SingleAsync());
        var claimed = new Claimed(withdrawn.Deal, new Number(number));
        foreach (var read in new[] { await claimed.AsBuyer(), await claimed.AsSeller() }) read.Text.ShouldContain("The seller asked support to decide about the return.");
        (await claimed.Decide(own.Support(), ruling)).Errors.ShouldBeEmpty();
        await own.Deliver();
        (await withdrawn.Deal.Ledger()).ShouldBe(ruling == "FullRefund" ? Repaid : Charged);
        (await withdrawn.AsBuyer()).Text.ShouldContain(ruling == "FullRefund" ? "Support decided about the return. You get a refund of €25.00." : "Support decided about the return. There is no refund.");
        (await withdrawn.Deal.AsBuyer()).Text.Contains("You withdrew from the contract.", StringComparison.Ordinal).ShouldBeFalse("the order goes on, or is refunded");
        (await claimed.Stored()).Effect.ShouldBe(ClaimEffect.Withdrawn);
        own.MailTo(withdrawn.Deal.Buyer.Email).ShouldNotContain(m => m.Subject!.Contains("has ended without a refund", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task The_sellers_own_closing_leaves_the_buyer_time_to_withdraw()
    {
        using var own = new Market();
        var deal = await Withdrawn.Place(own, OrderStage.Sent);
        await (await deal.AsSeller("/closing")).Submit("Close order");
        own.Clock.Advance(TimeSpan.FromDays(20));
        (await deal.AsBuyer("/withdrawal")).Text.ShouldContain("You can withdraw from this contract until 4 Apr");
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-8")]
    public async Task What_the_buyer_never_sends_back_is_kept_without_a_refund_and_the_order_goes_on()
    {
        using var own = new Market();
        var withdrawn = await (await Withdrawn.From(own, OrderStage.Sent)).GiveAddress();
        await withdrawn.Pass(TimeSpan.FromDays(11));
        (await own.SignInAs(withdrawn.Deal.Buyer).Open("/notices")).Text.ShouldContain("Send “Blue bowl” back by");
        await withdrawn.Pass(TimeSpan.FromDays(3));
        (await own.SignInAs(withdrawn.Deal.Buyer).Open("/notices")).Text.ShouldContain("The time to send “Blue bowl” back has ended.");
        (await withdrawn.AsBuyer()).Text.ShouldContain("you still get a full refund. After that you keep the product");
        (await withdrawn.AsBuyer("/return-shipment")).Has("I've sent it back").ShouldBeTrue();
        await withdrawn.Pass(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        (await withdrawn.Deal.AsBuyer()).Text.ShouldContain("Send the product back by");
        await withdrawn.Pass(TimeSpan.FromSeconds(1));
        (await withdrawn.Deal.Ledger()).ShouldBe(Charged);
        (await withdrawn.AsBuyer()).Text.ShouldContain("the withdrawal ended without a refund");
        (await withdrawn.AsBuyer("/return-shipment")).Has("I've sent it back").ShouldBeFalse();
        (await own.SignInAs(withdrawn.Deal.Seller).Open("/notices")).Text.ShouldContain("The withdrawal for “Blue bowl” has ended without a refund.");
        var order = await withdrawn.Deal.AsBuyer();
        order.Text.ShouldNotContain("You withdrew from the contract.");
        (await (await withdrawn.Deal.AsBuyer("/closing")).Submit("I've received it")).Text.ShouldContain("Finished");
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task The_address_of_the_last_return_stands_in_the_form()
    {
        var first = await (await Withdrawn.From(market, OrderStage.Sent)).GiveAddress();
        var second = await Withdrawn.From(market, OrderStage.Sent, seller: first.Deal.Seller);
        var form = await second.AsSeller("/return-address");
        (form.ValueOf("Street"), form.ValueOf("Country")).ShouldBe(("Workshop Street 12", "CZ"));
        var refused = await form.Submit("Send to buyer", new { Name = "", Street = "", City = "" });
        (refused.ErrorAt("Name"), refused.ErrorAt("Street"), refused.ErrorAt("City")).ShouldBe(("Enter the recipient's name.", "Enter the street and number.", "Enter the town or city."));
        (await form.Submit("Send to buyer")).Errors.ShouldBeEmpty();
        (await second.Stored()).Return!.To.City.ShouldBe("Brno");
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-2")]
    [InlineData(OrderStage.New)]
    [InlineData(OrderStage.Confirmed)]
    public async Task An_order_that_is_not_paid_is_canceled_without_asking_why(OrderStage stage)
    {
        var withdrawn = await Withdrawn.From(await Withdrawn.Place(market, stage), reason: "");
        (await withdrawn.AsBuyer()).Text.ShouldContain("The order is canceled. You pay nothing.");
        (await withdrawn.Deal.Stage()).ShouldBe(OrderStage.Canceled);
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public async Task What_was_paid_outside_the_seller_sends_back_and_confirms()
    {
        var withdrawn = await (await Withdrawn.From(market, OrderStage.Paid, byCard: false)).SayUnsent();
        (await withdrawn.AsBuyer()).Text.ShouldContain("owes you a refund of €25.00 and sends it the way you paid");
        (await withdrawn.Deal.AsSeller("/shipment")).Has("Mark as sent").ShouldBeFalse();
        var order = await withdrawn.Deal.AsSeller();
        order.Text.ShouldContain("Confirm refund");
        foreach (var other in new[] { "Cancel order", "Refund in full" }) order.Text.ShouldNotContain(other, customMessage: "only the refund that is owed");
        (await withdrawn.Deal.AsSeller("/refund")).Text.ShouldContain("You already owe the buyer this refund.");
        (await withdrawn.Deal.AsSeller("/cancellation")).Has("Cancel order").ShouldBeFalse();
        var page = await (await withdrawn.AsSeller()).Follow("Confirm refund");
        (await page.Submit("Confirm refund", new { MoneyReturned = true })).Errors.ShouldBeEmpty();
        (await withdrawn.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await withdrawn.AsBuyer()).Text.ShouldNotContain("owes you");
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-18")]
    public async Task From_a_service_the_buyer_withdraws_until_the_seller_has_begun()
    {
        var open = await Withdrawn.PlaceService(market);
        (await (await open.AsBuyer()).Follow("Withdraw from contract")).Text.ShouldContain($"until Shop of {open.Seller.Name} starts the service, but no later than 17 Mar, 23:59 UTC");
        await Withdrawn.From(open);
        (await open.Stage()).ShouldBe(OrderStage.Canceled);
        foreach (var path in new[] { $"{open.Path}/withdrawal", "/notices" })
        {
            var read = (await market.SignInAs(open.Seller).Open(path)).Text;
            if (path != "/notices") read.ShouldContain("Don't start the work.");
            read.ShouldNotContain("Don't send it", customMessage: "nobody sends a service");
        }

        var begun = await Withdrawn.PlaceService(market, OrderStage.Confirmed);
        (await begun.AsBuyer()).Document.QuerySelector("#withdrawal").ShouldBeNull();
        (await begun.AsBuyer("/withdrawal")).Text.ShouldContain("has approved this order and started the service, so you can no longer withdraw");
        (await Confirm(begun)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await begun.Stage()).ShouldBe(OrderStage.Confirmed);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task After_the_fourteenth_day_the_order_shows_it_no_more()
    {
        using var own = new Market();
        var deal = await Withdrawn.Place(own, OrderStage.Finished);
        // Where the buyer is, the first day can be the one after the day in UTC.
        own.Clock.Advance(new DateTime(2026, 3, 17, 23, 59, 59, DateTimeKind.Utc) - own.Clock.Now);
        var page = await (await deal.AsBuyer()).Follow("Withdraw from contract");
        page.Text.ShouldContain("until 17 Mar, 23:59");
        var second = await page.Submit("Continue");
        own.Clock.Advance(TimeSpan.FromSeconds(1));
        (await deal.AsBuyer()).Document.QuerySelector("#withdrawal").ShouldBeNull();
        var late = await second.Submit("Confirm withdrawal");
        (late.Status, late.Errors).ShouldBe((HttpStatusCode.UnprocessableEntity, "The time to withdraw ended on 17 Mar, 23:59."));
        (await deal.Ledger()).ShouldBe(Charged);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task Where_the_sellers_country_does_not_give_the_right_there_is_nothing()
    {
        var deal = await Withdrawn.Place(market, OrderStage.Paid, seller: await market.Seller(country: "US"));
        (await deal.AsBuyer()).Document.QuerySelector("#withdrawal").ShouldBeNull();
        (await deal.AsBuyer("/withdrawal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await deal.AsBuyer("/withdrawal/confirmation")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Confirm(deal)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task Everybody_else_finds_nothing_and_neither_side_takes_the_others_steps()
    {
        var deal = await Withdrawn.Place(market, OrderStage.Sent);
        string[] begin = ["", "/confirmation"];
        var strangers = new[] { await market.Buyer(), await market.Seller(), market.Support() };
        foreach (var person in strangers.Append(deal.Seller))
        {
            foreach (var noun in begin) (await market.SignInAs(person).Open($"{deal.Path}/withdrawal{noun}")).Status.ShouldBe(HttpStatusCode.NotFound, $"{person.Name} {noun}");
            (await Confirm(deal, person)).Status.ShouldBe(HttpStatusCode.NotFound, person.Name);
        }
        (await deal.AsSeller()).Document.QuerySelector("#withdrawal").ShouldBeNull("it is not the seller's right");

        var withdrawn = await (await Withdrawn.From(deal)).GiveAddress();
        var version = (await withdrawn.Stored()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] steps = ["/return-address", "/return-shipment", "/return-receipt", "/unsent", "/escalation"];
        foreach (var person in strangers)
        {
            foreach (var noun in steps.Concat(["", "/confirmation", "/label"])) (await market.SignInAs(person).Open(withdrawn.Path + noun)).Status.ShouldBe(HttpStatusCode.NotFound, $"{person.Name} {noun}");
            foreach (var noun in steps) (await Posts.With(market.SignInAs(person), withdrawn.Path + noun, ("Form.Version", version))).Status.ShouldBe(HttpStatusCode.NotFound, $"{person.Name} {noun}");
        }
        foreach (var (person, noun) in new[] { (deal.Buyer, steps[0]), (deal.Seller, steps[1]), (deal.Buyer, steps[2]), (deal.Buyer, steps[3]), (deal.Buyer, steps[4]) })
        {
            (await market.SignInAs(person).Open(withdrawn.Path + noun)).Status.ShouldBe(HttpStatusCode.NotFound, noun);
            (await Posts.With(market.SignInAs(person), withdrawn.Path + noun, ("Form.Version", version))).Status.ShouldBe(HttpStatusCode.NotFound, noun);
        }
        (await withdrawn.Stored()).Return!.SentAt.ShouldBeNull();
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public async Task Two_tabs_that_confirm_at_once_make_one_withdrawal()
    {
        var deal = await Withdrawn.Place(market, OrderStage.Paid);
        var form = await deal.AsBuyer("/withdrawal/confirmation");
        var requests = Enumerable.Range(0, 4).Select(_ => form.Fill("Confirm withdrawal")).ToList();
        var pages = await Task.WhenAll(requests.Select(form.Browser.Send));
        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK && p.Path == deal.Path + "/withdrawal");
        await market.Deliver();
        (await market.In((ComplaintsDbContext db) => db.Withdrawals.CountAsync(w => w.OrderId == deal.Number.Id))).ShouldBe(1);
        market.MailTo(deal.Buyer.Email).Count(m => m.Subject!.StartsWith("We have received your withdrawal", StringComparison.Ordinal)).ShouldBe(1);
        (await deal.AsBuyer("/withdrawal/confirmation")).Path.ShouldBe(deal.Path + "/withdrawal");
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    public async Task Of_two_receipts_at_once_one_wins()
    {
        var withdrawn = await (await (await Withdrawn.From(market, OrderStage.Sent)).GiveAddress()).SendBack();
        var form = await withdrawn.AsSeller("/return-receipt");
        var requests = Enumerable.Range(0, 3).Select(_ => form.Fill("Mark as received and refund")).ToList();
        var pages = await Task.WhenAll(requests.Select(form.Browser.Send));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Count(p => p.Status == HttpStatusCode.Conflict).ShouldBe(2);
        await market.Deliver();
        (await withdrawn.Deal.Ledger()).ShouldBe(Repaid);
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "CMP-1")]
    public async Task An_open_claim_ends_with_it_and_no_other_is_opened()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare();
        (await (await claimed.Deal.AsBuyer()).Follow("Withdraw from contract")).Text.ShouldContain("Your open claim is closed.");
        await Withdrawn.From(claimed.Deal);
        (await claimed.Stored()).ShouldSatisfyAllConditions(c => c.End.ShouldBe(ClaimEnd.Withdrawn), c => c.Effect.ShouldBe(ClaimEffect.Withdrawn));
        (await claimed.AsSeller()).Text.ShouldContain("Closed: the buyer withdrew from the contract.");
        foreach (var page in new[] { await claimed.AsSeller(), await claimed.AsBuyer() }) (await page.Follow("View withdrawal")).Path.ShouldBe($"{claimed.Deal.Path}/withdrawal");
        (await claimed.Deal.Order()).OpenClaimId.ShouldBeNull();
        (await claimed.AsBuyer("/acceptance")).Has("Accept offer").ShouldBeFalse();
        (await claimed.Deal.AsBuyer()).Text.ShouldNotContain("Open another claim");
        (await claimed.Deal.AsBuyer("/claim")).Text.ShouldContain("You have withdrawn from this contract, so you can't open a claim.");
        (await claimed.Deal.Ledger()).ShouldBe(Charged);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task A_return_that_is_under_way_in_a_claim_is_pointed_to()
    {
        var claimed = await (await Claimed.Open(market, "WrongProduct")).OfferReturn();
        await claimed.Accept();
        (await claimed.Deal.AsBuyer()).Document.QuerySelector("#withdrawal").ShouldBeNull();
        var page = await claimed.Deal.AsBuyer("/withdrawal");
        page.Text.ShouldContain("A return is already under way in your claim. You get a full refund when it's complete.");
        (await page.Follow("View claim")).Path.ShouldBe(claimed.Path);
        (await Confirm(claimed.Deal)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task A_withdrawal_and_a_claim_at_once_do_not_both_stand()
    {
        var deal = await Withdrawn.Place(market, OrderStage.Sent);
        var (claim, withdraw) = (await deal.AsBuyer("/claim"), await deal.AsBuyer("/withdrawal/confirmation"));
        using var one = claim.Fill("Open claim", new { Cause = "Defect", Description = Claimed.Words });
        using var other = withdraw.Fill("Confirm withdrawal");
        await Task.WhenAll(claim.Browser.Send(one), withdraw.Browser.Send(other));
        await market.Deliver();
        var withdrawn = await market.In((ComplaintsDbContext db) => db.Withdrawals.AnyAsync(w => w.OrderId == deal.Number.Id));
        var open = await market.In((ComplaintsDbContext db) => db.Claims.AnyAsync(c => c.OrderId == deal.Number.Id && c.State != ClaimState.Closed));
        (withdrawn && open).ShouldBeFalse();
        (withdrawn || open).ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task What_is_typed_is_kept_and_too_much_is_refused_where_it_was_typed()
    {
        var deal = await Withdrawn.Place(market, OrderStage.Sent);
        var page = await (await deal.AsBuyer("/withdrawal")).Submit("Continue", new { Reason = new string('a', 501) });
        (page.ErrorAt("Reason"), page.ValueOf("Reason")).ShouldBe(("Use at most 500 characters.", new string('a', 501)));
        var second = await page.Submit("Continue", new { Reason = Withdrawn.Reason });
        second.Text.ShouldContain("ReasonIt does not match my other bowls. I looked at it twice.");
        (await second.Follow("Back")).ValueOf("Reason").ShouldBe(Withdrawn.Reason);
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-2")]
    public async Task An_order_that_the_seller_refunds_on_its_page_ends_the_return()
    {
        var withdrawn = await Withdrawn.From(market, OrderStage.Sent);
        (await (await withdrawn.Deal.AsSeller("/refund")).Submit("Refund in full", new { Reason = "Keep it, please." })).Errors.ShouldBeEmpty();
        (await withdrawn.AsBuyer()).Text.ShouldContain("The whole order was refunded.");
        (await withdrawn.Deal.Ledger()).ShouldBe(Repaid);
        (await withdrawn.Stored()).End.ShouldBe(WithdrawalEnd.OrderRefunded);
    }

    private Task<Page> Confirm(Deal deal, Person? person = null) => Posts.With(market.SignInAs(person ?? deal.Buyer), $"{deal.Path}/withdrawal/confirmation", ("Form.Reason", ""));
}
