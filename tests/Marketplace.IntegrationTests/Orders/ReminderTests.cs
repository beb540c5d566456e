using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Orders.Jobs;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>Reminders reach the buyer by email and on the site, in their language, with the button; the seller sees them ahead.</summary>
[Trait("Rule", "NTF-3")]
public sealed class ReminderTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ORD-13")]
    public async Task Who_has_not_confirmed_an_added_order_is_reminded_in_their_language_until_they_do()
    {
        var deal = await Agreement.Added(await Deal.Place(market, stage: OrderStage.Finished));
        await market.Tell(new LanguageChosen(deal.Buyer.Id, "es"));
        (await deal.AsSeller()).Text.ShouldContain($"We'll remind {deal.Buyer.Name} before then. If they don't confirm it, it's canceled and doesn't count.");
        (await deal.AsBuyer()).Text.ShouldContain("If you don't confirm it, it's canceled and doesn't count.");
        var (mails, sellers) = (Mails(deal.Buyer), Mails(deal.Seller));
        await After(TimeSpan.FromDays(11));
        await After(TimeSpan.FromHours(1));
        var mail = market.MailTo(deal.Buyer.Email)[^1];
        mail.Subject!.ShouldStartWith("No has confirmado el pedido de “A vase” que Shop of");
        mail.TextBody!.ShouldContain($"/orders/{deal.Number}/confirmation");
        (Mails(deal.Buyer), Mails(deal.Seller)).ShouldBe((mails + 1, sellers));
        (await (await deal.AsBuyer("/confirmation")).Submit("Confirm order")).Errors.ShouldBeEmpty();
        await market.Deliver();
        mails = Mails(deal.Buyer);
        await After(TimeSpan.FromDays(2));
        Mails(deal.Buyer).ShouldBe(mails, "it is confirmed");
    }

    [Fact, Trait("Rule", "ORD-11")]
    public async Task A_custom_order_is_reminded_before_it_expires_and_still_waits_on_the_home_page()
    {
        var deal = await Agreement.Custom(await Deal.Place(market, stage: OrderStage.Finished));
        var link = await Agreement.LinkOf(deal);
        await After(TimeSpan.FromHours(20));
        await After(TimeSpan.FromHours(1));
        var mail = market.MailTo(deal.Buyer.Email)[^1];
        mail.Subject!.ShouldBe("The custom order “Six blue bowls” for €50.00 expires soon");
        mail.TextBody!.ShouldContain(link);
        (await Notices(deal.Buyer)).Count(n => n.Contains("expires soon", StringComparison.Ordinal)).ShouldBe(1);
        (await market.SignInAs(deal.Buyer).Open("/")).Document.QuerySelector($"main a[href='{link}']").ShouldNotBeNull();

        var payment = await (await market.SignInAs(deal.Buyer).Open(link)).Submit("Accept and pay €50.00", new { Name = "Ada Lovelace", Street = "Invalidenstr. 1", PostalCode = "10115", City = "Berlin", Country = "DE", Phone = "+49 30 123-456" });
        payment.Path.ShouldEndWith("/payment");
        await market.Deliver();
        var mails = Mails(deal.Buyer);
        await After(TimeSpan.FromHours(1));
        Mails(deal.Buyer).ShouldBe(mails, "two reminders within an hour would be one too many");
    }

    [Fact, Trait("Rule", "ORD-11")]
    public async Task Who_accepted_one_is_reminded_to_pay_and_both_see_until_when()
    {
        var deal = await Agreement.Custom(await Deal.Place(market, stage: OrderStage.Finished));
        var payment = await (await market.SignInAs(deal.Buyer).Open(await Agreement.LinkOf(deal))).Submit("Accept and pay €50.00", new { Name = "Ada Lovelace", Street = "Invalidenstr. 1", PostalCode = "10115", City = "Berlin", Country = "DE", Phone = "+49 30 123-456" });
        await market.Deliver();
        var order = payment.Path[..^"/payment".Length];
        (await market.SignInAs(deal.Seller).Open(order)).Text.ShouldContain($"We'll remind {deal.Buyer.Name} before then. If they don't pay in time, the order is canceled.");
        (await market.SignInAs(deal.Seller).Open(order)).Text.ShouldContain($"Waiting for {deal.Buyer.Name} to pay €50.00 by ");
        await After(TimeSpan.FromHours(20));
        await After(TimeSpan.FromHours(1));
        var mails = market.MailTo(deal.Buyer.Email);
        mails.Count(m => m.Subject!.StartsWith("You haven't paid for", StringComparison.Ordinal)).ShouldBe(1);
        mails[^1].TextBody!.ShouldContain(payment.Path);
        (await market.SignInAs(deal.Seller).Open(order)).Text.ShouldContain($"If {deal.Buyer.Name} doesn't pay in time, the order is canceled.", customMessage: "no further reminder is promised");
    }

    [Fact, Trait("Rule", "ORD-9"), Trait("Rule", "ORD-7")]
    public async Task A_request_is_reminded_after_a_day_once_and_not_if_it_was_answered()
    {
        var asked = await Agreement.Delay(await Deal.Place(market));
        var answered = await Agreement.Amount(await Deal.Place(market), "30");
        var waiting = await Agreement.Amount(await Deal.Place(market), "30");
        await (await answered.AsBuyer("/proposal")).Submit("Decline");
        (await asked.AsSeller("/proposal")).Text.ShouldContain("If they don't answer, we'll remind them once.");
        await market.Deliver();
        await After(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1));
        Reminders(asked).ShouldBe(0);
        await After(TimeSpan.FromMinutes(1));
        await After(TimeSpan.FromDays(1));
        (Reminders(asked), Reminders(answered), Reminders(waiting)).ShouldBe((1, 0, 1));
        var mail = market.MailTo(asked.Buyer.Email)[^1];
        mail.Subject!.ShouldEndWith("is waiting for your answer: more time for “Blue bowl”");
        mail.TextBody!.ShouldContain(asked.Path + "/proposal");
        market.MailTo(waiting.Buyer.Email)[^1].TextBody!.ShouldContain("New amount: €30.00.");
    }

    [Fact, Trait("Rule", "ACC-9")]
    public async Task A_blocked_customer_is_not_reminded_of_what_they_cannot_answer()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        await Agreement.Custom(deal);
        await Agreement.Added(deal);
        await (await deal.AsSeller("/customer/block")).Submit("Block customer");
        await market.Deliver();
        var mails = Mails(deal.Buyer);
        await After(TimeSpan.FromHours(20));
        await After(TimeSpan.FromDays(11));
        Mails(deal.Buyer).ShouldBe(mails);
    }

    private async Task After(TimeSpan time)
    {
        market.Clock.Advance(time);
        await market.Work<AdvanceOrders>();
        await market.Work<AdvanceCustomOrders>();
        await market.Work<RemindOfProposals>();
        await market.Deliver();
    }

    private int Mails(Person person) => market.MailTo(person.Email).Count;

    private int Reminders(Deal deal) => market.MailTo(deal.Buyer.Email).Count(m => m.Subject!.Contains("is waiting for your answer", StringComparison.Ordinal));

    private async Task<List<string>> Notices(Person person) =>
        [.. (await market.SignInAs(person).Open("/notices")).Document.QuerySelectorAll("main li a:not(.btn)").Select(a => a.TextContent)];
}
