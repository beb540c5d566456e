using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

public sealed class VerdictTests
{
    [Theory, Trait("Rule", "MOD-7")]
    [InlineData("Bad bowl. You thieves! Never again.", "You thieves!", true)]
    [InlineData("You thieves! Never again.", "You thieves!", true)]
    [InlineData("Never again, you thieves", "you thieves", true)]
    [InlineData("A cat and a catalogue", "cat", false)]
    [InlineData("A tomcat and a bowl", "cat", false)]
    [InlineData("A cat, a tomcat", "cat", false)]
    [InlineData("A cat.", "dog", false)]
    [InlineData("!cat!", "cat", true)]
    public void A_passage_is_of_whole_words_wherever_it_stands(string comment, string passage, bool fits) => Check(comment, passage, fits);

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_passage_has_3_to_500_characters(int length, bool fits) => Check(new string('x', length) + " and more", new string('x', length), fits);

    [Theory, Trait("Rule", "REV-10")]
    [InlineData("A nice bowl.", "", new long[] { 5 }, null)]
    [InlineData("A nice bowl.", "nice", new long[] { 5, 6 }, null)]
    [InlineData("A nice bowl.", "", new long[] { 5, 6 }, null)]
    [InlineData("", "", new long[] { 5 }, null)]
    [InlineData("", "", new long[] { 5, 6 }, "Pictures")]
    [InlineData("A nice bowl.", "", new long[] { 7 }, "Pictures")]
    [InlineData("A nice bowl.", "A nice bowl.", new long[] { 5 }, "Passage")]
    [InlineData("A nice bowl.", "", new long[0], "Passage")]
    public void Pictures_are_taken_out_with_or_without_words_but_not_all_that_there_is(string comment, string passage, long[] pictures, string? wrong)
    {
        void Check() => new Verdict(Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, Example.Reasons, passage) { Pictures = pictures }.Check(comment, [5, 6]);
        if (wrong is null) Check();
        else Should.Throw<RuleBroken>(Check).Field.ShouldBe(wrong);
    }

    [Theory, Trait("Rule", "MOD-14")]
    [InlineData("", new long[] { 6 }, true)]
    [InlineData("", new long[] { 5 }, false)]
    [InlineData("", new long[] { 5, 6 }, true)]
    [InlineData("A nice bowl.", new long[] { 6 }, false)]
    public void Two_cases_do_not_take_out_all_that_there_is(string comment, long[] pictures, bool isAll)
    {
        void Check() => new Verdict(Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, Example.Reasons, "") { Pictures = pictures }.Check(comment, [5, 6], [5]);
        if (isAll) Should.Throw<RuleBroken>(Check).Field.ShouldBe("Pictures");
        else Check();
    }

    [Fact, Trait("Rule", "MOD-7")]
    public void The_whole_comment_is_no_passage() => Check(" You thieves! ", "You thieves!", false);

    [Fact, Trait("Rule", "MOD-7")]
    public void A_rule_and_a_ruling_that_no_page_offers_are_refused()
    {
        Should.Throw<RuleBroken>(() => new Verdict((Ruling)9, DecisionRule.Blackmail, Example.Reasons, "").Check("")).Field.ShouldBe("Ruling");
        Should.Throw<RuleBroken>(() => new Verdict(Ruling.Keep, (DecisionRule)99, Example.Reasons, "").Check("")).Message.ShouldBe("Choose a rule.");
    }

    [Fact, Trait("Rule", "MOD-7")]
    public void A_verdict_that_does_not_hold_together_decides_nothing()
    {
        var (standing, request) = (new SellerStanding(Example.Seller), Example.Request());
        request.Claim(Example.Ruth, Example.Lease, Example.Noon);
        Should.Throw<RuleBroken>(() => request.Decide(
            Example.Ruth, new Verdict(Ruling.Keep, DecisionRule.Blackmail, Example.Reasons, ""), Example.Comment, standing, Example.Deadlines.Appeal, Example.Steps, Example.Noon));
        (request.Decisions.Count, standing.Rejected).ShouldBe((0, 0));
    }

    private static void Check(string comment, string passage, bool fits)
    {
        void Check() => new Verdict(Ruling.TakeOutPassage, DecisionRule.InsultsOrUnrelated, Example.Reasons, passage).Check(comment);
        if (fits) Check();
        else Should.Throw<RuleBroken>(Check).Field.ShouldBe("Passage");
    }
}
