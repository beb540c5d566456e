using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

public sealed class SuspensionProposalTests
{
    private readonly SellerStanding standing = new(Example.Seller);
    private readonly SuspensionProposal proposal = new(1, Example.Request(), 4, Example.Noon);

    [Theory, Trait("Rule", "MOD-5")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void A_suspension_takes_1_to_365_days(int days, bool fits)
    {
        if (!fits)
        {
            Should.Throw<RuleBroken>(() => Decide(ProposalOutcome.FilingSuspended, days)).Field.ShouldBe("Days");
            return;
        }
        Decide(ProposalOutcome.FilingSuspended, days);
        (proposal.SuspendedUntil, standing.FilingSuspendedUntil).ShouldBe((Example.Noon.AddDays(days), Example.Noon.AddDays(days)));
        ((IRaiseEvents)proposal).Raised.OfType<FilingDecided>().Single().ShouldSatisfyAllConditions(d => d.OccurredAt.ShouldBe(Example.Noon), d => d.SuspendedUntil.ShouldBe(Example.Noon.AddDays(days)));
    }

    [Theory, Trait("Rule", "MOD-5")]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void It_has_reasons_of_20_to_2000_characters(int length, bool fits)
    {
        void Decide() => proposal.Decide(Example.Victor, ProposalOutcome.NoSuspension, null, new string('x', length), standing, Example.Noon);
        if (fits) Decide();
        else Should.Throw<RuleBroken>(Decide).Field.ShouldBe("Statement");
    }

    [Fact, Trait("Rule", "MOD-5")]
    public void Nobody_chooses_that_it_was_taken_back() =>
        Should.Throw<RuleBroken>(() => Decide(ProposalOutcome.TakenBack)).Field.ShouldBe("Outcome");

    [Fact, Trait("Rule", "MOD-5")]
    public void Whoever_comes_late_is_told_why()
    {
        Decide(ProposalOutcome.NoSuspension);
        Should.Throw<RuleBroken>(() => Decide(ProposalOutcome.NoSuspension)).Message.ShouldBe("{0} has decided about this meanwhile.");
        var withdrawn = new SuspensionProposal(2, Example.Request(), 4, Example.Noon);
        withdrawn.TakeBack(null, Example.Noon);
        Should.Throw<RuleBroken>(() => withdrawn.Decide(Example.Victor, ProposalOutcome.NoSuspension, null, Example.Reasons, standing, Example.Noon))
            .Message.ShouldStartWith("The buyer has withdrawn the review meanwhile.");
    }

    [Fact, Trait("Rule", "MOD-5")]
    public void A_rejection_that_is_taken_back_takes_its_suspension_with_it()
    {
        var request = Example.Request();
        standing.Suspend(request.Id, Example.Noon.AddDays(30));
        standing.Suspend(request.Id, Example.Noon.AddDays(10));
        standing.Suspensions.ShouldHaveSingleItem().Until.ShouldBe(Example.Noon.AddDays(10));
    }

    private void Decide(ProposalOutcome outcome, int? days = null) =>
        proposal.Decide(Example.Victor, outcome, days, Example.Reasons, standing, Example.Noon);
}
