using AngleSharp.Html.Dom;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.Notices.Demo;
using Marketplace.Notices.Domain;

namespace Marketplace.IntegrationTests.Notices;

[Trait("Rule", "ACC-7")]
public sealed class ChooseNoticesTests(Market market) : IClassFixture<Market>
{
    private const string Path = "/account/notices";

    /// <summary>What nobody can turn off.</summary>
    private static readonly string[] Always =
    [
        "accounts.account-closing", "accounts.account-closing-soon", "accounts.account-kept", "accounts.account-suspended", "accounts.personal-data-ready",
        "accounts.suspension-ended", "accounts.suspension-upheld", "billing.hold-decided", "billing.identity-check-ahead", "billing.identity-check-due",
        "billing.identity-checked", "billing.identity-confirmation-due", "billing.payout-account-changed", "billing.selling-paused", "complaints.claim-decided",
        "complaints.claim-found-untrue", "complaints.contract-withdrawn", "complaints.customer-report-decided", "messages.message-judged", "messages.support-answered",
        "moderation.case-handed-over", "moderation.deletion-decided", "moderation.filing-decided", "moderation.review-reported", "orders.amount-judged",
        "orders.order-confirmed", "orders.order-placed", "reviews.refusal-decided",
    ];

    [Fact]
    public async Task A_new_kind_of_notice_has_to_be_put_into_a_group()
    {
        var told = (await SampleNotifier.All(market.Get<EventCatalog>(), market.Clock.Now, CancellationToken.None)).Where(s => s is { ByPhone: false } && s.Reader != "account").ToList();
        told.Count.ShouldBeGreaterThan(80);
        told.Where(s => NoticeGroup.Of(s.Cause) == NoticeGroups.Always).Select(s => EventCatalog.NameOf(s.Cause.GetType())).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(Always.Order(StringComparer.Ordinal), "a notice that nobody can turn off has to be listed here");
    }

    [Fact]
    public async Task By_default_everything_comes_by_mail_and_on_the_site_and_what_is_urgent_by_phone()
    {
        var now = await Happenings.In(market);
        var seller = await market.SignInAs(now.Seller).Open(Path);
        Ticked(seller, "Mail").ShouldBe(["Urgent", "Orders", "Messages", "Reviews", "Claims", "Favourites", "Selling"]);
        Ticked(seller, "Site").ShouldBe(Ticked(seller, "Mail"));
        Ticked(seller, "Phone").ShouldBe(["Urgent"]);
        seller.Text.ShouldContain("Security and decisions");
        var buyer = await market.SignInAs(now.Buyer).Open(Path);
        Ticked(buyer, "Mail").ShouldBe(["Orders", "Messages", "Reviews", "Claims", "Favourites"], "a buyer has no shop");
        Ticked(buyer, "Phone").ShouldBeEmpty();
        buyer.Text.ShouldContain(now.Buyer.Email);
        buyer.Text.ShouldContain(now.Buyer.Phone);
    }

    public static TheoryData<string, string> Kinds => new()
    {
        { "Orders", "sent" }, { "Messages", "wrote" }, { "Reviews", "replied" }, { "Claims", "offered" }, { "Favourites", "cheaper" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_buyer_gets_each_group_in_the_ways_that_they_chose(string group, string kind)
    {
        var now = await Happenings.In(market);
        await market.Tell(Event(kind, now));
        (now.MailTo(now.Buyer).Count, now.PhoneMessagesTo(now.Buyer).Count, await Shown(now, now.Buyer)).ShouldBe((1, 0, 1));

        var saved = await Choose(now.Buyer, (way, what) => what != group);
        saved.Text.ShouldContain("Your choice of notices is saved.");
        Ticked(saved, "Mail").ShouldNotContain(group);
        await market.Tell(Event(kind, now));
        (now.MailTo(now.Buyer).Count, now.PhoneMessagesTo(now.Buyer).Count, await Shown(now, now.Buyer)).ShouldBe((1, 0, 1), "it is turned off");
        Bell(saved).ShouldBe(Bell(await market.SignInAs(now.Buyer).Open(Path)), "and isn't counted");

        await Choose(now.Buyer, (way, what) => what == group && way == "Phone");
        await market.Tell(Event(kind, now));
        (now.MailTo(now.Buyer).Count, now.PhoneMessagesTo(now.Buyer).Count, await Shown(now, now.Buyer)).ShouldBe((1, 1, 1), "only by phone");

        await Choose(now.Buyer, (way, what) => what == group && way == "Mail");
        await market.Tell(Event(kind, now));
        (now.MailTo(now.Buyer).Count, now.PhoneMessagesTo(now.Buyer).Count, await Shown(now, now.Buyer)).ShouldBe((2, 1, 1), "only by mail");
    }

    [Fact]
    public async Task A_seller_turns_the_phone_messages_of_new_orders_off_and_another_seller_still_gets_them()
    {
        var (now, other) = (await Happenings.In(market), await Happenings.In(market));
        await Choose(now.Seller, (way, _) => way != "Phone");
        foreach (var each in new[] { now, other }) await market.Tell(new OrderPlaced(each.Order, each.Facts));
        (now.PhoneMessagesTo(now.Seller).Count, now.MailTo(now.Seller).Count).ShouldBe((0, 1));
        (other.PhoneMessagesTo(other.Seller).Count, other.MailTo(other.Seller).Count).ShouldBe((1, 1));
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "MOD-7")]
    public async Task Security_receipts_and_decisions_come_whatever_was_chosen()
    {
        var now = await Happenings.In(market);
        await Choose(now.Buyer, (_, _) => false);
        var withdrawal = new WithdrawalSummary(now.Order.OrderId, now.Order.OrderId, now.Buyer.Id, now.Buyer.Name, now.Seller.Id, now.Order.ShopName, now.Seller.Shop!, "Blue bowl", "EUR");
        var claim = new ClaimSummary(now.Order.OrderId + 3, now.Order.OrderId, now.Buyer.Id, now.Buyer.Name, now.Seller.Id, now.Order.ShopName, now.Seller.Shop!, "Blue bowl", "EUR", ClaimCause.Damaged);
        DomainEvent[] all =
        [
            new ContractWithdrawn(withdrawal, "", 2500, 2500, null), new ClaimDecided(claim, ClaimRuling.ForSeller, 0, "The picture shows no crack."),
            new OrderPlaced(now.Order, now.Facts), new AccountSuspended(now.Buyer.Id, false, "You asked to pay elsewhere.", null, 1),
            new PasswordChanged(now.Buyer.Id, now.Buyer.Email, now.Buyer.Name, "http://localhost/account", "en"),
        ];
        await market.Tell(all);
        now.MailTo(now.Buyer).Count.ShouldBe(all.Length);
        (await Shown(now, now.Buyer)).ShouldBe(all.Length - 1, "the one about the password is a mail alone");
        now.PhoneMessagesTo(now.Buyer).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_buyer_who_opens_a_shop_later_still_has_what_the_page_did_not_show()
    {
        var person = await market.Buyer();
        await Choose(person, (_, _) => false);
        var browser = market.SignInAs(person);
        (await (await browser.Open("/shop/opening")).Submit("Open shop", new
        {
            Name = $"Shop of {person.Name}",
            Description = "Bowls and cups.",
            Country = "CZ",
            Currency = "EUR",
            Language = "en",
            TariffPlan = "Plus",
            IsProfessional = "false",
        })).Errors.ShouldBeEmpty();
        var page = await browser.Open(Path);
        Ticked(page, "Mail").ShouldBe(["Urgent", "Selling"]);
        Ticked(page, "Phone").ShouldBe(["Urgent"]);
    }

    [Fact, Trait("Rule", "NTF-4")]
    public async Task Mails_the_account_and_the_notices_lead_to_the_page()
    {
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts));
        var mail = now.MailTo(now.Buyer).ShouldHaveSingleItem();
        mail.TextBody!.ReplaceLineEndings("\n").ShouldContain($"Choose your notices:\nhttp://localhost{Path}\n");
        mail.HtmlBody!.ShouldContain($"href=\"http://localhost{Path}\"");
        foreach (var page in new[] { "/account", "/notices" }) (await (await market.SignInAs(now.Buyer).Open(page)).Follow("Choose your notices")).Path.ShouldBe(Path);
        (await market.Visitor().Open(Path)).Path.ShouldBe("/account/sign-in");
    }

    [Fact, Trait("Rule", "ACC-6")]
    public async Task The_choice_is_part_of_a_person_s_data()
    {
        var person = await market.Buyer();
        await Choose(person, (way, what) => way == "Mail" && what == "Claims");
        var browser = await market.WithPassword(person);
        await browser.AskForData();
        await market.MakeData();
        var files = await (await (await browser.Open(DataOwner.Page)).Download()).Unzip();
        var how = files.Single(f => f.Key.Contains("how-we-reach-you", StringComparison.Ordinal)).Value;
        how.ShouldContain("Claims");
        how.ShouldNotContain("Favourites");
    }

    [Fact, Trait("Rule", "NTF-4")]
    public async Task An_address_that_bounces_three_times_gets_no_more_mail_and_its_owner_reads_so_until_it_changes()
    {
        var now = await Happenings.In(market);
        await market.Tell(new EmailChanged(now.Buyer.Id, now.Buyer.Email, "no address", now.Buyer.Name, "http://localhost/account", ""));
        await Choose(now.Buyer, (way, _) => way == "Mail");
        for (var i = 0; i < 3; i++)
        {
            (await market.SignInAs(now.Buyer).Open("/notices")).Text.ShouldNotContain("Check your email address");
            await market.Tell(new OrderSent(now.Order, now.Facts));
        }
        var page = await market.SignInAs(now.Buyer).Open("/notices");
        page.Document.QuerySelectorAll(".list-rows li").ShouldHaveSingleItem().TextContent.ShouldContain("Check your email address");
        page.Document.QuerySelector(".alert-warning")!.TextContent.ShouldContain("Check your email address");
        var parked = await Parked();
        await market.Tell(new OrderSent(now.Order, now.Facts));
        (await Parked()).ShouldBe(parked, "it isn't tried any more");
        (await Shown(now, now.Buyer)).ShouldBe(2, "what can't be mailed is shown instead");

        await market.Tell(new EmailChanged(now.Buyer.Id, "no address", now.Buyer.Email, now.Buyer.Name, "http://localhost/account", ""));
        await market.Tell(new OrderSent(now.Order, now.Facts));
        now.MailTo(now.Buyer).Count(m => m.Subject!.Contains("sent your order", StringComparison.Ordinal)).ShouldBe(1);
        (await market.SignInAs(now.Buyer).Open("/notices")).Document.QuerySelector(".alert-warning").ShouldBeNull();
    }

    [Fact, Trait("Rule", "NTF-4")]
    public async Task Saving_the_choice_tries_an_address_again()
    {
        var now = await Happenings.In(market);
        await market.Tell(new EmailChanged(now.Buyer.Id, now.Buyer.Email, "no address", now.Buyer.Name, "http://localhost/account", ""));
        for (var i = 0; i < 3; i++) await market.Tell(new OrderSent(now.Order, now.Facts));
        (await market.SignInAs(now.Buyer).Open(Path)).Document.QuerySelector(".alert-warning").ShouldNotBeNull();
        (await Choose(now.Buyer, (_, _) => true)).Document.QuerySelector(".alert-warning").ShouldBeNull();
        var parked = await Parked();
        await market.Tell(new OrderSent(now.Order, now.Facts));
        (await Parked()).ShouldBe(parked + 1);
    }

    private async Task<Page> Choose(Person person, Func<string, string, bool> isOn)
    {
        var page = await market.SignInAs(person).Open(Path);
        foreach (var box in Boxes(page)) box.IsChecked = isOn(box.Name!["Form.".Length..], box.Value);
        return await page.Submit("Save");
    }

    private static IEnumerable<IHtmlInputElement> Boxes(Page page) => page.Document.QuerySelectorAll("main input[type=checkbox]").OfType<IHtmlInputElement>();

    private static IEnumerable<string> Ticked(Page page, string way) => Boxes(page).Where(b => b.Name == $"Form.{way}" && b.IsChecked).Select(b => b.Value);

    private static async Task<int> Shown(Happenings now, Person person) => (await now.Notices(person)).Document.QuerySelectorAll(".list-rows li").Length;

    private static string? Bell(Page page) => page.Document.QuerySelector("header a[href='/notices']")?.GetAttribute("aria-label");

    private Task<int> Parked() => market.In(async (ParkedEvents events) => (await events.List(default)).Count);

    private static DomainEvent Event(string kind, Happenings now) => kind switch
    {
        "sent" => new OrderSent(now.Order, now.Facts),
        "wrote" => new MessageSent(now.Order.OrderId + 5, now.Order.OrderId, Party.Seller, now.Order.ShopName, now.Buyer.Id, now.Order.Title, 1),
        "replied" => new ReviewReplied(now.Review, false),
        "offered" => new SolutionOffered(
            new ClaimSummary(now.Order.OrderId + 3, now.Order.OrderId, now.Buyer.Id, now.Buyer.Name, now.Seller.Id, now.Order.ShopName, now.Seller.Shop!, "Blue bowl", "EUR", ClaimCause.Damaged),
            Party.Seller, ClaimSolution.PartialRefund, 1200, now.Market.Clock.Now.AddDays(5)),
        _ => new OfferCheaper(now.Order.OfferId, now.Order.Title, 900, 800, "EUR", [now.Buyer.Id], now.Seller.Id),
    };
}
