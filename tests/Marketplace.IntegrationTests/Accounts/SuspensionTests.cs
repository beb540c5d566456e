using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.Suspending;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-5")]
public sealed class SuspensionTests : IDisposable
{
    private const string Reason = "You asked three customers to pay outside the marketplace.";
    private const string Words = "The three messages were about the delivery, not about a payment.";
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    /// <summary>What a suspended person may post. Each form that isn't here is refused; a new form belongs in one of the two.</summary>
    private static readonly string[] Allowed =
    [
        "account/closing", "account/closing/removal", "account/confirmation", "account/data", "account/data/file", "account/email", "account/email/confirmation", "account/language", "account/notices", "account/passkey-confirmation/options", "account/passkey-sign-in", "account/passkey-sign-in/options",
        "account/password", "account/password-reset", "account/password/change", "account/phone", "account/register", "account/security/authenticator",
        "account/security/authenticator/removal", "account/security/passkeys", "account/security/passkeys/options", "account/security/passkeys/{}/removal",
        "account/security/recovery-codes", "account/sessions/others/end", "account/sessions/{}/end", "account/sign-in", "account/sign-in/code", "account/sign-out",
        "account/suspension",
        "claims/{}/files", "claims/{}/messages", "claims/{}/messages/{}/contest", "claims/{}/{}",
        "customer-reports/{}/{}", "deletion-requests/{}/appeal", "deletion-requests/{}/statement", "help/contact", "notices",
        "orders/{}/amount", "orders/{}/approval", "orders/{}/cancellation", "orders/{}/checkout", "orders/{}/checkout/cancellation", "orders/{}/claim",
        "orders/{}/closing", "orders/{}/delay", "orders/{}/evidence", "orders/{}/extra", "orders/{}/files", "orders/{}/hold-objection", "orders/{}/messages",
        "orders/{}/messages/{}/contest", "orders/{}/note", "orders/{}/payment", "orders/{}/proposal", "orders/{}/receipt", "orders/{}/refund",
        "orders/{}/repayment", "orders/{}/shipment", "orders/{}/withdrawal/confirmation", "orders/{}/withdrawal/{}",
        "shop/earnings/account", "shop/earnings/account/connection", "shop/earnings/details", "shop/earnings/payout",
    ];

    [Fact]
    public void The_forms_that_are_left_are_these()
    {
        var templates = market.Get<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .Where(a => a.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.Contains("POST")) == true)
            .Select(a => a.AttributeRouteInfo!.Template!.TrimStart('/')).Distinct().ToList();
        templates.Count.ShouldBeGreaterThan(90);
        var allowed = templates.Where(SuspensionFilter.Allows).Select(t => string.Join('/', t.Split('/').Select(part => part.StartsWith('{') ? "{}" : part)));
        allowed.Distinct().Order(StringComparer.Ordinal).ShouldBe(Allowed.Order(StringComparer.Ordinal));
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task It_holds_at_the_very_next_request_and_says_why_until_when_and_how_to_appeal()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var offer = await market.Lists(seller);
        var browser = market.SignInAs(buyer);
        var form = await browser.Open(OfferScenes.OfferPath(offer) + "/purchase");
        await Suspend(buyer, days: 30);

        var refused = await form.Submit("Place order", OfferScenes.Address());
        refused.Path.ShouldBe("/account/suspension");
        refused.Text.ShouldContain(Reason);
        refused.Text.ShouldContain("1 Apr");
        refused.Has("Send appeal").ShouldBeTrue();
        (await browser.Open(OfferScenes.OfferPath(offer))).Status.ShouldBe(HttpStatusCode.OK, "reading goes on");
        (await browser.Open("/orders?side=buying")).Text.ShouldContain("Your account is suspended");
        var mail = market.MailTo(buyer.Email)[^1];
        mail.Subject!.ShouldStartWith("Your account is suspended until 1");
        mail.TextBody!.ShouldContain(Reason);

        await Lift(buyer);
        (await form.Submit("Place order", OfferScenes.Address())).IsBought().ShouldBeTrue();
        market.MailTo(buyer.Email).Select(m => m.Subject).ShouldContain("An administrator ended the suspension of your account");
    }

    [Fact]
    public async Task A_suspended_sellers_offers_are_hidden_and_come_back_as_they_were()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var (open, paused) = (await market.Lists(seller), await market.Lists(seller, OfferScenes.Mug("Green teapot")));
        await (await market.SignInAs(seller).Open(OfferScenes.OfferPath(paused) + "/pause")).Submit("Pause offer");
        var form = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(open) + "/purchase");
        await Suspend(seller);

        (await market.Visitor().Open("/offers?q=stoneware")).Text.ShouldNotContain("Blue stoneware mug");
        (await market.Visitor().Open("/offers?category=ceramics")).Text.ShouldNotContain("Blue stoneware mug");
        var page = await market.Visitor().Open(OfferScenes.OfferPath(open));
        page.CanBuy().ShouldBeFalse();
        page.Text.ShouldContain("Not available");
        (await form.Submit("Place order", OfferScenes.Address())).IsBought().ShouldBeFalse("the page was open before");
        (await market.SignInAs(seller).Open("/shop/offers")).Text.ShouldContain("Nobody can buy your offers for now.");

        await Lift(seller);
        (await market.Visitor().Open(OfferScenes.OfferPath(open))).CanBuy().ShouldBeTrue();
        (await market.Visitor().Open(OfferScenes.OfferPath(paused))).CanBuy().ShouldBeFalse("the seller's own pause is back");
        (await form.Submit("Place order", OfferScenes.Address())).IsBought().ShouldBeTrue();
        market.MailTo(seller.Email).ShouldContain(mail => mail.TextBody!.Contains("Your offers are back as they were."));
    }

    [Fact]
    public async Task Running_orders_go_on_on_both_sides()
    {
        var deal = await Deal.Place(market);
        await Suspend(deal.Seller);
        await Suspend(deal.Buyer);
        (await (await deal.AsSeller()).Submit("Send", new { Text = "I'll send it tomorrow." })).Text.ShouldContain("I'll send it tomorrow.");
        await deal.Reach(OrderStage.Finished);
        (await deal.Stage()).ShouldBe(OrderStage.Finished);
        using var review = new HttpRequestMessage(HttpMethod.Post, deal.Path + "/review");
        (await market.SignInAs(deal.Buyer).Send(review)).Path.ShouldBe("/account/suspension", "a review is something new");
        await Lift(deal.Buyer);
        (await deal.AsBuyer("/review")).Has("Publish review").ShouldBeTrue();
    }

    [Fact]
    public async Task It_ends_by_itself_to_the_second()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var offer = await market.Lists(seller);
        await Suspend(seller, days: 1);
        await Suspend(buyer, days: 1);
        market.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await market.Work<EndSuspensions>();
        (await market.SignInAs(seller).Open("/shop/offers")).Text.ShouldContain("Your account is suspended");
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse();

        market.Clock.Advance(TimeSpan.FromSeconds(1));
        (await market.SignInAs(buyer).Open("/notices")).Text.ShouldNotContain("See why, and what you can do", Case.Sensitive, "before any job runs");
        await market.Work<EndSuspensions>();
        await market.Deliver();
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeTrue();
        await market.Work<EndSuspensions>();
        await market.Deliver();
        market.MailTo(seller.Email).Count(m => m.Subject == "The suspension of your account is over").ShouldBe(1);
    }

    [Fact]
    public async Task Without_an_end_it_stays_until_it_is_lifted()
    {
        var buyer = await market.Buyer();
        await Suspend(buyer);
        market.Clock.Advance(TimeSpan.FromDays(4000));
        await market.Work<EndSuspensions>();
        (await market.SignInAs(buyer).Open("/account/suspension")).Text.ShouldContain("No end");
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task The_appeal_is_decided_by_another_administrator_for_good()
    {
        var (seller, first, second) = (await market.Seller(), market.Administrator(), market.Administrator());
        var offer = await market.Lists(seller);
        await Suspend(seller, first);
        (await (await Own(seller)).Submit("Send appeal", new { Appeal = "Too short." })).ErrorAt("Appeal").ShouldContain("20 to 2,000 characters");
        var page = await (await Own(seller)).Submit("Send appeal", new { Appeal = Words });
        page.Text.ShouldContain(Words);
        page.Has("Send appeal").ShouldBeFalse("an appeal is made once");

        var path = await CaseOf(seller);
        (await market.SignInAs(first).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound, "who ordered it doesn't decide");
        (await market.SignInAs(market.Support()).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(second).Open("/admin/cases")).Document.QuerySelector($"a[href='{path}']").ShouldNotBeNull();
        var taken = await (await market.SignInAs(second).Open(path)).Submit("Take case");
        (await taken.Submit("Send decision", new { Lift = "true", Reasons = "The messages are about the delivery." })).Text.ShouldContain("Suspension lifted");
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeTrue();
        (await Own(seller)).Text.ShouldContain("The messages are about the delivery.");
        market.MailTo(seller.Email)[^1].Subject.ShouldBe("Your appeal was granted. Your account is no longer suspended");
        (await taken.Submit("Send decision", new { Lift = "false", Reasons = "I have changed my mind about it." })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task A_rejected_appeal_leaves_everything_as_it_is_and_names_whom_else_to_ask()
    {
        (market.Settings["Moderation:DisputeBody"], market.Settings["Moderation:DisputeBodyPage"]) = ("Appeals Centre", "https://appeals.example/");
        var buyer = await market.Buyer();
        await Suspend(buyer, days: 30);
        await (await Own(buyer)).Submit("Send appeal", new { Appeal = Words });
        var taken = await (await market.SignInAs(market.Administrator()).Open(await CaseOf(buyer))).Submit("Take case");
        await taken.Submit("Send decision", new { Lift = "false", Reasons = "The messages ask for a payment." });
        var page = await Own(buyer);
        page.Text.ShouldContain("Suspension kept");
        page.Text.ShouldContain("The messages ask for a payment.");
        page.Text.ShouldContain("You can still go to court. You can also ask a body for settling disputes: Appeals Centre");
        page.Document.QuerySelector("a[href='https://appeals.example/']").ShouldNotBeNull();
        page.Has("Send appeal").ShouldBeFalse();
        market.MailTo(buyer.Email)[^1].Subject.ShouldBe("Your appeal was rejected. Your account stays suspended");
        (await market.SignInAs(buyer).Open("/")).Text.ShouldContain("Your account is suspended");
    }

    [Fact]
    public async Task Nobody_else_learns_of_it()
    {
        var (buyer, seller, stranger) = (await market.Buyer(), await market.Seller(), await market.Buyer());
        var deal = await Deal.Place(market, buyer, seller);
        var offer = await market.Lists(seller);
        await Suspend(seller);
        foreach (var page in new[]
        {
            await market.Visitor().Open($"/sellers/{seller.Shop}"), await market.Visitor().Open(OfferScenes.OfferPath(offer)), await deal.AsBuyer(),
            await market.SignInAs(stranger).Open($"/sellers/{seller.Shop}"), await market.SignInAs(stranger).Open("/"),
        })
        {
            page.Body.ShouldNotContain(Reason);
            page.Text.ShouldNotContain("suspen", Case.Insensitive);
        }
        (await Own(stranger)).Status.ShouldBe(HttpStatusCode.NotFound);
        market.MailTo(buyer.Email).ShouldAllBe(mail => !mail.TextBody!.Contains("suspen"));
    }

    [Fact]
    public async Task Only_administrators_suspend_and_never_staff()
    {
        var (buyer, support) = (await market.Buyer(), market.Support());
        await market.SignInAs(buyer).Open("/");
        await market.SignInAs(support).Open("/");
        foreach (var person in new[] { buyer, support, await market.Seller() })
        {
            (await market.SignInAs(person).Open(PathOf(buyer))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        var page = await market.SignInAs(market.Administrator()).Open(PathOf(support));
        page.Has("Suspend account").ShouldBeFalse();
        page.Text.ShouldContain("Staff can't be suspended.");
        await Suspend(buyer);
        var role = await market.SignInAs(market.Administrator()).Open($"/admin/accounts/{new Number(buyer.Id)}/role");
        (await role.Submit("Change role", new { Role = "Support" })).Errors.ShouldContain("Lift the suspension first.");
    }

    [Fact]
    public async Task Of_two_administrators_at_once_one_suspends_and_lifting_twice_tells_once()
    {
        var buyer = await market.Buyer();
        await market.SignInAs(buyer).Open("/");
        var pages = await Task.WhenAll(Form(), Form());
        var done = await Task.WhenAll(pages.Select(page => page.Submit("Suspend account", new { Rule = "DealsOutside", Reason, Days = "7" })));
        done.Count(page => page.Status == HttpStatusCode.OK).ShouldBe(1);
        (await market.In((AccountsDbContext db) => db.Suspensions.CountAsync(s => s.AccountId == buyer.Id))).ShouldBe(1);
        var lifting = await Task.WhenAll(Form(), Form());
        await Task.WhenAll(lifting.Select(page => page.Submit("Lift suspension")));
        market.MailTo(buyer.Email).Count(m => m.Subject == "An administrator ended the suspension of your account").ShouldBe(1);

        Task<Page> Form() => market.SignInAs(market.Administrator()).Open(PathOf(buyer));
    }

    [Fact]
    public async Task A_second_suspension_holds_the_offers_again()
    {
        var seller = await market.Seller();
        var offer = await market.Lists(seller);
        for (var i = 0; i < 2; i++)
        {
            await Suspend(seller);
            (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse();
            await Lift(seller);
            (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeTrue();
        }
        (await market.SignInAs(market.Administrator()).Open(PathOf(seller))).Document.QuerySelectorAll(".list-rows > li").Length.ShouldBe(2);
    }

    private static string PathOf(Person person) => $"/admin/accounts/{new Number(person.Id)}/suspension";

    private Task<Page> Own(Person person) => market.SignInAs(person).Open("/account/suspension");

    private async Task Suspend(Person person, Person? by = null, int? days = null)
    {
        // The account comes with the first page that it opens.
        await market.SignInAs(person).Open("/account");
        var page = await (await market.SignInAs(by ?? market.Administrator()).Open(PathOf(person))).Submit("Suspend account", new { Rule = "DealsOutside", Reason, Days = days?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" });
        page.Has("Lift suspension").ShouldBeTrue($"{page.Status} {page.Errors}");
    }

    private async Task Lift(Person person) => await (await market.SignInAs(market.Administrator()).Open(PathOf(person))).Submit("Lift suspension");

    private Task<string> CaseOf(Person person) => market.In(async (AccountsDbContext db) =>
        $"{SuspensionAppeals.Root}/{new Number(await db.Suspensions.Where(s => s.AccountId == person.Id).Select(s => s.Id).SingleAsync())}");
}
