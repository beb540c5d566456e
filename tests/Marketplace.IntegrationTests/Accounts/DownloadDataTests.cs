using System.Net;
using System.Text.Json;
using Marketplace.Accounts.MakeDataFile;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Files.Storage;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Speed;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-6")]
public sealed class DownloadDataTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_person_gets_everything_about_them_in_a_file_once_it_is_made()
    {
        var deal = await Deal.Place(market, title: "Teapot with a bamboo handle", stage: OrderStage.Finished);
        await (await deal.AsBuyer()).Submit("Send", new { Text = "Does it pour well?" });
        await Agreement.Custom(deal);
        var browser = await market.WithPassword(deal.Buyer);
        (await browser.AskForData()).Text.ShouldContain("We'll email you when it's ready");
        var running = await browser.Open(DataOwner.Page);
        running.Text.ShouldContain("We're preparing your data");
        running.Has("Prepare my data").ShouldBeFalse();

        await market.MakeData();

        (await browser.Open("/notices")).Text.ShouldContain("Your data is ready to download.");
        var mail = market.MailTo(deal.Buyer.Email)[^1];
        mail.Subject.ShouldBe("Your data is ready to download");
        mail.TextBody!.ShouldContain("/account/data");
        var ready = await browser.Open(DataOwner.Page);
        ready.Text.ShouldContain("Your data is ready");
        var files = await (await ready.Download()).Unzip();
        files["account.json"].ShouldContain(deal.Buyer.Email);
        files["sessions.json"].ShouldContain("lastSeenAt");
        files["conversations.json"].ShouldContain("Does it pour well?");
        var order = JsonDocument.Parse(files["orders-as-buyer.json"]).RootElement.EnumerateArray().Single();
        order.GetProperty("order").GetString().ShouldBe(deal.Number.Shown);
        order.GetProperty("title").GetString().ShouldBe("Teapot with a bamboo handle");
        order.GetProperty("total").GetProperty("minorUnits").GetInt64().ShouldBe(2500);
        order.GetProperty("total").GetProperty("currency").GetString().ShouldBe("EUR");
        order.GetProperty("stage").GetString().ShouldBe("Finished");
        order.GetProperty("placedAt").GetString().ShouldEndWith("Z");
        order.GetProperty("address").GetProperty("street").GetString().ShouldBe("Hidden Lane 5");
        files["notices.json"].ShouldContain("order");
        files["custom-orders-to-you.json"].ShouldContain("Six blue bowls");
        files.ShouldNotContainKey("offers.json", "what nobody has is left out");
    }

    [Fact]
    public async Task The_file_has_no_secrets_and_no_address_of_somebody_else()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        await (await deal.AsBuyer("/note")).Submit("Save note", new { Text = "The buyer's own note" });
        await Agreement.Custom(deal);
        var files = await Make(deal.Seller);
        files["custom-orders-from-you.json"].ShouldContain("Six blue bowls");
        files["orders-as-seller.json"].ShouldContain("Blue bowl");
        var all = string.Join('\n', files.Values);
        var (hash, stamp) = await market.In((AccountsDbContext db) => db.Accounts.Where(a => a.Id == deal.Seller.Id).Select(a => new ValueTuple<string, string>(a.PasswordHash!, a.SecurityStamp!)).SingleAsync());
        foreach (var secret in new[] { hash, stamp, "Hidden Lane 5", "+49301112223", deal.Buyer.Email, "The buyer's own note" }) all.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_file_is_downloaded_once()
    {
        var (browser, page) = await Ready();
        var fileId = (await market.FileOf(browser.Person!)).FileId;
        (await (await page.Download()).Unzip()).ShouldContainKey("account.json");
        (await page.Download()).Text.ShouldContain("This file can't be downloaded any more");
        var taken = await browser.Open(DataOwner.Page);
        taken.Text.ShouldContain("You've downloaded your data");
        taken.Has("Prepare my data").ShouldBeFalse("not before a day is over");
        (await market.Get<IFileStore>().Length(fileId, CancellationToken.None)).ShouldBe(0);
        market.Clock.Advance(TimeSpan.FromDays(1));
        (await browser.AskForData()).Text.ShouldContain("We're preparing your data");
    }

    [Fact]
    public async Task Of_two_downloads_at_once_one_gets_the_file()
    {
        var (_, page) = await Ready();
        var button = DataOwner.Button(page);
        using var first = page.Fill(button);
        using var second = page.Fill(button);
        var answers = await Task.WhenAll(page.Browser.Send(first), page.Browser.Send(second));
        answers.Count(a => a.Response.Content.Headers.ContentType!.MediaType == "application/zip").ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_and_no_other_session_downloads_it()
    {
        var (browser, page) = await Ready();
        var ticket = page.ValueOf("ticket")!;
        var (_, others) = await Ready();
        (await others.Submit(DataOwner.Button(others), new { ticket })).Status.ShouldBe(HttpStatusCode.NotFound);
        var elsewhere = await market.SignInAs(browser.Person!).Open(DataOwner.Page);
        (await elsewhere.Submit(DataOwner.Button(elsewhere), new { ticket })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await others.Submit(DataOwner.Button(others), new { ticket = "nonsense" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open(DataOwner.Page)).Path.ShouldBe("/account/sign-in");
        (await (await page.Download()).Unzip()).ShouldContainKey("account.json");
    }

    [Fact]
    public async Task After_seven_days_the_file_is_gone()
    {
        var (browser, _) = await Ready();
        var fileId = (await market.FileOf(browser.Person!)).FileId;
        market.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        await market.Work<DeleteDataFiles>();
        var page = await browser.Open(DataOwner.Page);
        page.Text.ShouldContain("Your data is ready");
        market.Clock.Advance(TimeSpan.FromMinutes(2));
        (await page.Download()).Text.ShouldContain("This file can't be downloaded any more");
        await market.Work<DeleteDataFiles>();
        (await market.Get<IFileStore>().Length(fileId, CancellationToken.None)).ShouldBe(0);
        var gone = await browser.Open(DataOwner.Page);
        gone.Text.ShouldContain("Your file was deleted");
        gone.Has("Prepare my data").ShouldBeTrue();
    }

    [Fact]
    public async Task Asking_takes_the_password_and_is_possible_once_a_day()
    {
        var browser = await market.WithPassword(await market.Buyer());
        var wrong = await (await browser.Open(DataOwner.Page)).Submit("Prepare my data", new { Password = "somebody else's" });
        wrong.ErrorAt("Password").ShouldContain("This isn't your current password");
        var page = await browser.Open(DataOwner.Page);
        await browser.AskForData();
        (await page.Submit("Prepare my data", new { DataOwner.Password })).Errors.ShouldContain("We're already preparing your data.");
        await market.MakeData();
        market.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1));
        (await page.Submit("Prepare my data", new { DataOwner.Password })).Errors.ShouldContain("once a day");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await browser.AskForData()).Text.ShouldContain("We're preparing your data");
    }

    [Fact]
    public async Task Asking_twice_at_once_makes_one_file()
    {
        var browser = await market.WithPassword(await market.Buyer());
        var page = await browser.Open(DataOwner.Page);
        using var first = page.Fill("Prepare my data", new { DataOwner.Password });
        using var second = page.Fill("Prepare my data", new { DataOwner.Password });
        await Task.WhenAll(browser.Send(first), browser.Send(second));
        await market.MakeData();
        market.MailTo(browser.Person!.Email).Count(m => m.Subject == "Your data is ready to download").ShouldBe(1);
    }

    [Fact]
    public async Task What_a_dead_host_began_another_makes_anew()
    {
        var browser = await market.WithPassword(await market.Buyer());
        await browser.AskForData();
        await market.In(async (AccountsDbContext db) =>
        {
            (await db.DataFiles.SingleAsync(f => f.Id == browser.Person!.Id)).Begin(market.Get<IdGenerator>().Next(), market.Clock.Now.AddMinutes(5));
            return await db.SaveChangesAsync();
        });
        market.Clock.Advance(TimeSpan.FromMinutes(4));
        await market.MakeData();
        (await browser.Open(DataOwner.Page)).Text.ShouldContain("We're preparing your data");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.MakeData();
        (await browser.Open(DataOwner.Page)).Text.ShouldContain("Your data is ready");
    }

    [Fact]
    public async Task A_suspended_person_gets_their_data()
    {
        var person = await SuspendedPerson.In(market);
        var files = await Make(person);
        files["suspensions.json"].ShouldContain("You asked three customers to pay outside the marketplace.");
        files["suspensions.json"].ShouldNotContain("sue");
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task Ready_sentences_of_a_decision_are_in_it_as_people_read_them()
    {
        var person = await SuspendedPerson.Free(market);
        var form = await market.SignInAs(market.Administrator()).Open(SuspendedPerson.PathOf(person));
        (await form.Submit("Suspend account", new { Rule = "DealsOutside", Reason = "It was three times.", Parts = "asked-outside" })).Errors.ShouldBeEmpty();
        var reason = JsonDocument.Parse((await Make(person))["suspensions.json"]).RootElement.EnumerateArray().Single().GetProperty("reason").GetString();
        reason.ShouldBe("Your messages asked customers to pay or to deal outside the marketplace.\n\nIt was three times.");
    }

    [Fact]
    public async Task A_file_that_was_never_sent_is_in_it()
    {
        var talk = await Talk.Begin(market);
        await (await Sending.Open(talk, talk.Buyer)).Upload("draft.txt", "A draft of mine."u8.ToArray());
        await market.Deliver();
        var (name, content) = (await Make(talk.Buyer)).Single(file => file.Key.StartsWith("messages/unsent/", StringComparison.Ordinal));
        name.ShouldEndWith("-draft.txt");
        content.ShouldBe("A draft of mine.");
        (await Make(talk.Seller)).Keys.ShouldNotContain(file => file.StartsWith("messages/unsent/", StringComparison.Ordinal));
    }

    [SqliteFact("its files' names")]
    public async Task However_many_orders_and_messages_a_person_has_no_query_for_the_file_reads_more_than_a_page()
    {
        // From the beginning: Entity Framework looks only once a second whether anyone listens.
        using var rows = new RowsRead(market.Folder);
        var talk = await Talk.Begin(market);
        await talk.Fill(1230);
        for (var i = 0; i < 45; i++) await (await Talk.Begin(market, talk.Buyer, talk.Seller)).Fill(30);
        var browser = await market.WithPassword(talk.Buyer);
        await browser.AskForData();
        var before = rows.Queries;
        await market.MakeData();
        (rows.Queries - before).ShouldBeGreaterThan(20);
        rows.Most.Rows.ShouldBeLessThanOrEqualTo(1000, rows.Most.Query);
        var files = await (await (await browser.Open(DataOwner.Page)).Download()).Unzip();
        var conversations = JsonDocument.Parse(files["conversations.json"]).RootElement.EnumerateArray().Select(c => c.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("text").GetString()).ToList()).ToList();
        conversations.Count.ShouldBe(46);
        conversations.MaxBy(c => c.Count)!.ShouldBe(Enumerable.Range(1, 1230).Select(i => $"Message number {i}."));
        conversations.Count(c => c.Count == 30).ShouldBe(45);
    }

    [Fact]
    public async Task Thousands_of_orders_are_all_in_the_file()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var terms = market.Get<IOptions<OrdersOptions>>().Value.Terms;
        for (var batch = 0; batch < 10; batch++)
        {
            market.Clock.Advance(TimeSpan.FromSeconds(1));
            await market.In(async (OrdersDbContext db) =>
            {
                for (var i = 0; i < 250; i++)
                {
                    var order = Order.Place(Deal.Bought(market.Get<IdGenerator>().Next(), buyer, seller, "Egg cup") with { OccurredAt = market.Clock.Now }, terms);
                    ((IRaiseEvents)order).Saved();
                    db.Place(order);
                }
                return await db.SaveChangesAsync();
            });
        }
        var files = await Make(buyer);
        var orders = JsonDocument.Parse(files["orders-as-buyer.json"]).RootElement.EnumerateArray().Select(o => o.GetProperty("order").GetString()).ToList();
        orders.Count.ShouldBe(2500);
        orders.Distinct().Count().ShouldBe(2500);
    }

    private async Task<(Browser Browser, Page Page)> Ready()
    {
        var browser = await market.WithPassword(await market.Buyer());
        await browser.AskForData();
        await market.MakeData();
        return (browser, await browser.Open(DataOwner.Page));
    }

    private async Task<Dictionary<string, string>> Make(Person person)
    {
        var browser = await market.WithPassword(person);
        await browser.AskForData();
        await market.MakeData();
        return await (await (await browser.Open(DataOwner.Page)).Download()).Unzip();
    }
}
