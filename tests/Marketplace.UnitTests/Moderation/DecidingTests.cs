using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

public sealed class DecidingTests
{
    private static readonly DateTime Later = Example.Noon.AddHours(1);
    private readonly SellerStanding standing = new(Example.Seller);
    private readonly DeletionRequest request;

    public DecidingTests() => request = Example.Request(standing);

    [Fact, Trait("Rule", "MOD-6")]
    public void A_case_belongs_to_one_person_at_a_time_until_the_lease_is_over()
    {
        request.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Should.Throw<RuleBroken>(() => request.Claim(Example.Victor, Example.Lease, Example.Noon)).IsConflict.ShouldBeTrue();
        Should.Throw<RuleBroken>(() => request.Release(Example.Victor, Example.Noon)).IsConflict.ShouldBeTrue();
        request.Claim(Example.Victor, Example.Lease, Example.Noon + Example.Lease);
        Should.Throw<RuleBroken>(() => DecideAs(Example.Ruth, Example.Noon + Example.Lease)).IsConflict.ShouldBeTrue();
        DecideAs(Example.Victor, Example.Noon + Example.Lease).ByName.ShouldBe("victor");
    }

    [Fact, Trait("Rule", "MOD-6")]
    public void Whoever_goes_on_with_a_case_keeps_it_and_may_give_it_back()
    {
        request.Claim(Example.Ruth, Example.Lease, Example.Noon);
        request.Claim(Example.Ruth, Example.Lease, Example.Noon.AddMinutes(20));
        request.IsClaimedByOther(Example.Victor.Id, Example.Noon.AddMinutes(40)).ShouldBeTrue();
        request.Release(Example.Ruth, Example.Noon.AddMinutes(40));
        request.Claim(Example.Victor, Example.Lease, Example.Noon.AddMinutes(41));
        request.IsClaimedBy(Example.Victor.Id, Example.Noon.AddMinutes(42)).ShouldBeTrue();
    }

    [Fact, Trait("Rule", "MOD-6")]
    public void A_case_is_taken_before_it_is_decided() =>
        Should.Throw<RuleBroken>(() => DecideAs(Example.Ruth, Example.Noon)).Message.ShouldContain("Take the case first");

    [Fact, Trait("Rule", "MOD-6")]
    public void A_lease_that_ran_out_and_that_nobody_took_over_harms_nobody()
    {
        request.Claim(Example.Ruth, Example.Lease, Example.Noon);
        DecideAs(Example.Ruth, Example.Noon.AddHours(5)).ByName.ShouldBe("ruth");
    }

    [Theory, Trait("Rule", "MOD-6")]
    [InlineData(Example.Seller)]
    [InlineData(Example.Buyer)]
    public void Nobody_takes_or_decides_a_case_of_their_own(long party)
    {
        var own = new StaffMember(party, "own");
        Should.Throw<RuleBroken>(() => request.Claim(own, Example.Lease, Example.Noon)).Message.ShouldBe(DeletionRequest.Own);
        Should.Throw<RuleBroken>(() => DecideAs(own, Example.Noon)).Message.ShouldBe(DeletionRequest.Own);
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(Ruling.Keep, null, null)]
    [InlineData(Ruling.TakeOutOfScore, DeletionReason.Blackmail, null)]
    [InlineData(Ruling.TakeOutPassage, DeletionReason.Blackmail, "You thieves!")]
    [InlineData(Ruling.Delete, DeletionReason.Blackmail, null)]
    public void Each_ruling_names_its_rule_and_is_told_with_the_time_to_appeal(Ruling ruling, DeletionReason? ground, string? passage)
    {
        request.Decide(ruling, standing, now: Later);
        request.State.ShouldBe(RequestState.Decided);
        var told = ((IRaiseEvents)request).Raised.OfType<DeletionDecided>().Single();
        (told.Ruling, told.Ground, told.Passage, told.AppealUntil).ShouldBe((ruling, ground, passage, Later.AddDays(30)));
        (standing.Granted, standing.Rejected).ShouldBe(ruling == Ruling.Keep ? (0, 1) : (1, 0));
    }

    [Fact, Trait("Rule", "MOD-7")]
    public void A_second_decision_comes_too_late()
    {
        request.Decide(Ruling.Delete, standing);
        var late = Should.Throw<RuleBroken>(() => DecideAs(Example.Victor, Later));
        (late.IsConflict, late.Message).ShouldBe((true, "{0} decided this case on {1}."));
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(Ruling.Keep, DecisionRule.Blackmail, Example.Reasons, "", "Rule")]
    [InlineData(Ruling.Delete, DecisionRule.HonestOpinion, Example.Reasons, "", "Rule")]
    [InlineData(Ruling.Delete, (DecisionRule)77, Example.Reasons, "", "Rule")]
    [InlineData((Ruling)77, DecisionRule.Blackmail, Example.Reasons, "", "Ruling")]
    [InlineData(Ruling.Delete, DecisionRule.Blackmail, "Nineteen characters", "", "Statement")]
    [InlineData(Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, Example.Reasons, "", "Passage")]
    [InlineData(Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, Example.Reasons, "you thieves!", "Passage")]
    [InlineData(Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, Example.Reasons, "ou", "Passage")]
    [InlineData(Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, Example.Reasons, "ou thie", "Passage")]
    internal void A_verdict_that_does_not_hold_together_is_refused_at_its_field(Ruling ruling, DecisionRule rule, string statement, string passage, string field) =>
        Should.Throw<RuleBroken>(() => new Verdict(ruling, rule, statement, passage).Check(Example.Comment)).Field.ShouldBe(field);

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(20, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_statement_of_reasons_has_20_to_2000_characters(int length, bool enough)
    {
        var verdict = new Verdict(Ruling.Delete, DecisionRule.Blackmail, new string('x', length), "");
        if (enough) verdict.Check("");
        else Should.Throw<RuleBroken>(() => verdict.Check("")).Field.ShouldBe("Statement");
    }

    [Fact, Trait("Rule", "MOD-6")]
    public void An_edit_of_the_review_is_noted_while_the_case_is_open()
    {
        request.NoteEdit(Later);
        request.ReviewEditedAt.ShouldBe(Later);
        request.Decide(Ruling.Keep, standing);
        request.NoteEdit(Later.AddDays(1));
        request.ReviewEditedAt.ShouldBe(Later);
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(Party.Seller, Ruling.Keep, "The review stays as it is.")]
    [InlineData(Party.Buyer, Ruling.Keep, "Your review stays as it is.")]
    [InlineData(Party.Seller, Ruling.Delete, "Support deleted the review.")]
    [InlineData(Party.Buyer, Ruling.TakeOutOfScore, "no longer counts in the seller's score")]
    [InlineData(Party.Buyer, Ruling.TakeOutPassage, "Support removed a passage from your review")]
    public void Both_sides_read_the_outcome_the_rule_the_reasons_and_how_to_appeal(Party reader, Ruling ruling, string outcome)
    {
        var letter = DecisionLetter.To(reader, request.Decide(ruling, standing), request);
        letter.Outcome.ToString().ShouldContain(outcome);
        letter.Rule!.ToString().ShouldNotBeEmpty();
        letter.Statement.ShouldBe(Example.Reasons);
        var gotAll = ruling == (reader == Party.Seller ? Ruling.Delete : Ruling.Keep);
        (letter.Appeal?.ToString()).ShouldBe(gotAll ? null : "You can appeal until 1 Apr 2026, 12:00 UTC. Someone else will make the final decision.");
        if (ruling == Ruling.TakeOutPassage) letter.After[0].ToString().ShouldContain("You thieves!");
    }

    private Decision DecideAs(StaffMember by, DateTime now) =>
        request.Decide(by, Example.Verdict(Ruling.Keep), Example.Comment, standing, Example.Deadlines.Appeal, Example.Steps, now);
}
