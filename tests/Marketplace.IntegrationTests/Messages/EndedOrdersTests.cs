using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Orders;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>Whoever can start nothing new goes on with what is running, and not with what has long been over.</summary>
public sealed class EndedOrdersTests : IDisposable
{
    private const string NotAvailable = "This seller is not available to you.";
    private const string OnlyRunning = "You can only write about orders that are running or ended a short time ago.";
    private static readonly TimeSpan Open = TimeSpan.FromDays(90);
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "ACC-9")]
    public async Task A_blocked_customer_and_their_seller_write_about_an_order_until_90_days_after_its_end()
    {
        var running = await Deal.Place(market, stage: OrderStage.Paid);
        var ended = await Ended(running.Buyer, running.Seller);
        await (await ended.AsSeller("/customer/block")).Submit("Block customer");
        await market.Deliver();
        market.Clock.Advance(Open - TimeSpan.FromSeconds(1));
        foreach (var person in new[] { ended.Buyer, ended.Seller }) await Writes(ended.Path, person);
        var opened = await ended.AsBuyer();

        market.Clock.Advance(TimeSpan.FromSeconds(1));
        await ReadsOnly(ended.Path, ended.Buyer, NotAvailable);
        await ReadsOnly(ended.Path, ended.Seller, "You've blocked this customer. Unblock them to write to them.");
        var refused = await opened.Submit("Send", new { Text = "One more thing." });
        (refused.Status, refused.Text.Contains(NotAvailable)).ShouldBe((HttpStatusCode.Conflict, true));
        Talk.Texts(await ended.AsBuyer()).Count.ShouldBe(2, "what was written can still be read");
        foreach (var person in new[] { running.Buyer, running.Seller }) await Writes(running.Path, person);

        await (await market.SignInAs(ended.Seller).Open("/shop/blocked-customers")).Submit($"Unblock {ended.Buyer.Name}");
        await market.Deliver();
        foreach (var person in new[] { ended.Buyer, ended.Seller }) await Writes(ended.Path, person);
    }

    [Fact, Trait("Rule", "ACC-9")]
    public async Task While_a_claim_is_open_and_for_90_days_after_it_they_write_in_both_conversations()
    {
        var ended = await Ended();
        market.Clock.Advance(TimeSpan.FromDays(29));
        var claim = await Claimed.Open(ended);
        await (await ended.AsSeller("/customer/block")).Submit("Block customer");
        await market.Deliver();
        market.Clock.Advance(Open);
        foreach (var path in new[] { ended.Path, claim.Path }) await Writes(path, ended.Buyer);

        await (await claim.AsBuyer("/closing")).Submit("Close claim");
        await market.Deliver();
        market.Clock.Advance(Open - TimeSpan.FromSeconds(1));
        foreach (var path in new[] { ended.Path, claim.Path }) await Writes(path, ended.Buyer);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var path in new[] { ended.Path, claim.Path }) await ReadsOnly(path, ended.Buyer, NotAvailable);
    }

    [Fact, Trait("Rule", "ACC-5")]
    public async Task A_suspended_person_writes_about_running_orders_and_for_90_days_about_ended_ones_and_the_other_side_always()
    {
        var suspended = await SuspendedPerson.In(market);
        var (running, ended) = (await Deal.Place(market, suspended, stage: OrderStage.Paid), await Ended(suspended));
        market.Clock.Advance(Open - TimeSpan.FromSeconds(1));
        await Writes(ended.Path, suspended);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        await ReadsOnly(ended.Path, suspended, OnlyRunning);
        await Writes(running.Path, suspended);
        await Writes(ended.Path, ended.Seller);
        var other = await Ended();
        market.Clock.Advance(Open);
        await Writes(other.Path, other.Buyer);
    }

    private async Task<Deal> Ended(Person? buyer = null, Person? seller = null)
    {
        var deal = await Deal.Place(market, buyer, seller, stage: OrderStage.Sent);
        market.Clock.Advance(TimeSpan.FromHours(1));
        await (await deal.AsBuyer("/closing")).Submit("I've received it");
        (await deal.Stage()).ShouldBe(OrderStage.Finished);
        return deal;
    }

    private async Task Writes(string path, Person person)
    {
        var before = Talk.Texts(await market.SignInAs(person).Open(path)).Count;
        var page = await (await market.SignInAs(person).Open(path)).Submit("Send", new { Text = $"Message {before + 1} of {person.Name}." });
        page.Errors.ShouldBeEmpty();
        Talk.Texts(page).Count.ShouldBe(before + 1, path);
    }

    private async Task ReadsOnly(string path, Person person, string why)
    {
        foreach (var way in new[] { path, $"{path}/messages" })
        {
            var page = await market.SignInAs(person).Open(way);
            (page.Has("Send"), page.Text.Contains(why)).ShouldBe((false, true), way);
        }
    }
}
