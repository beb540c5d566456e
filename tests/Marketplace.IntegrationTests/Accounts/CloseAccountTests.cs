using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-6")]
public sealed class CloseAccountTests(Market market) : IClassFixture<Market>
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(14);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task An_account_is_closed_after_fourteen_days_in_which_it_can_be_kept()
    {
        var browser = await market.WithPassword(await market.Buyer());
        var before = await browser.Open(Leaver.Path);
        before.Text.ShouldContain("What we remove");
        before.Text.ShouldContain("What stays, without your name");
        (await browser.AskToClose()).Text.ShouldContain("Your account is being closed");
        market.MailTo(browser.Person!.Email)[^1].Subject.ShouldStartWith("Your account will be closed on");
        (await browser.Open("/offers")).Document.QuerySelector("main .alert a[href='/account/closing']").ShouldNotBeNull();

        market.Clock.Advance(Grace - TimeSpan.FromDays(2) - Minute);
        await market.CloseDue();
        market.MailTo(browser.Person!.Email).ShouldNotContain(m => m.Subject!.StartsWith("Your account will soon be closed"));
        market.Clock.Advance(Minute);
        await market.CloseDue();
        await market.CloseDue();
        market.MailTo(browser.Person!.Email).Count(m => m.Subject!.StartsWith("Your account will soon be closed", StringComparison.Ordinal)).ShouldBe(1);

        market.Clock.Advance(TimeSpan.FromDays(2) - Minute);
        await market.CloseDue();
        (await IsThere(browser.Person!)).ShouldBeTrue("a minute is left");
        market.Clock.Advance(Minute);
        await market.CloseDue();
        (await IsThere(browser.Person!)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_keeps_the_account_has_everything_as_before()
    {
        var seller = await market.Seller();
        var offer = OfferScenes.OfferPath(await market.Lists(seller));
        var browser = await market.WithPassword(seller);
        (await market.Visitor().Open(offer)).Text.ShouldNotContain("Not available");
        await browser.AskToClose();
        (await market.Visitor().Open(offer)).Text.ShouldContain("Not available");
        market.Clock.Advance(Grace - Minute);
        var page = await browser.Open(Leaver.Path);
        (await page.Submit("Keep my account")).Text.ShouldContain("You've kept your account.");
        (await market.Visitor().Open(offer)).Text.ShouldNotContain("Not available");
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.CloseDue();
        (await IsThere(seller)).ShouldBeTrue();
    }

    [Fact]
    public async Task While_it_is_being_closed_nothing_new_is_begun()
    {
        var offer = OfferScenes.OfferPath(await market.Lists(await market.Seller()));
        var browser = await market.WithPassword(await market.Buyer());
        var page = await browser.Open(offer);
        await browser.AskToClose();
        (await page.Submit("Add Blue stoneware mug to your favourites")).Path.ShouldBe(Leaver.Path);
    }

    [Fact]
    public async Task A_wrong_password_or_name_closes_nothing()
    {
        var browser = await market.WithPassword(await market.Buyer());
        var page = await browser.Open(Leaver.Path);
        (await page.Submit("Close my account", new { UserName = browser.Person!.Name, Password = "somebody else's" })).ErrorAt("Password").ShouldContain("This isn't your current password");
        (await page.Submit("Close my account", new { UserName = "somebody", DataOwner.Password })).ErrorAt("UserName").ShouldContain("This isn't your username");
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.CloseDue();
        (await IsThere(browser.Person!)).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_requests_at_once_one_counts()
    {
        var browser = await market.WithPassword(await market.Buyer());
        var page = await browser.Open(Leaver.Path);
        using var first = page.Fill("Close my account", new { UserName = browser.Person!.Name, DataOwner.Password });
        using var second = page.Fill("Close my account", new { UserName = browser.Person!.Name, DataOwner.Password });
        await Task.WhenAll(browser.Send(first), browser.Send(second));
        await market.Deliver();
        market.MailTo(browser.Person!.Email).Count(m => m.Subject!.StartsWith("Your account will be closed on", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_running_order_is_settled_first_on_both_sides()
    {
        var deal = await Deal.Place(market);
        await Refuses(deal.Buyer, "Open orders you're buying: 1", "/orders?side=buying");
        await Refuses(deal.Seller, "Open orders you're selling: 1", "/orders?side=selling");
        await deal.Reach(OrderStage.Canceled);
        (await (await market.WithPassword(deal.Buyer)).AskToClose()).Text.ShouldContain("Your account is being closed");
    }

    [Fact]
    public async Task An_open_claim_is_settled_first()
    {
        var claimed = await Claimed.Open(market);
        await Refuses(claimed.Deal.Buyer, "Open claims that you made: 1", "/orders?side=buying&claims=true");
        await Refuses(claimed.Deal.Seller, "Open claims about orders that you sold: 1", "/orders?side=selling&claims=true");
    }

    [Fact]
    public async Task An_open_return_is_settled_first()
    {
        var withdrawn = await Withdrawn.From(market, OrderStage.Sent);
        await Refuses(withdrawn.Deal.Buyer, "Withdrawals from a contract with an open return: 1", "/orders?side=buying");
    }

    [Fact]
    public async Task A_debt_is_settled_first()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        await Refuses(deal.Seller, "You owe the marketplace money.", "/shop/earnings");
    }

    [Fact]
    public async Task An_undecided_suspension_appeal_is_settled_first()
    {
        await SuspendedPerson.Appealed(market);
        var id = await market.In((AccountsDbContext db) => db.Suspensions.OrderByDescending(s => s.Id).Select(s => s.AccountId).FirstAsync());
        var name = await market.In((AccountsDbContext db) => db.Accounts.Where(a => a.Id == id).Select(a => a.UserName!).SingleAsync());
        await Refuses(new Person(id, name), "Your appeal against the suspension is undecided.", "/account/suspension");
    }

    [Fact]
    public async Task A_suspension_ends_first_but_one_without_an_end_keeps_nobody()
    {
        await Refuses(await SuspendedPerson.In(market, days: 30), "Your account is suspended. You can close it when the suspension has ended.", "/account/suspension");
        var browser = await market.WithPassword(await SuspendedPerson.In(market));
        (await browser.AskToClose()).Text.ShouldContain("Your account is being closed");
    }

    [Fact, Trait("Rule", "REP-6")]
    public async Task Who_closes_a_shop_opens_no_other_without_its_ratings_for_a_year()
    {
        var name = await market.Newcomer();
        var person = await market.PersonOf(name);
        (await Open(person, "The first shop")).Path.ShouldBe("/shop/offers");
        await Leaver.CloseAgain(market, person);
        market.Clock.Advance(Grace);
        await market.CloseDue();
        var again = Newcomers.NewName();
        await market.Register(again, Newcomers.EmailOf(name));
        await market.Deliver();
        person = await market.PersonOf(again);
        (await Open(person, "The second shop")).Errors.ShouldContain("A shop with your email address or phone number was closed in the last 365 days. You can open a new one after that.");
        market.Clock.Advance(TimeSpan.FromDays(365));
        (await Open(person, "The second shop")).Path.ShouldBe("/shop/offers");

        async Task<Page> Open(Person who, string shop) => await (await market.SignInAs(who).Open("/shop/opening")).Submit(
            "Open shop", new { Name = shop, Description = "Pots.", Country = "DE", Currency = "EUR", Language = "en", TariffPlan = "Basic", IsProfessional = "false" });
    }

    [Fact]
    public async Task Staff_leave_once_their_role_is_removed()
    {
        await Refuses(market.Support(), "You work for the marketplace. Ask an administrator to remove your role.", "/account");
        await Refuses(market.Administrator(), "You work for the marketplace. Ask an administrator to remove your role.", "/account");
    }

    [Fact]
    public async Task What_was_opened_meanwhile_is_settled_first()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Canceled);
        var browser = await market.WithPassword(deal.Buyer);
        await browser.AskToClose();
        // An event that was late.
        await Deal.Place(market, deal.Buyer, deal.Seller);
        market.Clock.Advance(Grace);
        await market.CloseDue();
        (await IsThere(deal.Buyer)).ShouldBeTrue();
        (await browser.Open(Leaver.Path)).Text.ShouldContain("Open orders you're buying: 1");
    }

    [Fact]
    public async Task An_order_that_comes_between_the_look_and_the_closing_postpones_it()
    {
        await using var busy = new BusyMarket();
        var deal = await Deal.Place(busy, stage: OrderStage.Canceled);
        await Leaver.CloseAgain(busy, deal.Buyer);
        busy.Clock.Advance(Grace);
        busy.Comes(1, () => Deal.Place(busy, deal.Buyer, deal.Seller));
        await busy.CloseDue();
        (await busy.In((AccountsDbContext db) => db.Accounts.SingleAsync(a => a.Id == deal.Buyer.Id))).ClosingAt.ShouldBe(busy.Clock.Now.AddDays(1));
        (await (await deal.AsSeller()).Browser.Open("/orders?side=selling")).Text.ShouldContain(deal.Buyer.Name);
    }

    [Theory, Trait("Rule", "ORD-17")]
    [InlineData(OrderStage.New, OrderStage.Canceled, false)]
    [InlineData(OrderStage.Paid, OrderStage.Refunded, false)]
    [InlineData(OrderStage.New, OrderStage.Canceled, true)]
    [InlineData(OrderStage.Paid, OrderStage.Refunded, true)]
    public async Task An_order_that_comes_at_the_last_moment_is_ended_and_its_money_returned(OrderStage stage, OrderStage end, bool isSellers)
    {
        await using var busy = new BusyMarket();
        var before = await Deal.Place(busy, stage: OrderStage.Canceled);
        var leaver = isSellers ? before.Seller : before.Buyer;
        await busy.SignInAs(leaver).Open("/account");
        await Leaver.CloseAgain(busy, leaver);
        busy.Clock.Advance(Grace);
        var deal = before with { Number = new(busy.Get<IdGenerator>().Next()) };
        // The accounts are locked at this moment, so it comes without a page.
        busy.Comes(2, () => busy.In(async (OrdersDbContext db) =>
        {
            var order = Order.Place(Deal.Bought(deal.Number.Id, before.Buyer, before.Seller, "Blue bowl") with { OccurredAt = busy.Clock.Now }, new Marketplace.Orders.OrdersOptions().Terms);
            db.Place(order);
            if (stage == OrderStage.Paid)
            {
                order.Approve(new(Party.Seller, order.ShopName), busy.Clock.Now);
                var charge = order.Pay(new(Party.Buyer, order.BuyerName), busy.Get<IdGenerator>().Next(), new("tok_charged", "4242"), busy.Clock.Now);
                order.Settle(charge, PaymentState.Succeeded, "", 0, busy.Clock.Now);
                db.Payments.Add(charge);
                db.Ledger.Add(new(charge.Id, PaymentKind.Charge, PaymentState.Succeeded, "", null, "tok_charged", charge.Amount, charge.Currency, busy.Clock.Now));
            }
            return await db.SaveChangesAsync();
        }));
        await busy.CloseDue();
        (await busy.In((AccountsDbContext db) => db.Accounts.AnyAsync(a => a.Id == leaver.Id))).ShouldBeFalse();
        await busy.Deliver();
        (await deal.Stage()).ShouldBe(end);
        if (stage == OrderStage.Paid) (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        var stays = isSellers ? deal.Buyer : deal.Seller;
        (await busy.SignInAs(stays).Open(deal.Path)).Text.ShouldContain("The account of the buyer or the seller was closed.");
        // An event that is even later.
        var late = await Deal.Place(busy, before.Buyer, before.Seller);
        (await late.Stage()).ShouldBe(OrderStage.Canceled);
        if (!isSellers) (await late.Order()).Contact.Street.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_name_is_taken_for_a_year_and_the_address_is_free_at_once()
    {
        var name = await market.Newcomer();
        var person = await market.PersonOf(name);
        await Leaver.CloseAgain(market, person);
        market.Clock.Advance(Grace);
        await market.CloseDue();
        (await market.Register(name, "another@example.org")).Errors.ShouldContain("This username is taken");
        (await market.Register(Newcomers.NewName(), Newcomers.EmailOf(name))).Path.ShouldBe("/account/registered");
        market.MailsTo(Newcomers.EmailOf(name))[^1].ShouldStartWith("Subject: Confirm your email address");
        market.Clock.Advance(TimeSpan.FromDays(365));
        (await market.Register(name, "another@example.org")).Path.ShouldBe("/account/registered");
    }

    private async Task Refuses(Person person, string reason, string path)
    {
        var browser = await market.WithPassword(person);
        var page = await browser.Open(Leaver.Path);
        page.Text.ShouldContain(reason);
        page.Document.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")).ShouldContain(path);
        page.Has("Close my account").ShouldBeFalse();
    }

    private Task<bool> IsThere(Person person) => market.In((AccountsDbContext db) => db.Accounts.AnyAsync(a => a.Id == person.Id));
}
