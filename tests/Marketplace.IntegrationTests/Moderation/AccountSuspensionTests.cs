using System.Globalization;
using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.Suspending;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>An administrator's decision after repeated rejections suspends the account itself.</summary>
[Trait("Rule", "MOD-5"), Trait("Rule", "ACC-5")]
public sealed class AccountSuspensionTests(Market market) : IClassFixture<Market>
{
    private const string Reasons = "Four requests about this review, and none of them had a ground.";

    [Fact, Trait("Rule", "MOD-9")]
    public async Task One_decision_suspends_the_account_and_a_successful_appeal_to_somebody_else_lifts_it()
    {
        var (filed, first, second) = (await Reject(), market.Administrator(), market.Administrator());
        var seller = filed.Dispute.Seller;
        var offer = await market.Lists(seller);
        var page = await Take(await Propose(market, filed), first);
        (await page.Submit("Send decision", new { Outcome = "AccountSuspended", Days = "", Statement = Reasons })).ErrorAt("Days").ShouldNotBeEmpty();
        page = await page.Submit("Send decision", new { Outcome = "AccountSuspended", Days = "60", Statement = Reasons });
        page.Errors.ShouldBeEmpty();
        page.Document.QuerySelector("#carried")!.TextContent.ShouldStartWith($"Suspension of the account: in force since {Day(0)}");
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse();
        (await market.In((AccountsDbContext db) => db.Suspensions.SingleAsync(s => s.AccountId == seller.Id))).ById.ShouldBe(first.Id);

        var own = await market.SignInAs(seller).Open("/account/suspension");
        var appealed = await own.Submit("Send appeal", new { Appeal = "Two of the four requests had new evidence." });
        appealed.Text.ShouldContain("Another administrator will decide by");
        var path = await AppealOf(seller);
        (await market.SignInAs(first).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound, "who decided doesn't decide the appeal");
        var taken = await (await market.SignInAs(second).Open(path)).Submit("Take case");
        (await taken.Submit("Send decision", new { Lift = "true", Reasons = "Two of the requests had new evidence." })).Errors.ShouldBeEmpty();
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeTrue("the offers are back");
        (await market.SignInAs(first).Open(page.Path)).Document.QuerySelector("#carried")!.TextContent.ShouldStartWith($"Suspension of the account: ended on {Day(0)}");
        market.MailTo(seller.Email).Count(m => m.Subject!.StartsWith("Your account is suspended until", StringComparison.Ordinal)).ShouldBe(1);
        market.MailTo(seller.Email).ShouldNotContain(m => m.Subject!.Contains("deletion requests", StringComparison.Ordinal), "there is one letter about it");
    }

    [Fact]
    public async Task The_case_says_what_is_to_be_decided_and_what_each_choice_does_before_it_is_made()
    {
        var filed = await Reject();
        var (path, administrator) = (await Propose(market, filed), market.Administrator());
        var page = await market.SignInAs(administrator).Open(path);
        page.Document.QuerySelector("h1")!.TextContent.ShouldStartWith($"Suspension decision: Shop of {filed.Dispute.Seller.Name}");
        page.Document.QuerySelector(".case-parts .panel > :first-child")!.TextContent
            .ShouldBe("Support rejected 4 requests about one review. Should new requests, or the whole account, be suspended?");
        string[] effects = ["Nothing changes.", "The seller can't ask support to delete reviews", "Nobody can find or buy the seller's offers."];
        ShouldSay(page.Document.QuerySelectorAll("#choices dd"), effects);
        var taken = await Take(path, administrator);
        taken.Document.QuerySelector("#choices").ShouldBeNull("each choice says it itself");
        var described = taken.Document.QuerySelectorAll("input[name='Form.Outcome']").Select(choice => taken.Document.GetElementById(choice.GetAttribute("aria-describedby")!)!);
        ShouldSay(described, effects);

        static void ShouldSay(IEnumerable<AngleSharp.Dom.IElement> shown, string[] effects)
        {
            var texts = shown.Select(e => e.TextContent).ToList();
            texts.Count.ShouldBe(effects.Length);
            foreach (var (text, effect) in texts.Zip(effects)) text.ShouldStartWith(effect);
        }
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task The_letter_says_what_was_found_which_rule_since_when_how_long_by_whom_and_how_to_object()
    {
        var filed = await Reject();
        var seller = filed.Dispute.Seller;
        var page = await Take(await Propose(market, filed), market.Administrator());
        var preview = await page.Submit("Preview letters", new { Outcome = "AccountSuspended", Days = "60", Statement = Reasons });
        var previewed = preview.Document.QuerySelector("#preview")!.TextContent;
        (await market.In((ModerationDbContext db) => db.Proposals.SingleAsync(p => p.RequestId == filed.Number.Id))).Outcome.ShouldBeNull("a preview decides nothing");
        await preview.Submit("Send decision");
        var own = await market.SignInAs(seller).Open("/account/suspension");
        var letter = own.Text;
        var told = (await market.SignInAs(seller).Open("/shop/deletion-requests")).Document.QuerySelector("#decision")!.TextContent;
        foreach (var text in new[] { previewed, letter, told })
        {
            text.ShouldContain(Reasons);
            text.ShouldContain("Repeated deletion requests: A seller must not keep asking support to delete the same review without a valid reason.");
            text.ShouldContain("You can't buy, list or change offers");
            text.ShouldContain("A person made this decision.");
            text.ShouldContain("Someone other than the person who suspended you will decide.");
        }
        foreach (var text in new[] { previewed, told })
        {
            text.ShouldContain("Support rejected 4 of your requests about the same review.");
            text.ShouldContain($"An administrator suspended your account until {Day(60)}");
            text.ShouldContain($"It applies from {Day(0)}");
        }
        foreach (var day in new[] { 0, 60 }) own.Body.ShouldContain($"datetime=\"{market.Clock.Now.AddDays(day):yyyy-MM-dd}");
        var mail = market.MailTo(seller.Email).Single(m => m.Subject!.StartsWith("Your account is suspended until", StringComparison.Ordinal)).TextBody!;
        mail.ShouldContain("Rule: A seller must not keep asking support");
        mail.ShouldContain(Reasons);
    }

    [Fact]
    public async Task A_suspension_of_requests_says_what_it_rests_on_and_how_to_end_it()
    {
        var filed = await Reject();
        var page = await Take(await Propose(market, filed), market.Administrator());
        await page.Submit("Send decision", new { Outcome = "FilingSuspended", Days = "60", Statement = Reasons });
        var told = (await market.SignInAs(filed.Dispute.Seller).Open("/shop/deletion-requests")).Document.QuerySelector("#decision")!.TextContent;
        foreach (var sentence in new[]
        {
            $"An administrator suspended your deletion requests until {Day(60)}", $"It applies from {Day(0)}", "Support rejected 4 of your requests", "You can do everything else.",
            "A person made this decision.", "If your appeal against the last rejection is granted, this suspension ends too.", Reasons,
        }) told.ShouldContain(sentence);
        (await market.SignInAs(filed.Dispute.Seller).Open("/account/suspension")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "MOD-14")]
    public async Task If_the_rejection_is_reversed_the_suspension_ends_too()
    {
        var filed = await Reject();
        var seller = filed.Dispute.Seller;
        (await filed.Appeal(seller)).Errors.ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromDays(3));
        var offer = await market.Lists(seller);
        var page = await Take(await Propose(market, filed), market.Administrator());
        await page.Submit("Send decision", new { Outcome = "AccountSuspended", Days = "60", Statement = Reasons });
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse();
        (await filed.Decide(market.Support(), "TakeOutOfScore")).Errors.ShouldBeEmpty();
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeTrue();
        market.MailTo(seller.Email).ShouldContain(m => m.Subject == "The decision behind your suspension was reversed. Your account is no longer suspended");
        (await market.SignInAs(market.Administrator()).Open(SuspendedPerson.PathOf(seller))).Text.ShouldContain("reversed with the decision behind it");
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task If_the_buyer_withdraws_the_review_while_the_rejection_is_under_appeal_the_suspension_ends_too()
    {
        var filed = await Reject();
        var seller = filed.Dispute.Seller;
        (await filed.Appeal(seller)).Errors.ShouldBeEmpty();
        var offer = await market.Lists(seller);
        var page = await Take(await Propose(market, filed), market.Administrator());
        (await page.Submit("Send decision", new { Outcome = "AccountSuspended", Days = "60", Statement = Reasons })).Errors.ShouldBeEmpty();
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse();
        (await (await filed.Dispute.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved", Words = "" })).Errors.ShouldBeEmpty();
        await market.Deliver();
        (await market.In((ModerationDbContext db) => db.Proposals.AsNoTracking().SingleAsync(p => p.RequestId == filed.Number.Id))).Outcome.ShouldBe(ProposalOutcome.TakenBack);
        (await market.Visitor().Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeTrue();
        market.MailTo(seller.Email).ShouldContain(m => m.Subject!.EndsWith("Your account is no longer suspended", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_suspended_already_or_works_here_is_not_suspended_again()
    {
        var filed = await Reject();
        var seller = filed.Dispute.Seller;
        var page = await Take(await Propose(market, filed), market.Administrator());
        await SuspendedPerson.Suspend(market, seller);
        var refused = await page.Submit("Send decision", new { Outcome = "AccountSuspended", Days = "60", Statement = Reasons });
        refused.ErrorAt("Outcome").ShouldBe("This account is already suspended.");
        refused.Text.ShouldContain("You can't suspend the account now.");
        refused.ValueOf("Statement").ShouldBe(Reasons);
        (await market.In((ModerationDbContext db) => db.Proposals.SingleAsync(p => p.RequestId == filed.Number.Id))).Outcome.ShouldBeNull();
        (await refused.Submit("Send decision", new { Outcome = "NoSuspension", Statement = Reasons })).Errors.ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "TXT-4")]
    public async Task Ready_sentences_are_enough_and_each_reader_reads_them_in_their_language()
    {
        var filed = await Reject();
        var seller = filed.Dispute.Seller;
        var page = await Take(await Propose(market, filed), market.Administrator());
        (await page.Submit("Send decision", new { Outcome = "AccountSuspended", Days = "60", Statement = "" })).ErrorAt("Statement").ShouldContain("Choose a ready sentence");
        (await page.Submit("Send decision", new { Outcome = "AccountSuspended", Days = "60", Statement = "", Parts = "warned" })).Errors.ShouldBeEmpty();
        (await market.SignInAs(seller).Open("/account/suspension")).Text.ShouldContain("We warned you and suspended your requests for some time before this decision.");
        (await market.SignInAs(seller).Reading("es").Open("/account/suspension")).Text.ShouldContain("Antes de esta decisión te avisamos y suspendimos tus solicitudes durante un tiempo.");
    }

    [Fact]
    public async Task A_decision_about_an_account_that_was_closed_meanwhile_does_nothing()
    {
        var decided = Decision(market.Get<IdGenerator>().Next());
        await market.Tell(decided);
        await market.Tell(new SuspensionTakenBack(decided.SuspensionId, decided.AccountId));
        (await Parked()).ShouldBeEmpty();
        (await market.In((AccountsDbContext db) => db.Suspensions.CountAsync(s => s.Id == decided.SuspensionId))).ShouldBe(0);
    }

    [Fact]
    public async Task A_decision_that_can_not_be_carried_out_any_more_tells_staff_why_and_they_can_give_it_up()
    {
        var (person, colleague) = (await SuspendedPerson.In(market), market.Support());
        await market.SignInAs(colleague).Open("/account");
        foreach (var (account, why) in new[] { (person.Id, "This account is already suspended."), (colleague.Id, "Staff can't be suspended.") })
        {
            var decided = Decision(account);
            await market.Tell(decided);
            var parked = (await Parked()).ShouldHaveSingleItem();
            (parked.IsPermanent, parked.Error.Contains(why)).ShouldBe((true, true), parked.Error);
            await market.Tell(new SuspensionTakenBack(decided.SuspensionId, account));
            (await Parked()).Count.ShouldBe(1, "there is no suspension to end");
            (await market.In((ParkedEvents events) => events.Discard(parked.Schema, parked.Id, default))).ShouldBeTrue();
            (await market.In((AccountsDbContext db) => db.Suspensions.CountAsync(s => s.Id == decided.SuspensionId))).ShouldBe(0);
        }
    }

    [Fact, Trait("Rule", "MOD-14")]
    public async Task A_suspension_that_was_taken_back_before_it_arrived_does_not_begin()
    {
        var person = await SuspendedPerson.Free(market);
        var decided = Decision(person.Id);
        for (var i = 0; i < 2; i++) await market.Tell(new SuspensionTakenBack(decided.SuspensionId, person.Id));
        await market.Tell(decided);
        (await market.In((AccountsDbContext db) => db.Suspensions.CountAsync(s => s.AccountId == person.Id))).ShouldBe(0);
        (await Parked()).ShouldBeEmpty();
        await market.Tell(Decision(person.Id));
        (await market.In((AccountsDbContext db) => db.Suspensions.CountAsync(s => s.AccountId == person.Id))).ShouldBe(1, "another decision counts");
    }

    private SuspensionDecided Decision(long account) =>
        new(market.Get<IdGenerator>().Next(), account, SuspensionRule.RepeatedRequests, Reasons, market.Clock.Now.AddDays(60), 1, "sue");

    private async Task<List<ParkedEvent>> Parked() => [.. (await market.In((ParkedEvents events) => events.List(default))).Where(e => e.Handler == "accounts.suspend-account")];

    /// <summary>An administrator has a case about a seller whose request was rejected, as if it had been the fourth.</summary>
    internal static async Task<string> Propose(Market market, Case filed)
    {
        var (request, id) = (await filed.Stored(), market.Get<IdGenerator>().Next());
        await market.SignInAs(filed.Dispute.Seller).Open("/account");
        await market.In(async (ModerationDbContext db) =>
        {
            db.Proposals.Add(new SuspensionProposal(id, request, 4, TimeSpan.FromHours(72), market.Clock.Now));
            return await db.SaveChangesAsync();
        });
        return $"/admin/suspensions/{new Number(id)}";
    }

    private string Day(int later) => market.Clock.Now.AddDays(later).ToString("d MMM", CultureInfo.InvariantCulture);

    private async Task<Case> Reject()
    {
        var filed = await (await Dispute.Begin(market)).File();
        (await filed.Decide(market.Support(), "Keep", "NotProven")).Errors.ShouldBeEmpty();
        return filed;
    }

    private async Task<Page> Take(string path, Person administrator) => await (await market.SignInAs(administrator).Open(path)).Submit("Take case");

    private Task<string> AppealOf(Person person) => market.In(async (AccountsDbContext db) =>
        $"{SuspensionAppeals.Root}/{new Number(await db.Suspensions.Where(s => s.AccountId == person.Id).Select(s => s.Id).SingleAsync())}");
}
