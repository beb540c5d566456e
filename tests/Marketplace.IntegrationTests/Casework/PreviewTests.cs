using System.Globalization;
using Marketplace.Accounts.Persistence;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Billing;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Casework;

/// <summary>Staff read what both sides will read before they send a decision, which a preview doesn't make.</summary>
[Trait("Rule", "MOD-12"), Trait("Rule", "MOD-7")]
public sealed class PreviewTests(Market market) : IClassFixture<Market>
{
    private const string Reasons = "The conversation says so in its second message.";

    [Theory]
    [InlineData("true", "amount-agreed", "Support changed the amount of “Blue bowl” to €20.00.")]
    [InlineData("false", "amount-not-agreed", "Support kept the amount of “Blue bowl” as it was.")]
    public async Task Of_an_amount(string outcome, string part, string told)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var page = await Take(await Agreement.AmountCase(deal));
        var preview = await page.Submit("Preview letters", new { Outcome = outcome, Reasons, Parts = part });
        var letters = Letters(preview, ["To the seller", "To the buyer"]);
        letters.ShouldAllBe(letter => letter.Contains(told) && letter.Contains(Reasons));
        (await market.In((OrdersDbContext db) => db.AmountCases.SingleAsync(c => c.OrderId == deal.Number.Id))).DecidedAt.ShouldBeNull();
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        foreach (var person in new[] { deal.Seller, deal.Buyer }) Told(person, told.TrimEnd('.'), letters[0], ReadyReasons.Amounts.Single(p => p.Key == part).English);
    }

    [Theory]
    [InlineData("true", new[] { "To the buyer", "To the seller" })]
    [InlineData("false", new[] { "To the buyer" })]
    public async Task Of_a_reported_message(string outcome, string[] addressees)
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Seller, "Write to me at anna.k@example.com, then it is cheaper.");
        await (await talk.Open(talk.Buyer, $"{talk.Path}/1/report")).Submit("Report to support");
        var page = await Take(await market.In(async (MessagesDbContext db) => $"/admin/messages/{new Number(await db.Cases.Where(c => c.OrderId == talk.OrderId).Select(c => c.Id).SingleAsync())}"));
        var preview = await page.Submit("Preview letters", new { Outcome = outcome, Reasons });
        var letters = Letters(preview, addressees);
        letters[0].ShouldContain(outcome == "true" ? "Support decided that a message to you about “Blue bowl” breaks the rules." : "Support decided that a message to you about “Blue bowl” doesn't break the rules.");
        if (letters.Count > 1) letters[1].ShouldContain("Support decided that your message about “Blue bowl” breaks the rules.");
        (await market.In((MessagesDbContext db) => db.Cases.SingleAsync(c => c.OrderId == talk.OrderId))).DecidedAt.ShouldBeNull();
        market.MailTo(talk.Buyer.Email).ShouldNotContain(m => m.Subject!.StartsWith("Support decided", StringComparison.Ordinal));
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        market.MailTo(talk.Buyer.Email).ShouldContain(m => m.Subject!.StartsWith("Support decided", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("true", "The money is available to you now.")]
    [InlineData("false", "The money stays held until the date on the order's page.")]
    public async Task Of_an_objection_to_a_hold(string outcome, string after)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var page = await Take(await Objection.To(deal));
        var preview = await page.Submit("Preview letters", new { Outcome = outcome, Reasons });
        Letters(preview, ["To the seller"])[0].ShouldContain(after);
        (await market.In((BillingDbContext db) => db.HoldObjections.SingleAsync(o => o.OrderId == deal.Number.Id))).DecidedAt.ShouldBeNull();
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        market.MailTo(deal.Seller.Email)[^1].TextBody!.ShouldContain(after);
    }

    [Theory, Trait("Rule", "ACC-11")]
    [InlineData("true", "identity-fits", "Support has confirmed your details. Your offers can be bought again.")]
    [InlineData("false", "identity-tax", "Support asks you to correct your details.")]
    public async Task Of_a_seller_s_identity(string outcome, string part, string told)
    {
        var seller = await market.Seller();
        var page = await Take(await IdentityCheckTests.Open(market, seller));
        var before = await Check();
        var preview = await page.Submit("Preview letters", new { Outcome = outcome, Reasons, Parts = part });
        var letter = Letters(preview, ["To the seller"])[0];
        letter.ShouldContain(told);
        var after = await Check();
        (after.State, after.IsConfirmed, after.IsPaused, after.DecidedAt, after.Reasons, after.Version).ShouldBe((before.State, null, true, null, "", before.Version));
        market.MailTo(seller.Email).ShouldNotContain(m => m.Subject == told.TrimEnd('.'));
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        await market.Deliver();
        Told(seller, told.TrimEnd('.'), letter, ReadyReasons.Identities.Single(p => p.Key == part).English);

        Task<IdentityCheck> Check() => market.In((BillingDbContext db) => db.IdentityChecks.AsNoTracking().SingleAsync(c => c.Id == seller.Id));
    }

    [Fact, Trait("Rule", "ACC-5")]
    public async Task Of_a_suspension_and_of_its_appeal()
    {
        var (person, first, second) = (await SuspendedPerson.Free(market), market.Administrator(), market.Administrator());
        var form = await market.SignInAs(first).Open(SuspendedPerson.PathOf(person));
        var preview = await form.Submit("Preview letters", new { Rule = "DealsOutside", Reason = Reasons, Days = "30", Parts = "asked-outside" });
        var letter = Letters(preview, ["To the account's owner"])[0];
        (await market.In((AccountsDbContext db) => db.Suspensions.CountAsync(s => s.AccountId == person.Id))).ShouldBe(0);
        (await preview.Submit("Suspend account")).Errors.ShouldBeEmpty();
        var own = await market.SignInAs(person).Open("/account/suspension");
        foreach (var sentence in new[]
        {
            "Deals outside the marketplace: Orders must be placed and paid for on the marketplace.", "Your messages asked customers to pay or to deal outside the marketplace.", Reasons,
            "You can't buy, list or change offers", "You can sign in, read", "A person made this decision.", "You can appeal once.",
        })
        {
            letter.ShouldContain(sentence);
            own.Text.ShouldContain(sentence);
        }
        foreach (var day in new[] { 0, 30 })
        {
            letter.ShouldContain(market.Clock.Now.AddDays(day).ToString("d MMM", CultureInfo.InvariantCulture));
            own.Body.ShouldContain($"datetime=\"{market.Clock.Now.AddDays(day):yyyy-MM-dd}");
        }
        await own.Submit("Send appeal", new { Appeal = "The messages were about the delivery." });
        var path = await market.In(async (AccountsDbContext db) => $"/admin/suspension-appeals/{new Number(await db.Suspensions.Where(s => s.AccountId == person.Id).Select(s => s.Id).SingleAsync())}");
        var taken = await (await market.SignInAs(second).Open(path)).Submit("Take case");
        var appeal = await taken.Submit("Preview letters", new { Lift = "false", Reasons });
        foreach (var sentence in new[] { "Your appeal was rejected. Your account stays suspended.", "Orders must be placed", "The suspension ends on 1 Apr", "A person made this decision.", "This decision is final here.", Reasons })
        {
            Letters(appeal, ["To the account's owner"])[0].ShouldContain(sentence);
        }
        (await taken.Submit("Preview letters", new { Lift = "true", Reasons })).Document.QuerySelector("#preview")!.TextContent.ShouldContain("Your appeal was granted.");
        (await market.In((AccountsDbContext db) => db.Suspensions.SingleAsync(s => s.AccountId == person.Id))).DecidedAt.ShouldBeNull();
    }

    private async Task<Page> Take(string path) => await (await market.SignInAs(market.Support()).Open(path)).Submit("Take case");

    private static List<string> Letters(Page page, string[] addressees)
    {
        page.Errors.ShouldBeEmpty();
        page.Document.QuerySelectorAll("#preview summary").Select(s => s.TextContent).ShouldBe(addressees);
        return [.. page.Document.QuerySelectorAll("#preview .letter").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    /// <summary>The mail says what the preview showed.</summary>
    private void Told(Person person, string subject, string letter, string part)
    {
        var mail = market.MailTo(person.Email).Single(m => m.Subject == subject).TextBody!;
        foreach (var sentence in new[] { part, Reasons }) (mail.Contains(sentence), letter.Contains(sentence)).ShouldBe((true, true), sentence);
    }
}
