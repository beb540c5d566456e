using Marketplace.Casework;
using Marketplace.Contracts.Messages;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.UnitTests.Messages;

/// <summary>Messages to support, and their answers.</summary>
[Trait("Rule", "MOD-12")]
public sealed class SupportQuestionTests
{
    private const string Answer = "The carrier has found it.";
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly StaffMember Ruth = new(90, "ruth");

    [Theory]
    [InlineData(9, false), InlineData(10, true), InlineData(2000, true), InlineData(2001, false)]
    public void A_message_and_its_answer_have_10_to_2000_characters(int length, bool isTaken)
    {
        var text = new string('a', length);
        if (isTaken) Ask(text).Text.ShouldBe(text);
        else Should.Throw<RuleBroken>(() => Ask(text)).Message.ShouldBe(SupportQuestion.NoText);
        var taken = Taken();
        if (!isTaken) Should.Throw<RuleBroken>(() => taken.Reply(Ruth, text, Noon)).Message.ShouldBe(SupportQuestion.NoAnswer);
        else taken.Reply(Ruth, text, Noon);
        taken.IsQueued.ShouldBe(!isTaken);
    }

    [Fact]
    public void It_is_answered_once_by_whoever_has_taken_it()
    {
        var open = Ask("Where is my parcel?");
        Should.Throw<RuleBroken>(() => open.Reply(Ruth, Answer, Noon)).Message.ShouldBe("Take the case first. Then nobody else can decide it at the same time.");
        Should.Throw<RuleBroken>(() => open.Close(Ruth, Noon)).Message.ShouldBe("Take the case first. Then nobody else can decide it at the same time.");
        open.Claim(Ruth, TimeSpan.FromMinutes(30), Noon);
        open.Reply(Ruth, Answer, Noon);
        (open.Answer, open.DecidedByName, open.DecidedAt).ShouldBe((Answer, "ruth", Noon));
        ((IRaiseEvents)open).Raised.OfType<SupportAnswered>().ShouldHaveSingleItem().Answer.ShouldBe(Answer);
        Should.Throw<RuleBroken>(() => open.Reply(Ruth, Answer, Noon)).IsConflict.ShouldBeTrue();
        Should.Throw<RuleBroken>(() => open.Close(Ruth, Noon)).IsConflict.ShouldBeTrue();
    }

    [Fact]
    public void Closing_it_tells_nobody()
    {
        var taken = Taken();
        taken.Close(Ruth, Noon);
        (taken.IsQueued, taken.Answer).ShouldBe((false, ""));
        ((IRaiseEvents)taken).Raised.OfType<SupportAnswered>().ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_decides_on_their_own_message()
    {
        var own = SupportQuestion.ByPerson(1, Ruth.Id, Ruth.Name, Guid.NewGuid(), SupportTopic.Account, null, "Where is my payslip?", TimeSpan.FromDays(2), Noon);
        Should.Throw<RuleBroken>(() => own.Claim(Ruth, TimeSpan.FromMinutes(30), Noon)).Message.ShouldBe(StaffCase.Own);
        SupportQuestion.IsForeignTo(Ruth.Id).Compile()(own).ShouldBeFalse();
        SupportQuestion.IsForeignTo(91).Compile()(own).ShouldBeTrue();
    }

    [Fact]
    public void A_topic_has_to_be_one_of_the_list() =>
        Should.Throw<RuleBroken>(() => SupportQuestion.ByPerson(1, 2, "ann", Guid.NewGuid(), (SupportTopic)99, null, "Where is my parcel?", TimeSpan.FromDays(2), Noon)).Message.ShouldBe("Choose a topic.");

    private static SupportQuestion Ask(string text) => SupportQuestion.ByVisitor(1, "a@example.com", "a@example.com", "en", Guid.NewGuid(), SupportTopic.Other, text, TimeSpan.FromDays(2), Noon);

    private static SupportQuestion Taken()
    {
        var question = Ask("Where is my parcel?");
        question.Claim(Ruth, TimeSpan.FromMinutes(30), Noon);
        return question;
    }
}
