using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

[Trait("Rule", "MOD-5")]
public sealed class LadderTests
{
    private readonly SellerStanding standing = new(Example.Seller);

    [Fact]
    public void The_second_rejection_warns_the_third_suspends_the_fourth_goes_to_an_administrator()
    {
        var followed = Enumerable.Range(1, 5).Select(i => Reject(i, Example.Noon.AddDays(31 * i))).ToList();
        followed.ShouldBe(
        [
            Consequence.None, Consequence.Warned, Consequence.FilingSuspended, Consequence.SuspensionProposed, Consequence.SuspensionProposed,
        ]);
    }

    [Theory]
    [InlineData(2, 3, 4, "No penalty, warning, suspension, review, review, review")]
    [InlineData(3, 5, 6, "No penalty, No penalty, warning, warning, suspension, review")]
    public void Which_rejection_has_which_consequence_comes_from_the_configuration(int warned, int suspended, int proposed, string followed)
    {
        var ladder = new ModerationOptions { WarnedAt = warned, FilingSuspendedAt = suspended, SuspensionProposedAt = proposed, FilingSuspendedDays = 10 }.Ladder;
        string.Join(", ", Enumerable.Range(1, 6).Select(n => ladder.At(n) switch
        {
            Consequence.None => "No penalty",
            Consequence.Warned => "warning",
            Consequence.FilingSuspended => "suspension",
            _ => "review",
        })).ShouldBe(followed);
        ladder.InWords(suspended).ToString().ShouldBe($"Rejection {suspended}: no new requests for 10 days");
        ladder.InWords(proposed).ToString().ShouldBe($"Rejection {proposed} and later: an administrator reviews your account");
    }

    [Fact]
    public void The_third_suspends_the_right_to_file_for_30_days_to_the_minute()
    {
        for (var i = 1; i <= 3; i++) Reject(i, Example.Noon);
        standing.FilingSuspendedUntil.ShouldBe(Example.Noon.AddDays(30));
        standing.MayFile(Example.Noon.AddDays(30).AddMinutes(-1)).ShouldBeFalse();
        standing.MayFile(Example.Noon.AddDays(30)).ShouldBeTrue();
        Should.Throw<RuleBroken>(() => DeletionRequest.File(
            9, Example.Review(id: 55), "Ben's Prints", null, standing, Example.Filing(), 365, Example.Deadlines, Example.Noon.AddDays(1)))
            .Message.ShouldContain("several requests about the same review");
    }

    [Fact]
    public void One_rejection_is_one_step_even_for_who_read_the_case_before_and_the_standing_after_it()
    {
        var request = Example.Request(standing);
        standing.Note(request, Ruling.Keep, Example.Steps, Example.Noon);
        Should.Throw<RuleBroken>(() => standing.Note(request, Ruling.Keep, Example.Steps, Example.Noon)).IsConflict.ShouldBeTrue();
        (standing.Rejected, standing.Rejections.Count).ShouldBe((1, 1));
    }

    [Fact]
    public void Rejections_about_different_reviews_do_not_add_up()
    {
        for (var i = 1; i <= 5; i++)
        {
            var request = DeletionRequest.File(
                i, Example.Review(id: i), "Ben's Prints", null, standing, Example.Filing(), 365, Example.Deadlines, Example.Noon);
            request.Decide(Ruling.Keep, standing).Consequence.ShouldBe(Consequence.None);
        }
        standing.Rejected.ShouldBe(5);
    }

    [Fact]
    public void A_granted_request_is_no_step_of_the_ladder()
    {
        Reject(1, Example.Noon);
        Example.Request(standing, id: 2).Decide(Ruling.Delete, standing).Consequence.ShouldBe(Consequence.None);
        Reject(3, Example.Noon).ShouldBe(Consequence.Warned);
    }

    [Fact]
    public void An_administrator_decides_once_what_the_fourth_brings()
    {
        var proposal = new SuspensionProposal(1, Example.Request(), 4, Example.Deadlines.Usual, Example.Noon);
        Should.Throw<RuleBroken>(() => Decide(proposal, new StaffMember(Example.Seller, "own"), 10)).Message.ShouldBe(DeletionRequest.Own);
        proposal.Claim(Example.Victor, TimeSpan.FromMinutes(30), Example.Noon);
        Should.Throw<RuleBroken>(() => Decide(proposal, Example.Victor, 366)).Field.ShouldBe("Days");
        Decide(proposal, Example.Victor, 100);
        standing.FilingSuspendedUntil.ShouldBe(Example.Noon.AddDays(100));
        Should.Throw<RuleBroken>(() => Decide(proposal, Example.Ruth, 1)).IsConflict.ShouldBeTrue();
    }

    [Fact]
    public void A_shorter_suspension_ends_no_longer_one_and_each_is_taken_back_alone()
    {
        standing.Suspend(77, Example.Noon.AddDays(365));
        for (var i = 1; i <= 2; i++) standing.Note(Example.Request(id: i), Ruling.Keep, Example.Steps, Example.Noon);
        var third = Example.Request(id: 3);
        standing.Note(third, Ruling.Keep, Example.Steps, Example.Noon).ShouldBe(Consequence.FilingSuspended);
        standing.FilingSuspendedUntil.ShouldBe(Example.Noon.AddDays(365));
        standing.Reverse(third, Ruling.Delete);
        standing.FilingSuspendedUntil.ShouldBe(Example.Noon.AddDays(365));
        standing.Forgive(Example.Request(id: 77));
        standing.FilingSuspendedUntil.ShouldBeNull();
    }

    [Fact]
    public void The_seller_reads_what_the_rejection_means_and_the_buyer_does_not()
    {
        for (var i = 1; i <= 2; i++) Reject(i, Example.Noon);
        var request = Example.Request(standing, id: 3);
        var decision = request.Decide(Ruling.Keep, standing);
        string Read(Party reader) => string.Join(" ", DecisionLetter.To(reader, decision, request).After);
        Read(Party.Seller).ShouldContain("You can't send new requests until 1 Apr 2026, 12:00 UTC");
        Read(Party.Buyer).ShouldNotContain("new requests");
    }

    private Consequence Reject(long id, DateTime now)
    {
        return Example.Request(standing, id: id, now: now).Decide(Ruling.Keep, standing, now: now).Consequence;
    }

    private void Decide(SuspensionProposal proposal, StaffMember by, int days) =>
        proposal.Decide(by, ProposalOutcome.FilingSuspended, days, "Four requests without any ground.", standing, Example.Noon);
}
