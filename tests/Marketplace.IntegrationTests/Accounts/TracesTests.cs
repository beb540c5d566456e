using System.Globalization;
using System.Text;
using Marketplace.Accounts.CloseAccounts;
using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.Persistence;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Billing;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Forms;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Messages.Persistence;
using Marketplace.Moderation.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>Whatever people did, and whatever is still open: their names, and what they wrote for nobody else, are gone once the account is.</summary>
[Trait("Rule", "ACC-6")]
public sealed class TracesTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [SqliteFact("its files")]
    public async Task Nothing_that_a_buyer_did_leaves_a_trace() => await LeavesNone(isSeller: false, new()
    {
        ["wombat"] = async person => Nothing(await Agreement.Custom(await Place(person))),
        ["numbat"] = async person => Nothing(await Agreement.AmountCase(await Place(person, OrderStage.Paid))),
        ["quoll"] = async person => Nothing(await Agreement.RefusedRefund(await Place(person, OrderStage.Confirmed))),
        ["bilby"] = async person => await Blocked(await Place(person)),
        ["dunnart"] = async person => Nothing(await AskSupport(await Place(person), person)),
        ["potoroo"] = async person => await Unsent(await Place(person), person),
        ["bettong"] = async person => Nothing(await Related.Contest(await Related.Place(market, person))),
        ["kowari"] = async person => await Withdraws(await Place(person, OrderStage.Finished)),
        ["mulgara"] = async person => Nothing(await Claimed.Open(market, buyer: person, files: [("Files", Note("mulgara-file"))]), "mulgara-file"),
        ["dibbler"] = async person => await Reported(await Place(person, OrderStage.Confirmed)),
        ["phascogale"] = async person => Nothing(await Withdrawn.From(await Withdrawn.Place(market, OrderStage.Sent, buyer: person))),
        ["antechinus"] = async person => await Reports(person),
        ["planigale"] = async person => await Answers(person),
        ["cuscus"] = async person => await Buys(person),
        ["glider"] = async person => await Disputed(person, await market.Seller(), "glider"),
        ["kultarr"] = async person => await Suspended(person),
        ["ningaui"] = async person => await WritesToSupport(person),
        ["quokka"] = async person => await WritesAsVisitor(person),
    });

    [SqliteFact("its files")]
    public async Task Nothing_that_a_seller_did_leaves_a_trace() => await LeavesNone(isSeller: true, new()
    {
        // A month passes in it, in which drafts of the others would be deleted.
        ["possum"] = async person => await Persists(person),
        ["wombat"] = async person => Nothing(await Agreement.Custom(await Place(person))),
        ["numbat"] = async person => Nothing(await Agreement.AmountCase(await Place(person, OrderStage.Paid))),
        ["quoll"] = async person => Nothing(await Agreement.RefusedRefund(await Place(person, OrderStage.Confirmed))),
        ["bilby"] = async person => await Blocked(await Place(person)),
        ["dunnart"] = async person => Nothing(await AskSupport(await Place(person), person)),
        ["potoroo"] = async person => await Unsent(await Place(person), person),
        ["bettong"] = async person => Nothing(await Related.Contest(await Shares(person))),
        ["mulgara"] = async person => Nothing(await (await Claimed.Open(market, seller: person)).OfferReturn(), "Workshop Street 12"),
        ["dibbler"] = async person => Nothing(await Complaints.Reported.File(await Place(person, OrderStage.Confirmed))),
        ["antechinus"] = async person => Nothing(await Objection.To(await Place(person, OrderStage.Confirmed)), Objection.Words),
        ["planigale"] = async person => await Answers(person),
        ["cuscus"] = async person => await Lists(person),
        ["glider"] = async person => await Disputed(await market.Buyer(), person, "glider"),
    });

    /// <summary>Plays all scenes, closes the accounts, and looks for the names and for what the scenes return.</summary>
    private async Task LeavesNone(bool isSeller, Dictionary<string, Func<Person, Task<string[]>>> scenes)
    {
        var (people, texts) = (new List<Person>(), new List<string>());
        foreach (var (animal, play) in scenes)
        {
            var person = isSeller ? await market.Seller(animal) : await market.Buyer(animal);
            await market.SignInAs(person).Open("/account");
            people.Add(person);
            texts.AddRange(await play(person));
        }
        await market.Deliver();
        var names = people.ConvertAll(p => isSeller ? $"Shop of {p.Name}" : p.Name);
        var before = await Everywhere.Find(market, [.. names, .. texts]);
        foreach (var text in names.Concat(texts)) before.ShouldContain(found => found.EndsWith($": {text}"), $"the search finds {text} before");

        foreach (var person in people)
        {
            await market.In(async (IServiceProvider services) =>
            {
                var db = services.GetRequiredService<AccountsDbContext>();
                var account = await db.Accounts.SingleAsync(a => a.Id == person.Id);
                await services.GetRequiredService<Forgetting>().Forget(account, market.Clock.Now, CancellationToken.None);
                return await db.SaveChangesAsync();
            });
        }
        await market.Deliver();

        (await Everywhere.Find(market, [.. people.ConvertAll(p => p.Id.ToString(CultureInfo.InvariantCulture))])).Where(found => found.StartsWith("accounts.", StringComparison.Ordinal) && !found.StartsWith("accounts.Shops.", StringComparison.Ordinal))
            .ShouldBeEmpty("sessions, devices, former numbers and suspensions have no names, and go too");
        (await Left()).ShouldAllBe(found => found.StartsWith("moderation.EvidenceChunks."), "the evidence of decisions that can still be appealed");
        market.Clock.Advance(TimeSpan.FromDays(190));
        await market.Work<DeleteOldDrafts<ModerationDbContext>>();
        (await Left()).ShouldBeEmpty();
        var ids = people.ConvertAll(p => p.Id);
        (await market.In((OrdersDbContext db) => db.Payments.Where(p => p.CardEnding != "" || p.PageUrl != "")
            .Join(db.Orders, p => p.OrderId, o => o.Id, (p, o) => o).CountAsync(o => ids.Contains(o.BuyerId)))).ShouldBe(0, "no end of a card number");
        (await market.In((MessagesDbContext db) => db.Attachments.CountAsync(a => a.Position == null && ids.Contains(a.OwnerId)))).ShouldBe(0, "no file that was never sent");

        Task<SortedSet<string>> Left() => Everywhere.Find(market, [.. names, .. people.ConvertAll(p => p.Email), .. texts]);
    }

    /// <summary>An order of this buyer, or with this seller.</summary>
    private async Task<Deal> Place(Person person, OrderStage stage = OrderStage.New) =>
        await Deal.Place(market, person.Shop is null ? person : null, person.Shop is null ? null : person, stage: stage);

    /// <summary>Suspended, with a former phone number.</summary>
    private async Task<string[]> Suspended(Person person)
    {
        await SuspendedPerson.Suspend(market, person);
        await market.In(async (AccountsDbContext db) =>
        {
            db.FormerContacts.Add(new FormerContact(person.Id, AccountRelation.Phone, "hash") { LeftAt = market.Clock.Now });
            return await db.SaveChangesAsync();
        });
        return [];
    }

    private static string[] Nothing(object done, params string[] texts)
    {
        done.ShouldNotBeNull();
        return texts;
    }

    private static Upload Note(string text) => new($"{text}.txt", Encoding.UTF8.GetBytes($"{text}, in words."), "text/plain");

    private static async Task<string[]> Blocked(Deal deal)
    {
        var note = $"{deal.Buyer.Name} {deal.Seller.Name} never pays";
        (await (await deal.AsSeller("/customer/block")).Submit("Block customer", new { Note = note })).Errors.ShouldBeEmpty();
        return [note];
    }

    /// <summary>A message that this person reports to support.</summary>
    private async Task<Page> AskSupport(Deal deal, Person person)
    {
        var writer = person == deal.Buyer ? deal.Seller : deal.Buyer;
        await (await market.SignInAs(writer).Open(deal.Path)).Submit("Send", new { Text = MoreForms.OffSite });
        return await (await MoreForms.Report(deal.Path, market, person)).Submit("Report to support");
    }

    /// <summary>A file that was uploaded and never sent.</summary>
    private async Task<string[]> Unsent(Deal deal, Person person)
    {
        await (await Sending.Open(new Talk(market, deal), person)).Upload($"{person.Name}-draft.txt", Encoding.UTF8.GetBytes($"{person.Name}, in words."));
        return [$"{person.Name}-draft"];
    }

    private static async Task<string[]> Withdraws(Deal deal)
    {
        await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 2, StartTime = 2, Communication = 2, Comment = "Late." });
        var words = $"{deal.Buyer.Name} does not want this any more";
        (await (await deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved", Words = words })).Errors.ShouldBeEmpty();
        return [words];
    }

    private static async Task<string[]> Reported(Deal deal)
    {
        var report = await Complaints.Reported.File(deal);
        var answer = $"{deal.Buyer.Name} was away and said so";
        (await report.Answer(answer)).Errors.ShouldBeEmpty();
        return [answer];
    }

    /// <summary>Somebody who reports the review of another person.</summary>
    private async Task<string[]> Reports(Person person)
    {
        var dispute = await Dispute.Begin(market);
        var words = $"{person.Name} knows the house that is named";
        (await (await market.SignInAs(person).Open($"/reviews/{dispute.Review}/report")).Submit("Send report", new { Reason = "PersonalData", Words = words })).Errors.ShouldBeEmpty();
        return [words];
    }

    private async Task<string[]> Answers(Person person)
    {
        var page = await market.SignInAs(person).Open("/guides/working-with-orders/answer?helped=false");
        var comment = $"{person.Name} found no answer";
        await page.Submit(page.Document.QuerySelector("main form button")!.TextContent, new { Comment = comment });
        return [comment];
    }

    private async Task<string[]> WritesToSupport(Person person)
    {
        var text = $"{person.Name} can't find the receipt";
        (await SupportQuestions.Ask(market, person, text: text)).Errors.ShouldBeEmpty();
        return [text];
    }

    /// <summary>Somebody who can't sign in, and has only their address.</summary>
    private async Task<string[]> WritesAsVisitor(Person person)
    {
        const string Text = "I can't sign in since yesterday, and I forgot which name I chose.";
        (await SupportQuestions.AskAs(market, person.Email.Replace("example", "EXAMPLE", StringComparison.Ordinal), Text)).Errors.ShouldBeEmpty();
        return [Text];
    }

    private async Task<string[]> Buys(Person person)
    {
        var street = $"{person.Name} Lane 5";
        var page = await market.SignInAs(person).Open(OfferScenes.OfferPath(await market.Lists(await market.Seller())) + "/purchase");
        (await page.Submit("Place order", new { Quantity = 1, Name = "Ada Lovelace", Street = street, PostalCode = "10115", City = "Berlin", Country = "DE", Phone = "+49 30 123-456", Note = "Please wrap it." })).Errors.ShouldBeEmpty();
        await market.Deliver();
        return [street];
    }

    private async Task<string[]> Lists(Person person)
    {
        var listing = await market.SignInAs(person).Open("/offers/new");
        (await listing.Submit("List offer", new { Kind = "Product", Title = "Blue mug", Description = $"{person.Name} throws it by hand", Category = "ceramics", Price = "18.5", Stock = "3", HoursToStart = "24", HoursToDeliver = "72" })).Errors.ShouldBeEmpty();
        var upload = await market.SignInAs(person).Open("/shop/offers/upload");
        var columns = await (await upload.Follow("Download an empty file")).Response.Content.ReadAsStringAsync();
        var file = $"{columns},product,Tea bowl,{person.Name} in a file,ceramics,18.50,EUR,6,24,72,2,4,no\r\n";
        (await upload.Submit("Show preview", null, ("File", new Upload("offers.csv", Encoding.UTF8.GetBytes(file), "text/csv")))).Errors.ShouldBeEmpty();
        return [$"{person.Name} throws it by hand", $"{person.Name} in a file"];
    }

    /// <summary>A finished order of somebody who shares a device with this seller.</summary>
    private async Task<Deal> Shares(Person seller)
    {
        var deal = await Place(seller, OrderStage.Finished);
        await Related.Share(market, deal.Buyer, seller);
        return deal;
    }

    /// <summary>A request with a file, a statement of the buyer, a decision and an appeal.</summary>
    private async Task<string[]> Disputed(Person buyer, Person seller, string word)
    {
        var dispute = await Dispute.Begin(market, seller, buyer);
        var filed = await dispute.File(files: [("Files", Note($"{word}-evidence"))]);
        await (await (await market.SignInAs(buyer).Open(filed.PartyPath)).Follow("Add a statement")).Submit("Send statement", new { Words = $"{word}-statement of the buyer" });
        await filed.Decide(market.Support());
        var appeal = buyer.Name.StartsWith(word, StringComparison.Ordinal);
        if (!appeal) return [$"{word}-evidence"];
        (await (await market.SignInAs(buyer).Open($"{filed.PartyPath}/appeal")).Submit("Send appeal", new { Words = $"{word}-appeal: please read the message again." })).Errors.ShouldBeEmpty();
        return [$"{word}-statement", $"{word}-appeal"];
    }

    /// <summary>Four rejected requests about one review, so that an administrator reviews the account.</summary>
    private async Task<string[]> Persists(Person seller)
    {
        var dispute = await Dispute.Begin(market, seller);
        for (var i = 1; i <= 4; i++)
        {
            if (i == 4) market.Clock.Advance(TimeSpan.FromDays(31));
            await (await dispute.File(files: [("Files", Note($"possum-note-{i}"))])).Decide(market.Support(), "Keep", "NotProven");
        }
        return ["possum-note-1", "possum-note-4"];
    }
}
