using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Notices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "REV-11")]
public sealed class RelatedTests : IDisposable
{
    private const string Refused = "You can't review this order, because your account and the seller's belong together";
    private const string Shared = "DE89 3704 0044 0532 0130 00";
    private const string OtherPhone = "+493098765432";
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Two_accounts_on_one_device_within_a_day_cannot_review_each_other_and_a_second_later_they_can()
    {
        var (one, other, late) = (await Account(), await Account(), await Account());
        var (family, alone) = (market.Visitor(), market.Visitor());
        await SignIn(family, one);
        market.Clock.Advance(TimeSpan.FromHours(24));
        await SignIn(family, other);
        market.Clock.Advance(TimeSpan.FromHours(24).Add(TimeSpan.FromSeconds(1)));
        await SignIn(family, late);
        await SignIn(alone, late);
        (await Says(one, other)).ShouldContain("both signed in on the same device.");
        (await Says(other, one)).ShouldContain(Refused);
        (await Says(other, late)).ShouldNotContain(Refused, customMessage: "a day and a second lay between");
        (await Says(one, late)).ShouldNotContain(Refused);
        market.Clock.Advance(TimeSpan.FromDays(90));
        (await Says(one, other)).ShouldNotContain(Refused, customMessage: "after 90 days the device no longer counts");
        await market.Work<ForgetDevices>();
        (await market.In((AccountsDbContext db) => db.SharedDevices.CountAsync())).ShouldBe(0);
        (await market.In((AccountsDbContext db) => db.DeviceUses.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_devices_cookie_is_out_of_reach_of_scripts_and_only_its_hash_is_kept()
    {
        var (person, browser) = (await Account(), market.Visitor());
        await SignIn(browser, person);
        var cookie = browser.Cookies.Split("; ").Single(c => c.Contains("device=", StringComparison.Ordinal)).Split('=', 2)[1];
        (await market.In((AccountsDbContext db) => db.DeviceUses.Select(u => u.DeviceHash).ToListAsync())).ShouldAllBe(hash => hash != cookie && hash.Length == 44);
    }

    [Fact]
    public async Task Accounts_that_had_one_phone_number_cannot_review_each_other_for_90_days_after_both_have_changed_it()
    {
        var (seller, buyer, stranger) = (await market.Seller(), await market.Buyer(), await market.Buyer());
        foreach (var person in new[] { seller, buyer, stranger }) await market.SignInAs(person).Open("/account");
        await Phone(buyer, seller.Phone);
        (await Says(buyer, seller)).ShouldContain("both have or had the same phone number");
        (await Says(stranger, seller)).ShouldNotContain(Refused);
        var sale = await market.Sell(seller, buyer: buyer);
        await ChangePhone(buyer, "");
        (await Text(sale)).ShouldContain("both have or had the same phone number", customMessage: "the buyer has removed it");
        await ChangePhone(seller, OtherPhone);
        (await Text(sale)).ShouldContain("both have or had the same phone number", customMessage: "both have changed it");
        (await Says(buyer, seller)).ShouldContain(Refused, customMessage: "before the order, too");
        (await Says(stranger, seller)).ShouldNotContain(Refused);

        market.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        (await Text(sale)).ShouldContain(Refused);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Text(sale)).ShouldNotContain(Refused, customMessage: "after 90 days a former number no longer counts");
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        await market.Work<ForgetDevices>();
        (await market.In((AccountsDbContext db) => db.FormerContacts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_number_that_the_seller_took_after_the_order_keeps_nobody_from_reviewing_it()
    {
        var sale = await market.Sell();
        var (seller, buyer) = (sale.Seller, sale.Buyer);
        foreach (var person in new[] { seller, buyer }) await market.SignInAs(person).Open("/account");
        await ChangePhone(seller, buyer.Phone);
        (await Text(sale)).ShouldNotContain(Refused, customMessage: "whoever knows the buyer's number could enter it after a bad order");
        market.Clock.Advance(TimeSpan.FromDays(4));
        (await Says(buyer, seller)).ShouldContain(Refused, customMessage: "they had it before this order");
        await ChangePhone(seller, OtherPhone);
        (await Text(sale)).ShouldNotContain(Refused, customMessage: "nor does it after it was changed back");
        (await Says(buyer, seller)).ShouldContain(Refused);
    }

    [Fact]
    public async Task An_address_that_one_had_and_the_other_has_tells_that_they_belong_together()
    {
        var (here, name) = await market.SignedInNewcomer();
        var (old, wanted) = (Newcomers.EmailOf(name), Newcomers.EmailOf($"new-{name}"));
        await (await here.Open("/account/email")).Submit("Send link", new { Email = wanted, Newcomers.Password });
        (await (await here.Open(Newcomers.LinkIn(market.MailsTo(wanted).Single()))).Submit("Confirm")).Path.ShouldBe("/account");
        var other = Newcomers.NewName();
        await market.Register(other, old.ToUpperInvariant());
        await (await market.Visitor().Open(Newcomers.LinkIn(market.MailTo(old.ToUpperInvariant())[^1].TextBody!))).Submit("Confirm");
        var (one, two) = (await market.PersonOf(name), await market.PersonOf(other));
        foreach (var person in new[] { one, two }) await Phone(person, person.Phone);
        (await Says(one, two)).ShouldContain("both have or had the same email address");
        (await Says(two, one)).ShouldContain(Refused);
        (await Says(await Account(), two)).ShouldNotContain(Refused);
        market.Clock.Advance(TimeSpan.FromDays(90));
        (await Says(one, two)).ShouldNotContain(Refused);
    }

    [SqliteFact("its files"), Trait("Rule", "ACC-6")]
    public async Task Of_a_former_number_only_a_hash_is_kept_with_a_key_that_all_hosts_of_a_market_share_until_the_account_is_closed()
    {
        var person = await market.Buyer();
        await ChangePhone(person, OtherPhone);
        var kept = await market.In((AccountsDbContext db) => db.FormerContacts.AsNoTracking().SingleAsync(f => f.AccountId == person.Id));
        await using var second = new SecondMarket(market);
        await using var elsewhere = new Market();
        (await second.Get<ContactHashes>().Of(AccountRelation.Phone, person.Phone)).ShouldBe(kept.Hash);
        (await elsewhere.Get<ContactHashes>().Of(AccountRelation.Phone, person.Phone)).ShouldNotBe(kept.Hash);
        (await Everywhere.Find(market, [person.Phone])).ShouldBeEmpty("the number itself is nowhere");

        var browser = await market.WithPassword(person);
        await browser.AskForData();
        await market.MakeData();
        var file = (await (await (await browser.Open(DataOwner.Page)).Download()).Unzip())["former-contacts.json"];
        file.ShouldContain("\"Phone\"");
        file.ShouldNotContain(kept.Hash);

        (await browser.AskToClose()).Errors.ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromDays(14));
        await market.CloseDue();
        (await market.In((AccountsDbContext db) => db.FormerContacts.CountAsync(f => f.AccountId == person.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Where_former_numbers_do_not_count_none_is_kept()
    {
        await using var own = new Market();
        own.Settings["Accounts:FormerContactKept"] = "00:00:00";
        var person = await own.Buyer();
        await (await (await own.WithPassword(person)).Open("/account/phone")).Submit("Save", new { Phone = OtherPhone, DataOwner.Password });
        (await own.In((AccountsDbContext db) => db.FormerContacts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_publishes_nothing()
    {
        var sale = await market.Sell();
        var form = await sale.Open(sale.Buyer, sale.ReviewPath);
        await Related.Share(market, sale.Buyer, sale.Seller);
        var page = await form.Submit("Publish review", new { Fulfillment = 5, StartTime = 5, Communication = 5 });
        page.Text.ShouldContain(Refused);
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldContain("No reviews yet");
    }

    [Fact]
    public async Task Sellers_paid_into_one_account_cannot_review_each_other()
    {
        var (seller, buyer) = (await market.Seller(), await market.Seller());
        foreach (var person in new[] { seller, buyer })
        {
            (await (await market.SignInAs(person).Open("/shop/earnings/account")).Submit("Save account", new { Holder = person.Name, Iban = Shared })).Errors.ShouldBeEmpty();
        }
        (await Says(buyer, seller)).ShouldNotContain(Refused, customMessage: "the order is older: whoever knows the buyer's number could enter it after a bad order");
        market.Clock.Advance(TimeSpan.FromDays(4));
        (await Says(buyer, seller)).ShouldContain("both are or were paid into the same bank account");
    }

    [Fact]
    public async Task Sellers_who_were_paid_into_one_account_cannot_review_each_other_for_90_days_after_one_has_changed_it()
    {
        var (seller, buyer, stranger) = (await market.Seller(), await market.Seller(), await market.Seller());
        await PaidInto(seller, Shared);
        await PaidInto(buyer, Shared);
        await PaidInto(stranger, "GB33 BUKB 2020 1555 5555 55");
        market.Clock.Advance(TimeSpan.FromDays(4));
        var sale = await market.Sell(seller, buyer: buyer);
        await PaidInto(buyer, Shared, "Another name");
        (await Text(sale)).ShouldContain(Refused, customMessage: "another holder's name is no other account");
        await PaidInto(buyer, "GB33 BUKB 2020 1555 5555 55");
        (await Text(sale)).ShouldContain("both are or were paid into the same bank account", customMessage: "the buyer has changed it");
        await PaidInto(seller, "FR14 2004 1010 0505 0001 3M02 606");
        (await Text(sale)).ShouldContain(Refused, customMessage: "both have changed it");
        (await Says(stranger, seller)).ShouldNotContain(Refused);
        (await Text(await market.Sell(stranger, buyer: buyer))).ShouldNotContain(Refused, customMessage: "the buyer took the stranger's account after the order");

        market.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        (await Text(sale)).ShouldContain(Refused);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Text(sale)).ShouldNotContain(Refused, customMessage: "after 90 days a former account no longer counts");
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        await market.Work<ForgetFormerAccounts>();
        (await market.In((BillingDbContext db) => db.FormerPayoutAccounts.CountAsync())).ShouldBe(0);
    }

    [SqliteFact("its files"), Trait("Rule", "ACC-6")]
    public async Task Of_a_former_payout_account_only_a_keyed_hash_is_kept_until_the_shop_is_closed_or_nothing_if_the_setting_says_so()
    {
        await using var own = new Market();
        own.Settings["Accounts:FormerContactKept"] = "00:00:00";
        foreach (var (one, kept) in new[] { (market, 1), (own, 0) })
        {
            var seller = await one.Seller();
            foreach (var iban in new[] { Shared, "GB33 BUKB 2020 1555 5555 55" }) (await (await one.SignInAs(seller).Open("/shop/earnings/account")).Submit("Save account", new { Holder = seller.Name, Iban = iban })).Errors.ShouldBeEmpty();
            (await one.In((BillingDbContext db) => db.FormerPayoutAccounts.CountAsync(a => a.SellerId == seller.Id))).ShouldBe(kept);
            (await Everywhere.Find(one, ["DE89370400440532013000"])).ShouldBeEmpty("the number itself is nowhere");
            var browser = await one.WithPassword(seller);
            await browser.AskForData();
            await one.MakeData();
            var files = await (await (await browser.Open(DataOwner.Page)).Download()).Unzip();
            files.ContainsKey("former-payout-accounts.json").ShouldBe(kept == 1);
            (await browser.AskToClose()).Errors.ShouldBeEmpty();
            one.Clock.Advance(TimeSpan.FromDays(14));
            await one.CloseDue();
            (await one.In((BillingDbContext db) => db.FormerPayoutAccounts.CountAsync(a => a.SellerId == seller.Id))).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Staff_review_nobody()
    {
        var sale = await market.Sell(buyer: market.Support());
        var form = await sale.Open(sale.Buyer, sale.ReviewPath);
        form.Text.ShouldContain("Staff can't review orders.");
        form.Has("Publish review").ShouldBeFalse();
    }

    [Fact]
    public async Task Staff_review_nobody_without_their_second_factor_either()
    {
        await using var own = new Market();
        own.Settings["Accounts:StaffSecondFactor"] = "true";
        var sale = await own.Sell(buyer: own.Support());
        (await sale.Open(sale.Buyer, "/admin/cases")).Path.ShouldBe("/account/security/authenticator", "they are nobody's staff now");
        var form = await sale.Open(sale.Buyer, sale.ReviewPath);
        form.Text.ShouldContain("Staff can't review orders.");
        await Moderation.Posts.With(form.Browser, sale.ReviewPath, ("Form.Fulfillment", "5"), ("Form.StartTime", "5"), ("Form.Communication", "5"));
        (await own.Visitor().Open(sale.SellerPath)).Text.ShouldContain("No reviews yet");
    }

    [Fact]
    public async Task A_refusal_is_contested_with_one_click_and_support_decides_with_reasons()
    {
        var (allowed, kept) = (await Related.Place(market, await market.Buyer()), await Related.Place(market, await market.Buyer()));
        var (first, second) = (await Related.Contest(allowed), await Related.Contest(kept));
        (await allowed.AsBuyer("/review")).Text.ShouldContain("You contested this on");
        (await allowed.AsBuyer("/review")).Has("Contest this").ShouldBeFalse();
        await Decide(first, allow: true);
        await Decide(second, allow: false);

        (await kept.AsBuyer("/review")).Text.ShouldContain("Support kept the refusal on");
        (await kept.AsBuyer("/review")).Text.ShouldContain("Both of you live at one address.");
        (await market.SignInAs(kept.Buyer).Open("/notices")).Text.ShouldContain("Support decided that you can't review “Blue bowl”.");
        (await market.SignInAs(allowed.Buyer).Open("/notices")).Text.ShouldContain("You can now review “Blue bowl”.");
        var page = await (await allowed.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 4, StartTime = 4, Communication = 4 });
        page.Text.ShouldContain("Thank you. Your review is now public.");
        (await market.SignInAs(allowed.Seller with { Role = Staff.Support }).Open(first)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, "a party doesn't decide");
    }

    [Fact]
    public async Task The_rule_and_its_figures_are_public()
    {
        var guide = (await market.Visitor().Open("/guides/how-reviews-work")).Text;
        guide.ShouldContain("have or had the same payout account, phone number or email address");
        guide.ShouldContain("Former ones count for 90 days");
        guide.ShouldContain("for 90 days after both signed in on one device within 24 hours");
        guide.ShouldContain("within 72 hours");
    }

    private async Task PaidInto(Person seller, string iban, string? holder = null) =>
        (await (await market.SignInAs(seller).Open("/shop/earnings/account")).Submit("Save account", new { Holder = holder ?? seller.Name, Iban = iban })).Errors.ShouldBeEmpty();

    private async Task Decide(string path, bool allow)
    {
        var page = await (await market.SignInAs(market.Support()).Open(path)).Submit("Take case");
        (await page.Submit("Send decision", new { Allow = allow ? "true" : "false", Reasons = "Both of you live at one address." })).Errors.ShouldBeEmpty();
        await market.Deliver();
    }

    private async Task<string> Says(Person buyer, Person seller)
    {
        var sale = await market.Sell(seller with { Shop = seller.Shop ?? $"shop-of-{seller.Name}" }, buyer: buyer);
        return (await sale.Open(buyer, sale.ReviewPath)).Text;
    }

    private static async Task<string> Text(Sale sale) => (await sale.Open(sale.Buyer, sale.ReviewPath)).Text;

    /// <summary>Through the page.</summary>
    private async Task ChangePhone(Person person, string phone) =>
        (await (await (await market.WithPassword(person)).Open("/account/phone")).Submit("Save", new { Phone = phone, DataOwner.Password })).Errors.ShouldBeEmpty();

    private Task<int> Phone(Person person, string phone) => market.In((AccountsDbContext db) => db.Write(c => db.Accounts.Where(a => a.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.PhoneNumber, phone), c)));

    private async Task<Person> Account()
    {
        var name = await market.Newcomer();
        var person = new Person(await market.In((AccountsDbContext db) => db.Accounts.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync()), name);
        await Phone(person, person.Phone);
        return person;
    }

    private static async Task SignIn(Browser browser, Person person)
    {
        var page = await browser.Open("/");
        if (page.Document.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == "Sign out")) await page.Submit("Sign out");
        (await browser.SignIn(person.Name)).Path.ShouldBe("/");
    }
}
