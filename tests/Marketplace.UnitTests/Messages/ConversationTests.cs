using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.UnitTests.Messages;

public sealed class ConversationTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private readonly Conversation conversation = new(new OrderSummary(7, 70, 1, "anna", 2, "Ben's Prints", "bens-prints", "A poster", 1, 1250, "EUR"), Noon);
    private long ids = 100;

    [Fact, Trait("Rule", "MSG-1")]
    public void It_has_a_seat_for_the_buyer_and_one_for_the_seller()
    {
        conversation.Id.ShouldBe(7);
        conversation.ParticipantOf(1)!.Party.ShouldBe(Party.Buyer);
        conversation.ParticipantOf(2)!.Party.ShouldBe(Party.Seller);
        conversation.ParticipantOf(3).ShouldBeNull();
        conversation.ParticipantOf(0).ShouldBeNull();
    }

    [Fact, Trait("Rule", "MSG-1")]
    public void Messages_have_their_author_their_time_and_their_place()
    {
        var (first, second) = (Write(Party.Buyer, "Hello?"), Write(Party.Seller, "Good day."));
        (first.Position, first.FromName, first.SentAt, first.ConversationId).ShouldBe((1, "anna", Noon, 7));
        (second.Position, second.FromName, second.Text).ShouldBe((2, "Ben's Prints", "Good day."));
        conversation.Count.ShouldBe(2);
        conversation.Participants.ShouldAllBe(s => s.LastMessageId == second.Id);
    }

    [Theory, Trait("Rule", "MSG-1")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_message_has_1_to_2000_characters(int length, bool fits)
    {
        if (fits) Write(Party.Buyer, new string('x', length)).Text.Length.ShouldBe(length);
        else Should.Throw<RuleBroken>(() => Write(Party.Buyer, new string('x', length))).Field.ShouldBe("Text");
        conversation.Count.ShouldBe(fits ? 1 : 0);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public void The_other_side_is_told_how_many_wait()
    {
        Write(Party.Buyer, "One.");
        Write(Party.Buyer, "Two.");
        Write(Party.Seller, "Yes?");
        Told().Select(t => (t.ToId, t.FromName, t.Unread)).ShouldBe([(2, "anna", 1), (2, "anna", 2), (1, "Ben's Prints", 1)]);
        Told().ShouldAllBe(t => t.OrderId == 7 && t.Title == "A poster" && t.OccurredAt == Noon);

        conversation.ParticipantOf(2)!.Read();
        conversation.ParticipantOf(2)!.Unread.ShouldBe(0);
        Write(Party.Buyer, "Three.");
        Told()[^1].Unread.ShouldBe(1);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public void A_message_of_a_host_whose_clock_lags_does_not_move_the_conversation_back()
    {
        ids = 500;
        Write(Party.Buyer, "One.");
        ids = 300;
        Write(Party.Seller, "Two.").Position.ShouldBe(2);
        conversation.Participants.ShouldAllBe(s => s.LastMessageId == 501);
    }

    [Fact, Trait("Rule", "NTF-3")]
    public void Who_was_told_already_or_has_read_has_missed_nothing_more()
    {
        conversation.TellOfMissed(Noon);
        Write(Party.Buyer, "One.");
        conversation.TellOfMissed(Noon.AddDays(1));
        conversation.ParticipantOf(2)!.Read();
        conversation.TellOfMissed(Noon.AddDays(1));
        Told().ShouldHaveSingleItem();
    }

    [Fact, Trait("Rule", "NTF-3")]
    public void Who_missed_a_message_of_support_is_told_that_support_wrote()
    {
        foreach (var from in new[] { Party.Support, Party.Seller })
        {
            var talk = new Conversation(new OrderSummary(8, 70, 1, "anna", 2, "Ben's Prints", "bens-prints", "A poster", 1, 1250, "EUR"), Noon);
            typeof(Participant).GetProperty(nameof(Participant.LiveUntil))!.SetValue(talk.ParticipantOf(1), Noon.AddMinutes(2));
            talk.Write(1, Party.Seller, Guid.NewGuid(), "One.", Noon);
            talk.Write(2, from, Guid.NewGuid(), "Two.", Noon);
            talk.TellOfMissed(Noon.AddDays(1));
            ((IRaiseEvents)talk).Raised.OfType<MessageMissed>().Single(m => m.ToId == 1).From.ShouldBe(from);
        }
    }

    private Message Write(Party from, string text) => conversation.Write(++ids, from, Guid.NewGuid(), text, Noon);

    private List<MessageSent> Told() => [.. ((IRaiseEvents)conversation).Raised.Cast<MessageSent>()];
}
