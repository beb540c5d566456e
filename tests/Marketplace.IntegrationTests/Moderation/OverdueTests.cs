using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>What those who wait for a decision read before and after its time.</summary>
[Trait("Rule", "MOD-6")]
public sealed class OverdueTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Who_waits_for_a_late_decision_reads_the_truth_and_no_date_as_if_it_were_to_come()
    {
        var (dispute, reporter) = (await Dispute.Begin(market), await market.Buyer());
        var filed = await dispute.File("CompetitorAttack");
        await dispute.Report(reporter);
        var reported = await Reported.File(market);
        await reported.Dispute();
        var talk = await Talk.Begin(market);
        await (await talk.Say(talk.Buyer, "Let's do this outside: write to me at anna.miller@example.com and I'll pay you directly.")).Submit("That's not what I meant");
        (Person Who, string Path)[] waiting =
        [
            (dispute.Seller, filed.PartyPath), (dispute.Buyer, filed.PartyPath), (reporter, $"/reviews/{dispute.Review}/report"),
            (reported.Deal.Buyer, reported.Path), (reported.Deal.Seller, reported.Path), (talk.Buyer, talk.OrderPath),
        ];
        foreach (var (who, path) in waiting) (await dispute.Open(who, path)).Text.ShouldContain("will decide by ", Shouldly.Case.Sensitive, path);
        market.Clock.Advance(TimeSpan.FromDays(6));
        foreach (var (who, path) in waiting)
        {
            var page = await dispute.Open(who, path);
            page.Text.ShouldContain("This is taking longer than we promised: we said by ", Shouldly.Case.Sensitive, path);
            page.Text.ShouldContain("You don't need to do anything.");
            page.Text.ShouldNotContain("will decide by ", Shouldly.Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task A_late_appeal_says_so_too()
    {
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support(), "Keep", "NotProven");
        await filed.Appeal(filed.Dispute.Seller);
        (await filed.Dispute.Open(filed.Dispute.Seller, filed.PartyPath)).Text.ShouldContain("Someone else will make the final decision by ");
        market.Clock.Advance(TimeSpan.FromDays(6));
        var page = await filed.Dispute.Open(filed.Dispute.Seller, filed.PartyPath);
        page.Text.ShouldContain("This is taking longer than we promised: we said by ");
        page.Text.ShouldNotContain("final decision by ");
    }
}
