using System.Net;
using System.Text;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>Offers whose buyers have no right to withdraw. A seller here is in Germany, where the law gives it.</summary>
[Trait("Rule", "CMP-10")]
public sealed class NoWithdrawalTests(Market market) : IClassFixture<Market>
{
    private const string Told = "You can't withdraw from this purchase because it's made to measure or personalised.";

    [Fact]
    public async Task The_buyer_reads_it_before_buying_and_the_order_has_no_withdrawal()
    {
        var (deal, offer) = await Bought("MadeToMeasure");
        foreach (var path in new[] { OfferScenes.OfferPath(offer), OfferScenes.OfferPath(offer) + "/purchase" }) (await market.SignInAs(deal.Buyer).Open(path)).Text.ShouldContain(Told, Case.Sensitive, path);
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).Text.ShouldContain(Told);
        var order = await deal.AsBuyer();
        order.Text.ShouldContain(Told);
        order.Text.ShouldNotContain("Withdraw from contract");
        (await deal.AsSeller()).Text.ShouldNotContain(Told);
        (await deal.Order()).Exemption.ShouldBe(WithdrawalExemption.MadeToMeasure);
    }

    [Fact]
    public async Task Withdrawing_from_it_is_refused_and_changes_nothing()
    {
        var (deal, _) = await Bought("MadeToMeasure");
        foreach (var step in new[] { "/withdrawal", "/withdrawal/confirmation" })
        {
            var page = await deal.AsBuyer(step);
            (page.Has("Confirm withdrawal"), page.Has("Continue"), page.Text.Contains(Told)).ShouldBe((false, false, true), step);
        }
        var other = await Withdrawn.Place(market, OrderStage.New, buyer: deal.Buyer);
        var form = await (await other.AsBuyer("/withdrawal")).Submit("Continue", new { Reason = "" });
        using var forged = form.Fill("Confirm withdrawal");
        forged.RequestUri = new Uri($"http://localhost{deal.Path}/withdrawal/confirmation");
        var refused = await form.Browser.Send(forged);
        ((int)refused.Status).ShouldBeInRange(400, 499);
        refused.Text.ShouldContain(Told);
        (await deal.Order()).WithdrawnAt.ShouldBeNull();
        (await deal.Stage()).ShouldBe(OrderStage.New);
    }

    [Fact]
    public async Task A_change_of_the_offer_does_not_change_the_order()
    {
        var ((exempt, first), (usual, second)) = (await Bought("MadeToMeasure"), await Bought(""));
        await Edit(exempt.Seller, first, "");
        await Edit(usual.Seller, second, "Perishable");
        (await exempt.AsBuyer()).Text.ShouldContain(Told);
        (await usual.AsBuyer()).Text.ShouldContain("Withdraw from contract");
        (await market.Visitor().Open(OfferScenes.OfferPath(first))).Text.ShouldNotContain("You can't withdraw");
        (await usual.AsBuyer("/withdrawal")).Has("Continue").ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_while_the_buyer_reads_the_page_is_told_before_anything_is_bought()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var offer = await market.Lists(seller);
        var form = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(offer) + "/purchase");
        form.Text.ShouldNotContain("You can't withdraw");
        await Edit(seller, offer, "Perishable");
        var refused = await form.Submit("Place order", OfferScenes.Address());
        (refused.Status, refused.Text.Contains("The seller has changed your right to withdraw.")).ShouldBe((HttpStatusCode.Conflict, true));
        refused.Text.ShouldContain("You can't withdraw from this purchase because it spoils or expires quickly.");
        (await refused.Submit("Place order")).IsBought().ShouldBeTrue();
    }

    [Fact]
    public async Task Where_the_law_gives_no_right_nothing_is_said_of_it()
    {
        using var elsewhere = new Market { Settings = { ["Complaints:Withdrawal:Countries"] = "FR" } };
        var offer = await elsewhere.Lists(await elsewhere.Seller(), Mug("MadeToMeasure"));
        (await elsewhere.Visitor().Open(OfferScenes.OfferPath(offer))).Text.ShouldNotContain("You can't withdraw");
    }

    [Fact]
    public async Task A_reason_fits_the_kind_of_offer_and_is_one_of_those_configured()
    {
        var seller = await market.Seller();
        var form = await market.SignInAs(seller).Open("/offers/new");
        (await form.Submit("List offer", Mug("FixedDate"))).ErrorAt("Exemption").ShouldBe("This reason is for the other kind of offer. Choose another, or leave the right to buyers.");
        using var narrow = new Market { Settings = { ["Offers:Exemptions"] = "Perishable" } };
        var other = await narrow.Seller();
        var page = await narrow.SignInAs(other).Open("/offers/new");
        page.Document.QuerySelectorAll("#Form_Exemption option").Select(o => o.GetAttribute("value")).ShouldBe(["", "Perishable"]);
        (await page.Submit("List offer", Mug("MadeToMeasure"))).ErrorAt("Exemption").ShouldBe("Choose a reason from the list.");
    }

    [Fact, Trait("Rule", "OFR-7")]
    public async Task A_file_carries_the_reason_both_ways_and_the_preview_names_a_wrong_one()
    {
        var seller = await market.Seller();
        var offer = await market.Lists(seller, Mug("Perishable"));
        var file = await (await market.SignInAs(seller).Open("/shop/offers/download")).Response.Content.ReadAsStringAsync();
        file.ShouldContain(",perishable,no");
        var preview = await Upload(seller, file.Replace(",perishable,", ",fixed-date,", StringComparison.Ordinal));
        preview.Text.ShouldContain("no withdrawal This reason is for the other kind of offer.");
        (await Upload(seller, file.Replace(",perishable,", ",whatever,", StringComparison.Ordinal))).Text.ShouldContain("no withdrawal Enter one of the reasons from the list of columns, or leave it empty.");
        await (await Upload(seller, file.Replace(",perishable,", ",made-to-measure,", StringComparison.Ordinal))).Submit("Apply");
        (await market.OfferOf(offer)).Exemption.ShouldBe(WithdrawalExemption.MadeToMeasure);
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "ORD-13")]
    public async Task It_holds_for_a_custom_and_an_added_order_of_the_offer_and_is_read_before_they_are_agreed_on()
    {
        var (deal, _) = await Bought("MadeToMeasure");
        await Agreement.Custom(deal);
        (await market.SignInAs(deal.Buyer).Open(await Agreement.LinkOf(deal))).Text.ShouldContain(Told);
        await (await market.SignInAs(deal.Buyer).Open(await Agreement.LinkOf(deal))).Submit("Accept and pay €50.00", OrderAddress);
        var page = await (await deal.AsSeller("/added-order")).Submit("Add order");
        await market.Deliver();
        var added = deal with { Number = Number.Parse(page.Path.Split('/')[2], null) };
        (await added.AsBuyer("/confirmation")).Text.ShouldContain(Told);
        (await market.In((OrdersDbContext db) => db.Orders.Where(o => o.BuyerId == deal.Buyer.Id).Select(o => o.Exemption).ToListAsync())).ShouldAllBe(why => why == WithdrawalExemption.MadeToMeasure);
    }

    private static object OrderAddress => new { Note = "" };

    private static object Mug(string exemption) => new
    {
        Kind = "Product",
        Title = "A mug with your name",
        Description = "Thrown by hand.",
        Category = "ceramics",
        Price = 18.5m,
        Stock = 9,
        HoursToStart = 24,
        HoursToDeliver = 72,
        Exemption = exemption,
    };

    private async Task<(Deal Deal, long Offer)> Bought(string exemption)
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var offer = await market.Lists(seller, Mug(exemption));
        var bought = await market.Buys(buyer, offer);
        await market.Deliver();
        return (new Deal(market, buyer, seller, Number.Parse(bought.Path.Split('/')[2], null)), offer);
    }

    private async Task Edit(Person seller, long offer, string exemption) =>
        (await (await market.SignInAs(seller).Open(OfferScenes.OfferPath(offer) + "/edit")).Submit("Save changes", new { Exemption = exemption })).Errors.ShouldBeEmpty();

    private async Task<Page> Upload(Person seller, string file) => await (await market.SignInAs(seller).Open("/shop/offers/upload"))
        .Submit("Show preview", null, ("File", new Upload("offers.csv", Encoding.UTF8.GetBytes(file), "text/csv")));
}
