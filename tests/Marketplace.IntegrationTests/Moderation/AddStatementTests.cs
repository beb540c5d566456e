using System.Net;
using Marketplace.Contracts.Accounts;
using Marketplace.IntegrationTests.Notices;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>The author of a review is heard before support decides on a seller's request.</summary>
[Trait("Rule", "MOD-6"), Trait("Rule", "NTF-3")]
public sealed class AddStatementTests(Market market) : IClassFixture<Market>
{
    private const string Words = "I never asked for money. The seller offered it,\nand I declined.";

    [Fact]
    public async Task The_author_is_told_of_a_request_and_support_reads_their_statement_beside_it_and_the_seller_only_after_the_decision()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var (buyer, seller) = (filed.Dispute.Buyer, filed.Dispute.Seller);
        market.MailTo(buyer.Email)[^1].TextBody!.ShouldContain("You can tell support your side, in a statement on the request's page.");
        (await filed.Dispute.Deal.AsBuyer()).Document.QuerySelector($"#review-case a[href='{filed.PartyPath}']").ShouldNotBeNull();
        var form = await (await market.SignInAs(buyer).Open(filed.PartyPath)).Follow("Add a statement");
        form.Text.ShouldContain("The seller can read it only after the decision.");
        var sent = await form.Submit("Send statement", new { Words = "  I never asked for money. The seller offered it,\r\nand I declined.\u0007 " });
        sent.Text.ShouldContain("Statement sent. Support reads it before deciding.");
        sent.Document.QuerySelector("#statement .plain")!.TextContent.ShouldBe(Words);
        (await filed.Stored()).Statement.ShouldBe(Words);

        (await filed.Open(market.Support())).Document.QuerySelector("#statement .plain")!.TextContent.ShouldBe(Words);
        var asSeller = await market.SignInAs(seller).Open(filed.PartyPath);
        asSeller.Body.ShouldNotContain("I never asked for money");
        asSeller.Document.QuerySelector("#statement").ShouldBeNull();

        await filed.Decide(market.Support());
        (await market.SignInAs(seller).Open(filed.PartyPath)).Document.QuerySelector("#statement .plain")!.TextContent.ShouldBe(Words);
    }

    [Fact]
    public async Task The_statement_can_be_changed_once_and_not_after_the_decision()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var buyer = market.SignInAs(filed.Dispute.Buyer);
        await (await Form(filed)).Submit("Send statement", new { Words = "First." });
        var form = await Form(filed);
        form.ValueOf("Words").ShouldBe("First.");
        (await form.Submit("Send statement")).ErrorAt("Words").ShouldBe("You haven't changed anything. You can change your statement only once.");
        (await (await Form(filed)).Submit("Send statement", new { Words = "Second." })).Text.ShouldContain("Second.");
        (await Form(filed)).Text.ShouldContain("You've already changed your statement once.");
        (await Form(filed)).Has("Send statement").ShouldBeFalse();
        (await buyer.Open(filed.PartyPath)).Text.ShouldNotContain("Change your statement");

        var late = await (await Dispute.Begin(market)).File();
        var open = await Form(late);
        await late.Decide(market.Support());
        var refused = await open.Submit("Send statement", new { Words = "Too late." });
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.ValueOf("Words").ShouldBe("Too late.");
        (await Form(late)).Text.ShouldContain("Support has decided. If you can appeal, say it there.");
        (await late.Stored()).Statement.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public async Task It_has_one_to_two_thousand_characters(int length, bool taken)
    {
        var filed = await (await Dispute.Begin(market)).File();
        var page = await (await Form(filed)).Submit("Send statement", new { Words = new string('a', length) });
        page.ErrorAt("Words").ShouldBe(taken ? "" : "Enter a statement of at most 2,000 characters.");
        (await filed.Stored()).Statement.ShouldBe(taken ? new string('a', 2000) : null);
    }

    [Fact]
    public async Task Nobody_but_the_author_states_anything_and_nobody_about_a_report()
    {
        var dispute = await Dispute.Begin(market);
        var (filed, report) = (await dispute.File(), await dispute.Report());
        foreach (var person in new[] { dispute.Seller, await market.Buyer(), market.Support() })
        {
            (await market.SignInAs(person).Open($"{filed.PartyPath}/statement")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Posts.With(market.SignInAs(person), $"{filed.PartyPath}/statement", ("Form.Words", "Mine."), ("Form.Version", "1"))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.SignInAs(dispute.Buyer).Open($"{report.PartyPath}/statement")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await filed.Open(dispute.Buyer with { Role = Staff.Support })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await filed.Stored()).Statement.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_statements_at_once_one_is_kept_and_a_decision_waits_until_staff_have_read_it()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var form = await Form(filed);
        var staff = await filed.Claim(market.Support());
        form = await Form(filed);
        var pages = await Task.WhenAll(form.Submit("Send statement", new { Words = "One." }), form.Submit("Send statement", new { Words = "Two." }));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Count(p => p.Status == HttpStatusCode.Conflict).ShouldBe(1);
        var stale = await staff.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons });
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("added a statement");
        stale.Document.QuerySelector("#statement .plain").ShouldNotBeNull();
        (await stale.Submit("Send decision")).Errors.ShouldBeEmpty();
    }

    private Task<Page> Form(Case filed) => market.SignInAs(filed.Dispute.Buyer).Open($"{filed.PartyPath}/statement");
}
