using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

[Trait("Rule", "MOD-1")]
[Trait("Rule", "MOD-2")]
public sealed class NeedsTests
{
    private static readonly Evidence OfBuyer = Example.Message(), OfSeller = Example.Message(Party.Seller, 501), Upload = Example.File();

    public static TheoryData<DeletionReason, bool, bool, bool> Proofs => new()
    {
        // reason, enough: the buyer's message alone, the seller's own message alone, a file alone
        { DeletionReason.CompetitorAttack, true, false, true },
        { DeletionReason.MeantForAnother, true, false, true },
        { DeletionReason.Blackmail, true, false, true },
        { DeletionReason.InsultsOrUnrelated, true, true, true },
        { DeletionReason.AgreementNotKept, true, false, false },
        { DeletionReason.AskedOutside, true, false, false },
    };

    [Theory, MemberData(nameof(Proofs))]
    public void Each_reason_asks_for_its_own_evidence(DeletionReason reason, bool buyer, bool seller, bool file)
    {
        IsComplete(Example.Filing(reason, OfBuyer)).ShouldBe(buyer);
        IsComplete(Example.Filing(reason, OfSeller)).ShouldBe(seller);
        IsComplete(Example.Filing(reason, Upload)).ShouldBe(file);
    }

    [Theory]
    [InlineData(DeletionReason.CompetitorAttack)]
    [InlineData(DeletionReason.MeantForAnother)]
    [InlineData(DeletionReason.Blackmail)]
    [InlineData(DeletionReason.InsultsOrUnrelated)]
    [InlineData(DeletionReason.Duplicate)]
    [InlineData(DeletionReason.AgreementNotKept)]
    [InlineData(DeletionReason.AskedOutside)]
    public void Without_any_evidence_no_reason_is_enough(DeletionReason reason)
    {
        var filing = new Filing(reason, Example.Why, 8, [], null);
        Needs.Of(filing).ShouldContain(n => !n.IsMet && n.Field == "MessageIds");
        Should.Throw<RuleBroken>(() => File(filing)).Field.ShouldBe("MessageIds");
    }

    [Fact]
    public void A_duplicate_names_the_other_order()
    {
        var filing = Example.Filing(DeletionReason.Duplicate);
        Needs.Of(filing).Single(n => !n.IsMet).Field.ShouldBe("OtherOrder");
        IsComplete(filing with { DuplicateOf = 8 }).ShouldBeTrue();
        File(filing with { DuplicateOf = 8 }).DuplicateOf.ShouldBe(8);
        File(Example.Filing() with { DuplicateOf = 8 }).DuplicateOf.ShouldBeNull();
    }

    [Fact]
    public void There_is_exactly_one_reason()
    {
        Needs.Of(Example.Filing(reason: null)).ShouldContain(n => !n.IsMet && n.Field == "Reason");
        Should.Throw<RuleBroken>(() => File(Example.Filing(reason: null))).Field.ShouldBe("Reason");
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void An_explanation_has_30_to_2000_characters(int length, bool enough) =>
        IsComplete(Example.Filing() with { Explanation = new string('x', length) }).ShouldBe(enough);

    [Fact, Trait("Rule", "MOD-5")]
    public void After_a_rejection_the_next_request_needs_new_evidence()
    {
        var before = new HashSet<string> { OfBuyer.Fingerprint, Upload.Fingerprint };
        IsComplete(Example.Filing(DeletionReason.Blackmail, OfBuyer, Upload) with { UsedBefore = before }).ShouldBeFalse();
        IsComplete(Example.Filing(DeletionReason.Blackmail, OfBuyer, Example.File("other", 601)) with { UsedBefore = before }).ShouldBeTrue();
        IsComplete(Example.Filing(DeletionReason.Blackmail, OfBuyer, OfSeller) with { UsedBefore = before }).ShouldBeTrue();
        IsComplete(Example.Filing(DeletionReason.Blackmail, Example.File(Upload.Fingerprint, 602)) with { UsedBefore = before }).ShouldBeFalse();
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Up_to_20_messages_are_picked(int messages, bool enough) => IsComplete(
        Example.Filing(DeletionReason.Blackmail, [.. Enumerable.Range(1, messages).Select(i => Example.Message(id: i))])).ShouldBe(enough);

    private static bool IsComplete(Filing filing) => Needs.Of(filing).All(n => n.IsMet);

    private static DeletionRequest File(Filing filing) =>
        DeletionRequest.File(1, Example.Review(), "Ben's Prints", null, new SellerStanding(Example.Seller), filing, 365, Example.Deadlines, Example.Noon);
}
