using Marketplace.Contracts.Orders;
using Marketplace.Messages;
using Marketplace.Messages.Domain;
using Marketplace.Messages.WatchConversations;
using Microsoft.Extensions.Options;

namespace Marketplace.UnitTests.Messages;

/// <summary>The open pages of one host.</summary>
public sealed class ListenersTests
{
    private readonly Listeners listeners = new(Options.Create(new MessagesOptions { StreamsPerPerson = 2 }));

    [Fact, Trait("Rule", "ACC-8")]
    public void Whoever_has_signed_out_reads_along_no_longer_though_the_stream_has_not_ended_yet()
    {
        var buyer = listeners.Enter(Reader(Party.Buyer), session: 1, heard: 0)!;
        var seller = listeners.Enter(Reader(Party.Seller), session: 2, heard: 0)!;
        listeners.Participants.ShouldBe([buyer.Participant, seller.Participant], ignoreOrder: true);
        listeners.SignOut(new HashSet<long> { 1 });
        listeners.Participants.ShouldBe([seller.Participant]);
        listeners.Leave(buyer).ShouldBeTrue();
    }

    [Fact]
    public void The_last_of_a_persons_pages_says_that_nobody_reads_along()
    {
        var (one, two) = (listeners.Enter(Reader(Party.Buyer), 1, 0)!, listeners.Enter(Reader(Party.Buyer), 1, 0)!);
        listeners.Enter(Reader(Party.Buyer), 1, 0).ShouldBeNull("a person has two streams at most");
        listeners.Leave(one).ShouldBeFalse();
        listeners.Participants.ShouldHaveSingleItem().Party.ShouldBe(Party.Buyer);
        listeners.Leave(two).ShouldBeTrue();
        listeners.Participants.ShouldBeEmpty();
    }

    private static Participant Reader(Party party) => new() { ConversationId = 7, Party = party, PersonId = party == Party.Buyer ? 1 : 2 };
}
