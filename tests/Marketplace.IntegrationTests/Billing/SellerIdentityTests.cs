using System.Net;
using System.Text;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Offers.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

[Trait("Rule", "ACC-11")]
public sealed class SellerIdentityTests : IDisposable
{
    private const string Paused = "Nobody can buy your offers for now.";
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    private static object Details(string name = "Tomas Keramik", string vat = "CZ12345678", bool declares = true) => new
    {
        IsProfessional = "true",
        LegalName = name,
        LegalForm = "s.r.o.",
        Street = "Pekařská 12",
        PostalCode = "602 00",
        City = "Brno",
        Country = "CZ",
        Email = "office@keramik.example",
        Phone = "+420 541 123 456",
        Register = "Krajský soud v Brně",
        RegisterNumber = "C 4711",
        VatNumber = vat,
        Declares = declares ? "true" : "false",
    };

    [Fact]
    public async Task A_private_seller_s_name_and_address_are_shown_nowhere_and_buyers_are_told_what_that_means()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        var order = await market.Buys(buyer, id);
        const string told = "Private seller: consumer protection law may not cover this purchase.";
        (await market.Visitor().Open(OfferScenes.OfferPath(id))).Text.ShouldContain(told);
        (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase")).Text.ShouldContain(told);
        (await market.Visitor().Open($"/sellers/{seller.Shop}?tab=about")).Text.ShouldContain("Private seller Consumer protection law may not cover purchases from a private seller.");
        (await market.SignInAs(buyer).Open($"/orders/{order.Path.Split('/')[2]}")).Text.ShouldContain("Private seller Consumer protection law");
        var page = await market.SignInAs(seller).Open("/shop/identity");
        page.ValueOf("IsProfessional").ShouldBe("false");
        page.Text.ShouldNotContain("What buyers see");
    }

    [Fact]
    public async Task A_professional_seller_s_details_are_shown_on_the_shop_before_buying_in_the_order_and_on_the_receipt()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        var saved = await (await market.SignInAs(seller).Open("/shop/identity")).Submit("Save details", Details());
        (saved.Path, saved.Errors).ShouldBe(("/shop/identity", ""));
        saved.Text.ShouldContain("Your seller details are saved.");
        saved.Text.ShouldContain("We'll ask you to confirm them by 2 Mar 2027");

        const string line = "Sold by Tomas Keramik s.r.o., professional seller";
        foreach (var page in new[] { await market.Visitor().Open(OfferScenes.OfferPath(id)), await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase") })
        {
            page.Text.ShouldContain(line);
            var about = await page.Follow("Seller's address and register");
            foreach (var part in new[] { line, "Pekařská 12", "602 00 Brno", "Czechia", "office@keramik.example", "+420541123456", "Krajský soud v Brně C 4711", "CZ12345678" }) about.Text.ShouldContain(part);
        }
        var deal = await Deal.Place(market, buyer, seller, stage: OrderStage.Paid);
        (await deal.AsBuyer()).Text.ShouldContain("Pekařská 12");
        (await deal.AsSeller()).Document.QuerySelector("#seller-details").ShouldBeNull();
        (await (await Deal.Place(market, buyer, stage: OrderStage.Paid)).AsBuyer()).Text.ShouldNotContain("Pekařská");
        var linked = await Agreement.LinkOf(await Agreement.Custom(deal));
        (await market.SignInAs(buyer).Open(linked)).Text.ShouldContain(line);
        var receipt = await market.SignInAs(buyer).Open(deal.Path + "/receipt.pdf");
        (receipt.Status, receipt.Body[..5]).ShouldBe((HttpStatusCode.OK, "%PDF-"));
        (await market.In((IReadTraders traders) => traders.Of(seller.Id, CancellationToken.None)))!.FullName.ShouldBe("Tomas Keramik s.r.o.");
    }

    [Theory]
    [InlineData("LegalName", "", "Enter the name of the person or company.")]
    [InlineData("Street", "", "Enter the street and number.")]
    [InlineData("Country", "", "Choose a country.")]
    [InlineData("Email", "office", "Enter an email address, for example name@example.com.")]
    [InlineData("Phone", "12", "This phone number doesn't exist. Check the digits.")]
    [InlineData("VatNumber", "CZ123", "Enter a VAT number as your country writes it, for example DE123456789. Leave the field empty if you have none.")]
    [InlineData("RegisterNumber", "", "Enter your number in this register.")]
    [InlineData("Declares", "false", "Tick the box to declare this.")]
    public async Task A_professional_seller_is_told_what_is_missing_or_wrong_and_nothing_is_saved(string field, string typed, string refusal)
    {
        var seller = await market.Seller();
        var values = Details().GetType().GetProperties().ToDictionary(p => $"Form.{p.Name}", p => (string)p.GetValue(Details())!);
        values[$"Form.{field}"] = typed;
        var form = await market.SignInAs(seller).Open("/shop/identity");
        using var request = form.Fill("Save details");
        var token = form.ValueOf("__RequestVerificationToken")!;
        request.Content = new FormUrlEncodedContent(values.Append(new("__RequestVerificationToken", token)));
        var refused = await form.Browser.Send(request);
        (refused.Status, refused.ErrorAt(field)).ShouldBe((HttpStatusCode.UnprocessableEntity, refusal));
        (await market.In((IReadTraders traders) => traders.Of(seller.Id, CancellationToken.None))).ShouldBeNull();
    }

    [Fact]
    public async Task Opening_a_shop_asks_which_and_a_professional_sells_once_the_details_are_stated()
    {
        var (browser, name) = await market.SignedInNewcomer();
        var form = await browser.Open("/shop/opening");
        var values = new { Name = $"Studio {name}", Description = "Bags.", Country = "CZ", Currency = "EUR", Language = "en" };
        (await form.Submit("Open shop", values)).ErrorAt("IsProfessional").ShouldBe("Say whether you sell as a private person or as a professional.");
        var opened = await form.Submit("Open shop", new { values.Name, values.Description, values.Country, values.Currency, values.Language, IsProfessional = "true" });
        opened.Path.ShouldBe("/shop/identity");
        await market.Deliver();
        (await browser.Open("/shop/identity")).Text.ShouldContain($"{Paused} State who you are below.");
        (await browser.Open("/shop")).Text.ShouldContain($"{Paused} State who you are.");
        var offer = await (await browser.Open("/offers/new")).Submit("List offer", OfferScenes.Mug());
        var id = OfferScenes.NumberIn(offer.Path);
        (await browser.Open("/shop/offers")).Text.ShouldContain(Paused);
        var buyer = await market.Buyer();
        (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).CanBuy().ShouldBeFalse();
        (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase")).Text.ShouldContain("The seller isn't selling this at the moment.");

        await (await browser.Open("/shop/identity")).Submit("Save details", Details());
        await market.Deliver();
        (await market.Buys(buyer, id)).IsBought().ShouldBeTrue();
        (await browser.Open("/shop/offers")).Text.ShouldNotContain(Paused);
    }

    [Fact]
    public async Task It_is_confirmed_each_year_with_reminders_30_and_7_days_before_and_on_the_day_and_selling_pauses_30_days_later()
    {
        var (seller, id) = await Professional();
        var due = market.Clock.Now.AddDays(365);
        await At(due.AddDays(-30).AddMinutes(-1));
        (await Reminders(seller)).ShouldBe(0);
        (await market.SignInAs(seller).Open("/shop")).Text.ShouldNotContain("Confirm by");
        for (var (i, days) = (1, new[] { -30, -7, 0 }); i <= days.Length; i++)
        {
            await At(due.AddDays(days[i - 1]));
            (await Reminders(seller)).ShouldBe(i);
            await market.Work<RemindOfIdentities>();
            (await Reminders(seller)).ShouldBe(i, "once");
            (await market.SignInAs(seller).Open("/shop")).Text.ShouldContain("Confirm by 2 Mar, ");
        }
        await At(due.AddDays(30).AddMinutes(-1));
        (await market.Buys(await market.Buyer(), id)).IsBought().ShouldBeTrue("not yet");
        await At(due.AddDays(30));
        var buyer = await market.Buyer();
        (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).CanBuy().ShouldBeFalse();
        (await market.Visitor().Open("/offers")).Document.QuerySelector(".offer-card").ShouldBeNull();
        (await market.SignInAs(seller).Open("/notices")).Text.ShouldContain("Nobody can buy your offers until your seller details are complete.");

        var home = await market.SignInAs(seller).Open("/shop");
        (await home.Submit("Confirm details")).Text.ShouldContain("Your seller details are confirmed.");
        await market.Deliver();
        (await market.Buys(buyer, id)).IsBought().ShouldBeTrue();
        (await market.SignInAs(seller).Open("/shop/identity")).Text.ShouldContain("We'll ask you to confirm them by 31 Mar 2028");
    }

    [Fact]
    public async Task A_seller_who_confirms_in_time_keeps_selling_and_a_host_that_was_away_reminds_once()
    {
        var (seller, id) = await Professional();
        await At(market.Clock.Now.AddDays(364));
        (await Reminders(seller)).ShouldBe(1);
        await (await market.SignInAs(seller).Open("/shop/identity")).Submit("Confirm details");
        await At(market.Clock.Now.AddDays(200));
        (await market.Buys(await market.Buyer(), id)).IsBought().ShouldBeTrue();
        (await Reminders(seller)).ShouldBe(1);
    }

    [Fact]
    public async Task While_selling_is_paused_no_order_begins_and_running_ones_go_on()
    {
        var (seller, id) = await Professional();
        var buyer = await market.Buyer();
        var deal = await Agreement.Custom(await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed));
        var added = await Agreement.Added(deal);
        var (inFlight, custom, adding) = (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase"), await deal.AsSeller("/custom-order"), await deal.AsSeller("/added-order"));
        var (accepting, confirming) = (await market.SignInAs(buyer).Open(await Agreement.LinkOf(deal)), await added.AsBuyer("/confirmation"));
        await market.Tell(new SellingPaused(seller.Id, SellingPause.Statement, 50));
        const string no = "You can't take new orders for now. See why on the page about your seller details.", isnt = "The seller isn't selling at the moment.";
        (await inFlight.Submit("Place order", OfferScenes.Address())).IsBought().ShouldBeFalse();
        (await custom.Submit("Send custom order", new { Title = "Bowls", Amount = "50", Days = 5 })).Errors.ShouldBe(no);
        (await adding.Submit("Add order", new { IsOffer = "false", Title = "Vase", Quantity = 1, Amount = "15", Days = 7 })).Errors.ShouldBe(no);
        (await accepting.Submit("Accept and pay €50.00")).Errors.ShouldBe(isnt);
        (await confirming.Submit("Confirm order")).Errors.ShouldBe(isnt);
        (await deal.Pay(Deal.GoodCard)).Errors.ShouldBeEmpty();
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        await market.Tell(new SellingResumed(seller.Id, SellingPause.Statement, 51));
        (await (await added.AsBuyer("/confirmation")).Submit("Confirm order")).Errors.ShouldBeEmpty();
        (await market.Buys(buyer, id)).IsBought().ShouldBeTrue();
    }

    [Fact]
    public async Task The_seller_s_own_pauses_come_back_and_can_be_changed_meanwhile()
    {
        var seller = await market.Seller();
        var (open, own, resumed, later) = (await market.Lists(seller), await market.Lists(seller), await market.Lists(seller), await market.Lists(seller));
        foreach (var id in new[] { own, resumed }) await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/pause")).Submit("Pause offer");
        await market.Tell(new SellingPaused(seller.Id, SellingPause.Statement, 5));
        var list = await market.SignInAs(seller).Open("/shop/offers");
        list.Text.ShouldContain(Paused);
        await (await list.Browser.Open($"{OfferScenes.OfferPath(later)}/pause")).Submit("Pause offer");
        var edit = await list.Browser.Open($"{OfferScenes.OfferPath(resumed)}/edit");
        await edit.Submit("Resume");
        (await market.OfferOf(resumed)).IsPaused(market.Clock.Now).ShouldBeTrue("selling is still paused");
        await market.Tell(new SellingResumed(seller.Id, SellingPause.Statement, 6));
        await market.Work<EndPauses>();
        foreach (var (id, isPaused) in new[] { (open, false), (own, true), (resumed, false), (later, true) }) (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBe(isPaused);
    }

    [Fact]
    public async Task Events_may_arrive_twice_and_in_any_order()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        await market.Tell(new SellingResumed(seller.Id, SellingPause.Statement, 8));
        await market.Tell(new SellingPaused(seller.Id, SellingPause.Statement, 7));
        (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBeFalse();
        await market.Tell(new SellingPaused(seller.Id, SellingPause.Statement, 9), new SellingPaused(seller.Id, SellingPause.Statement, 9));
        (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBeTrue();
        await market.Tell(new ShopOpened(seller.Id, seller.Shop!, "Again", "", "DE", "EUR", "en", "Basic", true));
        (await market.In((BillingDbContext db) => db.Identities.SingleAsync(i => i.Id == seller.Id))).IsProfessional.ShouldBeFalse();
    }

    [Fact]
    public async Task A_seller_becomes_private_again_and_the_details_leave_the_pages()
    {
        var (seller, id) = await Professional();
        await (await market.SignInAs(seller).Open("/shop/identity")).Submit("Save details", new { IsProfessional = "false" });
        (await market.Visitor().Open($"/sellers/{seller.Shop}?tab=about")).Text.ShouldNotContain("Tomas Keramik");
        await At(market.Clock.Now.AddDays(500));
        (await market.Buys(await market.Buyer(), id)).IsBought().ShouldBeTrue("a private seller confirms nothing");
    }

    [Fact]
    public async Task Only_sellers_have_the_page_and_only_stated_details_are_confirmed()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        (await market.SignInAs(buyer).Open("/shop/identity")).Path.ShouldBe("/shop/opening");
        var page = await market.SignInAs(seller).Open("/shop/identity");
        using var forged = page.Fill("Save details");
        forged.RequestUri = new Uri("http://localhost/shop/identity/confirmation");
        (await page.Browser.Send(forged)).Errors.ShouldBe("State your seller details first.");
        var form = await Deal.Place(market, buyer);
        using var buyers = (await form.AsBuyer("/note")).Fill("Save note");
        buyers.RequestUri = new Uri("http://localhost/shop/identity/confirmation");
        (await market.SignInAs(buyer).Send(buyers)).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Of_two_confirmations_at_once_both_are_answered_and_it_is_confirmed_once()
    {
        var (seller, _) = await Professional();
        await At(market.Clock.Now.AddDays(400));
        var page = await market.SignInAs(seller).Open("/shop/identity");
        var both = await Task.WhenAll(page.Submit("Confirm details"), page.Submit("Confirm details"));
        both.ShouldContain(p => p.Status == HttpStatusCode.OK);
        both.ShouldAllBe(p => p.Status == HttpStatusCode.OK || p.Status == HttpStatusCode.Conflict);
        (await market.In((BillingDbContext db) => db.Identities.SingleAsync(i => i.Id == seller.Id))).ConfirmBy.ShouldBe(market.Clock.Now.AddDays(365));
    }

    /// <summary>A professional seller with an offer.</summary>
    private async Task<(Person Seller, long Offer)> Professional()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        (await (await market.SignInAs(seller).Open("/shop/identity")).Submit("Save details", Details())).Errors.ShouldBeEmpty();
        await market.Deliver();
        return (seller, id);
    }

    private async Task At(DateTime time)
    {
        market.Clock.Advance(time - market.Clock.Now);
        await market.Work<RemindOfIdentities>();
        await market.Deliver();
    }

    private async Task<int> Reminders(Person seller) =>
        (await market.SignInAs(seller).Open("/notices")).Document.QuerySelectorAll(".list-rows a:not(.btn)").Count(a => a.TextContent.Contains("Confirm your seller details by", StringComparison.Ordinal));
}
