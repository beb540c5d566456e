using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.UnitTests.Messages;

/// <summary>Unread messages of each party, and support joining conversations.</summary>
public sealed class ParticipantTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly OrderSummary Order = new(7, 70, 1, "anna", 2, "Ben's Prints", "bens-prints", "A poster", 1, 1250, "EUR");
    private static readonly ClaimSummary Claim = new(9, 7, 1, "anna", 2, "Ben's Prints", "bens-prints", "A poster", "EUR", ClaimCause.Defect);

    [Theory, Trait("Rule", "MSG-1")]
    [InlineData(null, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Whoever_reads_along_misses_nothing_up_to_the_end_of_that_time(int? secondsLeft, int missed)
    {
        var reader = Reader(secondsLeft);
        (reader.Receive(Noon), reader.Unread, reader.Missed).ShouldBe((missed, 1, missed));
    }

    [Fact, Trait("Rule", "MSG-1")]
    public void What_waits_is_counted_and_reading_ends_it()
    {
        var reader = Reader(null);
        (reader.Receive(Noon), reader.Receive(Noon), reader.Unread).ShouldBe((1, 2, 2));
        ICounted counted = reader;
        Total(counted, null).ShouldBe(2);
        Total(counted, 5).ShouldBe(-3);
        counted.ChangesSince(2).ShouldBeEmpty();
        reader.Read();
        (reader.Unread, reader.Missed).ShouldBe((0, 0));
        Total(counted, 2).ShouldBe(-2);
    }

    [Theory, Trait("Rule", "MSG-1")]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void What_seemed_to_be_read_along_and_was_not_is_told_once(int secondsLeft, bool told)
    {
        var conversation = new Conversation(Order, Noon);
        var reader = conversation.ParticipantOf(2)!;
        typeof(Participant).GetProperty(nameof(Participant.LiveUntil))!.SetValue(reader, Noon.AddSeconds(1));
        conversation.Write(100, Party.Buyer, Guid.NewGuid(), "One.", Noon);
        conversation.Write(101, Party.Buyer, Guid.NewGuid(), "Two.", Noon);
        conversation.TellOfMissed(Noon.AddSeconds(1 - secondsLeft));
        conversation.TellOfMissed(Noon.AddSeconds(1 - secondsLeft));
        var missed = ((IRaiseEvents)conversation).Raised.OfType<MessageMissed>().ToList();
        missed.Select(m => (m.ToId, m.From, m.FromName, m.OrderId, m.ClaimId)).ShouldBe(told ? [(2L, Party.Buyer, "anna", 7L, (long?)null)] : []);
        reader.Missed.ShouldBe(told ? 2 : 0);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public void Nobody_is_told_of_nothing()
    {
        var conversation = new Conversation(Order, Noon);
        conversation.TellOfMissed(Noon);
        conversation.Write(100, Party.Seller, Guid.NewGuid(), "One.", Noon);
        conversation.TellOfMissed(Noon);
        ((IRaiseEvents)conversation).Raised.OfType<MessageMissed>().ShouldBeEmpty("the first was told when it came");
    }

    [Fact, Trait("Rule", "MSG-1")]
    public void A_claim_has_a_conversation_of_its_own_and_what_support_writes_both_sides_get()
    {
        var (order, claim) = (new Conversation(Order, Noon), new Conversation(Claim, 0, Noon));
        (order.Id, order.OrderId, order.Kind, order.ClaimId).ShouldBe((7, 7, ConversationKind.Order, null));
        (claim.Id, claim.OrderId, claim.Kind, claim.ClaimId).ShouldBe((9, 7, ConversationKind.Claim, 9L));
        var message = claim.Write(100, Party.Support, Guid.NewGuid(), "Please send a picture.", Noon);
        (message.From, message.FromName).ShouldBe((Party.Support, "Support"));
        ((IRaiseEvents)claim).Raised.OfType<MessageSent>().Select(m => (m.ToId, m.FromName, m.OrderId, m.ClaimId, m.Unread))
            .ShouldBe([(1L, "Support", 7L, (long?)9L, 1), (2L, "Support", 7L, (long?)9L, 1)]);
    }

    private static long Total(ICounted counted, object? before) => counted.ChangesSince(before).Single().By.Single().By;

    private static Participant Reader(int? secondsLeft)
    {
        var reader = new Participant { ConversationId = 7, Party = Party.Seller, PersonId = 2 };
        if (secondsLeft is { } left) typeof(Participant).GetProperty(nameof(Participant.LiveUntil))!.SetValue(reader, Noon.AddSeconds(left));
        return reader;
    }
}
