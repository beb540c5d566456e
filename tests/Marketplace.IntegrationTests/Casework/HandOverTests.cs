using System.Net;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Casework;

/// <summary>A taken case is given to a colleague.</summary>
[Trait("Rule", "MOD-6")]
public sealed class HandOverTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "MOD-11"), Trait("Rule", "NTF-3")]
    public async Task A_taken_case_is_given_to_a_colleague_who_is_told_and_then_alone_can_decide_it()
    {
        var (filed, ruth, victor) = (await (await Dispute.Begin(market)).File(), await Joined(), await Joined());
        await filed.Claim(ruth);
        market.Clock.Advance(TimeSpan.FromMinutes(20));
        var page = await (await filed.Open(ruth)).Submit("Hand over case", new { to = Id(victor), note = "Please read the second message." });
        page.Text.ShouldContain("You've handed over this case.");
        page.Document.QuerySelector("#decision")!.TextContent.ShouldContain($"taken by {victor.Name}");
        page.Document.QuerySelectorAll("#decision textarea").ShouldBeEmpty();
        var notice = await market.SignInAs(victor).Open("/notices");
        notice.Text.ShouldContain($"{ruth.Name} handed a case over to you.");
        notice.Document.QuerySelectorAll($"a[href='{filed.Path}']").ShouldNotBeEmpty();
        market.MailTo(victor.Email).ShouldHaveSingleItem().TextBody!.ShouldContain("Please read the second message.");
        market.Clock.Advance(TimeSpan.FromMinutes(20));
        (await filed.Decide(victor)).Text.ShouldContain("Decision sent.", Shouldly.Case.Sensitive, "the lease began anew");
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain($"{ruth.Name} handed over the case about the review on order {filed.Dispute.Deal.Number.Shown}");
    }

    [Fact]
    public async Task Nobody_gives_away_what_they_have_not_taken_or_gives_it_to_somebody_who_cannot_decide_it()
    {
        var (filed, ruth, victor) = (await (await Dispute.Begin(market)).File(), await Joined(), await Joined());
        var party = await Joined(filed.Dispute.Seller with { Role = Staff.Support });
        var buyer = await market.Buyer();
        var taken = await filed.Claim(ruth);
        taken.Document.QuerySelectorAll("#to option").Select(o => o.TextContent).ShouldContain(victor.Name);
        taken.Document.QuerySelectorAll("#to option").Select(o => o.TextContent).ShouldNotContain(ruth.Name);
        (await taken.Submit("Hand over case", new { to = Id(party) })).Text.ShouldContain($"{party.Name} can't decide this case. Choose another colleague.");
        await HasIt(ruth);
        foreach (var (person, to, status) in new[]
        {
            (ruth, buyer, HttpStatusCode.UnprocessableEntity), (ruth, ruth, HttpStatusCode.UnprocessableEntity), (victor, ruth, HttpStatusCode.Conflict),
            (filed.Dispute.Seller with { Role = Staff.Support }, victor, HttpStatusCode.NotFound), (buyer, victor, HttpStatusCode.NotFound),
        })
        {
            var answer = await Posts.With(market.SignInAs(person), $"{filed.Path}/handover", ("to", Id(to)), ("note", ""));
            answer.Status.ShouldBe(status, $"{person.Name} to {to.Name}");
        }
        await HasIt(ruth);

        async Task HasIt(Person person) => (await filed.Stored()).ClaimedById.ShouldBe(person.Id);
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task An_appeal_is_not_given_to_whoever_made_the_first_decision()
    {
        var (filed, ruth, victor) = (await (await Dispute.Begin(market)).File(), await Joined(), await Joined());
        await filed.Decide(victor, "Keep", "NotProven");
        await filed.Appeal(filed.Dispute.Seller);
        var page = await (await filed.Claim(ruth)).Submit("Hand over case", new { to = Id(victor) });
        page.Text.ShouldContain($"{victor.Name} can't decide this case.");
    }

    [Fact]
    public async Task Every_kind_of_case_is_given_to_a_colleague()
    {
        var (claim, ruth, victor) = (await (await Claimed.Open(market)).Escalate(), await Joined(), await Joined());
        await claim.Take(ruth);
        var page = await (await market.SignInAs(ruth).Open(claim.StaffPath)).Submit("Hand over case", new { to = Id(victor) });
        page.Document.QuerySelector("#decision")!.TextContent.ShouldContain($"taken by {victor.Name}");
    }

    private static string Id(Person person) => new Number(person.Id).ToString();

    /// <summary>A staff member with an account, whom others can choose.</summary>
    private async Task<Person> Joined(Person? person = null)
    {
        var someone = person ?? await market.Buyer("staff") with { Role = Staff.Support };
        await market.SignInAs(someone).Open("/");
        await market.In(async (AccountsDbContext db) =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == someone.Id);
            if (account.Role == StaffRole.None) account.GiveRole(StaffRole.Support, 0);
            return await db.SaveChangesAsync();
        });
        return someone;
    }
}
