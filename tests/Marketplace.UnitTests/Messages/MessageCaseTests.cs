using Marketplace.Casework;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.UnitTests.Messages;

/// <summary>Cases about messages, and support's decisions.</summary>
[Trait("Rule", "MSG-5")]
public sealed class MessageCaseTests
{
    private const string OffSite = "Write to me at anna.miller@example.com, then we save the fee.";
    private const string Pressure = "A partial refund or one star, you choose.";
    private const string Reasons = "It names an address and asks to save the fee.";
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Due = TimeSpan.FromDays(3);
    private static readonly StaffMember Ruth = new(90, "ruth");

    [Fact]
    public void The_writer_contests_a_mark_and_the_receiver_reports()
    {
        var contest = Contest(OffSite);
        (contest.IsContest, contest.By, contest.DueAt, contest.Priority, contest.IsQueued).ShouldBe((true, Party.Buyer, Noon + Due, 1, true));
        var report = Report("Good morning.");
        (report.IsContest, report.By, report.Words).ShouldBe((false, Party.Seller, "Look at this."));
        Should.Throw<RuleBroken>(() => Contest("Good morning.")).Message.ShouldBe("This message has no warning to dispute.");
    }

    [Fact, Trait("Rule", "MSG-6")]
    public void What_ties_a_rating_to_money_is_urgent() => Report(Pressure).IsUrgent.ShouldBeTrue();

    [Fact]
    public void Each_side_asks_once()
    {
        var open = Contest(OffSite);
        Should.Throw<RuleBroken>(() => Contest(OffSite, open)).Message.ShouldBe(MessageCase.Asked);
        Decide(open, MessageOutcome.Breach);
        Should.Throw<RuleBroken>(() => Contest(OffSite, open)).Message.ShouldBe("Support has already decided about this message.");
    }

    [Fact]
    public void A_report_that_is_contested_becomes_a_dispute_and_keeps_the_reporters_words()
    {
        var report = MessageCase.Report(6, Conversation(out var message, OffSite), message, "Look at this.", null, Due, Noon);
        report.BeContested(message, Due, Noon.AddHours(5));
        (report.IsContest, report.DueAt, report.Words).ShouldBe((true, Noon.AddHours(5) + Due, "Look at this."), "a new dispute has as much time");
        Should.Throw<RuleBroken>(() => report.BeContested(message, Due, Noon)).Message.ShouldBe(MessageCase.Asked);
        Decide(report, MessageOutcome.NoBreach);
        ((IRaiseEvents)report).Raised.OfType<MessageJudged>().Single().IsContest.ShouldBeTrue("the writer is told");
        var other = Report(OffSite);
        Decide(other, MessageOutcome.NoBreach);
        Should.Throw<RuleBroken>(() => Contest(OffSite, other)).Message.ShouldBe("This message has no warning to dispute.");
        var harmless = MessageCase.Report(6, Conversation(out var polite, "Good morning."), polite, "", null, Due, Noon);
        Should.Throw<RuleBroken>(() => harmless.BeContested(polite, Due, Noon)).Message.ShouldBe("This message has no warning to dispute.");
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_decision_has_reasons_of_20_to_2000_characters(int length, bool fits)
    {
        var found = Contest(OffSite);
        found.Claim(Ruth, TimeSpan.FromMinutes(30), Noon);
        void Decide() => found.Decide(Ruth, MessageOutcome.NoBreach, new string('x', length), Noon);
        if (fits) Decide();
        else Should.Throw<RuleBroken>(Decide).Field.ShouldBe("Reasons");
    }

    [Fact]
    public void A_decision_tells_the_writer_and_whoever_reported()
    {
        var contest = Contest(OffSite);
        Decide(contest, MessageOutcome.NoBreach);
        ((IRaiseEvents)contest).Raised.OfType<MessageJudged>().Single().ShouldSatisfyAllConditions(
            j => (j.WriterId, j.ReaderId, j.IsContest, j.Outcome).ShouldBe((1L, 2L, true, MessageOutcome.NoBreach)), j => j.ClaimId.ShouldBeNull());
        var report = Report(OffSite);
        Decide(report, MessageOutcome.Breach);
        ((IRaiseEvents)report).Raised.OfType<MessageJudged>().Single().ShouldSatisfyAllConditions(j => (j.WriterId, j.ReaderId, j.IsContest).ShouldBe((1L, 2L, false)));
        Should.Throw<RuleBroken>(() => report.Decide(Ruth, MessageOutcome.NoBreach, Reasons, Noon)).IsConflict.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Neither_side_decides(long side) =>
        Should.Throw<RuleBroken>(() => Contest(OffSite).Claim(new(side, "side"), TimeSpan.FromMinutes(30), Noon)).Message.ShouldBe(StaffCase.Own);

    [Fact, Trait("Rule", "MSG-7")]
    public void A_ready_made_answer_takes_the_names_of_the_conversation() =>
        new ReadyAnswer(1, 2, "Thanks", "Hello {name}: {title}, {order}").For(Conversation()).ShouldBe($"Hello anna: A poster, {new Number(7)}");

    private static MessageCase Contest(string text, MessageCase? earlier = null) =>
        MessageCase.Contest(5, Conversation(out var message, text), message, earlier, Due, Noon);

    private static MessageCase Report(string text) => MessageCase.Report(6, Conversation(out var message, text), message, "Look at this.", null, Due, Noon);

    private static void Decide(MessageCase found, MessageOutcome outcome)
    {
        found.Claim(Ruth, TimeSpan.FromMinutes(30), Noon);
        found.Decide(Ruth, outcome, Reasons, Noon);
    }

    private static Conversation Conversation(out Message message, string text)
    {
        var conversation = Conversation();
        message = conversation.Write(3, Party.Buyer, Guid.NewGuid(), text, Noon);
        return conversation;
    }

    private static Conversation Conversation() => new(new OrderSummary(7, 70, 1, "anna", 2, "Ben's Prints", "bens-prints", "A poster", 1, 1250, "EUR"), Noon);
}
