using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

/// <summary>Who gets which letter.</summary>
[Trait("Rule", "MOD-7")]
public sealed class LettersTests
{
    private readonly SellerStanding standing = new(Example.Seller);

    [Theory]
    [InlineData(Ruling.Keep)]
    [InlineData(Ruling.Delete)]
    public void A_request_is_answered_to_both_sides(Ruling ruling)
    {
        var request = Example.Request(standing);
        Addressees(request.Decide(ruling, standing), request).ShouldBe(["To the seller", "To the buyer"]);
    }

    [Fact]
    public void A_rejected_report_is_answered_to_nobody_but_its_author()
    {
        var (report, decision) = Report(Ruling.Keep, DecisionRule.NoGround);
        var letter = DecisionLetter.AllOf(decision, report).ShouldHaveSingleItem();
        letter.Addressee.ShouldBe("To the person who reported");
        letter.Outcome.ToString().ShouldBe("Support kept the review of “A poster” by anna that you reported.");
        (letter.Rule, letter.Statement, letter.Appeal?.English).ShouldBe((null, "", "You can appeal until {0}. Someone else will make the final decision."));
    }

    [Fact]
    public void A_report_that_support_acts_on_is_answered_to_all_three_and_its_author_reads_nothing_about_the_order()
    {
        var (report, decision) = Report(Ruling.Delete, DecisionRule.PersonalData);
        Addressees(decision, report).ShouldBe(["To the person who reported", "To the seller", "To the buyer"]);
        var letter = DecisionLetter.AllOf(decision, report)[0];
        letter.Statement.ShouldBeEmpty();
        letter.After.Select(s => s.ToString()).First().ShouldBe("Support found personal data in it.");
        letter.After.ShouldContain(s => s.English.StartsWith("A person made this decision."));
    }

    [Theory]
    [InlineData(Ruling.Keep)]
    [InlineData(Ruling.TakeOutOfScore)]
    [InlineData(Ruling.TakeOutPassage)]
    [InlineData(Ruling.Delete)]
    public void A_letter_says_since_when_and_for_how_long_and_whether_a_machine_took_part(Ruling ruling)
    {
        var request = Example.Request(standing);
        foreach (var letter in DecisionLetter.AllOf(request.Decide(ruling, standing), request))
        {
            letter.After.Any(s => s.English == "In effect from {0}, with no end date." && s.Arguments.Contains(Example.Noon)).ShouldBe(ruling != Ruling.Keep);
            letter.After.ShouldContain(s => s.English.StartsWith("A person made this decision."));
            letter.IsFinal.ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("§1", false)]
    [InlineData("Section 185", true)]
    public void Illegal_content_names_its_law_first_among_the_reasons(string law, bool enough)
    {
        var verdict = new Verdict(Ruling.Delete, DecisionRule.IllegalContent, Example.Reasons, "") { Law = law };
        if (!enough) Should.Throw<RuleBroken>(() => verdict.Check(Example.Comment)).Field.ShouldBe("Law");
        else
        {
            verdict.Check(Example.Comment);
            verdict.Reasons.ShouldBe($"{law}\n\n{Example.Reasons}");
        }
    }

    private static IEnumerable<string> Addressees(Decision decision, DeletionRequest request) => DecisionLetter.AllOf(decision, request).Select(l => l.Addressee);

    private (DeletionRequest Report, Decision Decision) Report(Ruling ruling, DecisionRule rule)
    {
        var report = DeletionRequest.Report(
            1000, Example.Review(), "Ben's Prints", new StaffMember(50, "carla"), DeletionReason.PersonalData, "It tells where I live.", Example.Deadlines, Example.Noon);
        report.Claim(Example.Ruth, Example.Lease, Example.Noon);
        return (report, report.Decide(Example.Ruth, new Verdict(ruling, rule, Example.Reasons, ""), Example.Comment, standing, Example.Deadlines.Appeal, Example.Steps, Example.Noon));
    }
}
