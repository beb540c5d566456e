using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

public sealed class SuspensionProposalTests
{
    private readonly SellerStanding standing = new(Example.Seller);
    private readonly SuspensionProposal proposal = new(1, Example.Request(), 4, Example.Deadlines.Usual, Example.Noon);

    public SuspensionProposalTests() => proposal.Claim(Example.Victor, TimeSpan.FromMinutes(30), Example.Noon);

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

    [Fact, Trait("Rule", "MOD-6")]
    public void An_administrator_takes_it_before_deciding_and_a_colleague_waits_for_the_end_of_the_lease()
    {
        var other = new SuspensionProposal(2, Example.Request(), 4, Example.Deadlines.Usual, Example.Noon);
        (other.IsQueued, other.DueAt).ShouldBe((true, Example.Noon + Example.Deadlines.Usual));
        void Decide() => other.Decide(Example.Victor, ProposalOutcome.NoSuspension, null, Example.Reasons, standing, Example.Noon);
        Should.Throw<RuleBroken>(Decide).Message.ShouldStartWith("Take the case first");
        other.Claim(Example.Ruth, TimeSpan.FromMinutes(30), Example.Noon);
        Should.Throw<RuleBroken>(Decide).Message.ShouldBe("{0} has taken this case until {1}.");
        Should.Throw<RuleBroken>(() => other.Claim(new(Example.Seller, "seller"), TimeSpan.FromMinutes(30), Example.Noon.AddHours(1))).Message.ShouldBe(StaffCase.Own);
        other.Claim(Example.Victor, TimeSpan.FromMinutes(30), Example.Noon.AddMinutes(30));
        other.Decide(Example.Victor, ProposalOutcome.NoSuspension, null, Example.Reasons, standing, Example.Noon.AddMinutes(31));
        (other.IsQueued, other.ClaimedById).ShouldBe((false, null));
    }

    [Fact, Trait("Rule", "MOD-5")]
    public void Nobody_chooses_that_it_was_taken_back() =>
        Should.Throw<RuleBroken>(() => Decide(ProposalOutcome.TakenBack)).Field.ShouldBe("Outcome");

    [Fact, Trait("Rule", "MOD-5")]
    public void Whoever_comes_late_is_told_why()
    {
        Decide(ProposalOutcome.NoSuspension);
        Should.Throw<RuleBroken>(() => Decide(ProposalOutcome.NoSuspension)).Message.ShouldBe("{0} has already decided this case.");
        var withdrawn = new SuspensionProposal(2, Example.Request(), 4, Example.Deadlines.Usual, Example.Noon);
        withdrawn.TakeBack(null, Example.Noon);
        Should.Throw<RuleBroken>(() => withdrawn.Decide(Example.Victor, ProposalOutcome.NoSuspension, null, Example.Reasons, standing, Example.Noon))
            .Message.ShouldStartWith("The buyer has withdrawn the review, so there is nothing to decide.");
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
