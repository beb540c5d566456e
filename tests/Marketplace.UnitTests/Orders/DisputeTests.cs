using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>What the bank returned, beside refunds that waited for its decision. The order is of 25.00, paid by card.</summary>
[Trait("Rule", "ORD-17"), Trait("Rule", "ORD-19")]
public sealed class DisputeTests
{
    private readonly Order order = Some.Order(OrderStage.Confirmed);
    private readonly Payment charge;

    public DisputeTests()
    {
        charge = order.Pay(Some.Buyer, 50, Some.Card, Some.At(2));
        order.Settle(charge, PaymentState.Succeeded, "", 0, Some.At(2));
    }

    [Theory]
    [InlineData(700, 0, 300)]
    [InlineData(600, 0, 400)]
    [InlineData(300, 300, 400)]
    [InlineData(1000, 0, 0)]
    public void The_oldest_waiting_refund_is_paid_by_what_the_bank_returned_first(long disputed, long first, long second)
    {
        var dispute = Open(disputed);
        var refunds = new[] { Refund(60, 600), Refund(61, 400) };
        refunds.ShouldAllBe(r => r.State == PaymentState.Waiting);
        order.EndDispute(dispute, isWon: false, refunds, Some.At(9)).ShouldBe(0);
        order.RefundedAmount.ShouldBe(disputed);
        refunds.Select(r => r.State == PaymentState.Failed ? 0 : r.Amount).ShouldBe([first, second]);
        ((IRaiseEvents)order).Raised.OfType<OrderPartlyRefunded>().Single().RefundId.ShouldBe(second == 0 ? 61L : first == 0 ? 60L : null);
    }

    [Fact]
    public void A_won_dispute_leaves_them_as_they_are()
    {
        var dispute = Open(700);
        var refunds = new[] { Refund(60, 600), Refund(61, 400) };
        order.EndDispute(dispute, isWon: true, refunds, Some.At(9)).ShouldBe(0);
        refunds.Select(r => (r.State, r.Amount)).ShouldBe([(PaymentState.Waiting, 600L), (PaymentState.Waiting, 400L)]);
    }

    [Fact]
    public void While_the_bank_only_asks_a_refund_begins_and_is_complete()
    {
        var inquiry = Open(2500, DisputeState.Inquiry);
        var refund = Refund(60, 600);
        refund.IsPending.ShouldBeTrue();
        order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(6));
        order.EndDispute(inquiry, isWon: true, [], Some.At(9)).ShouldBe(0);
        (order.RefundedAmount, order.DisputeId, order.IsInquiry).ShouldBe((600, null, false));
    }

    [Theory]
    [InlineData(168, 144)]
    [InlineData(48, 24)]
    [InlineData(20, 10)]
    [InlineData(-1, -1)]
    public void The_seller_s_time_for_evidence_ends_before_the_bank_s(int bank, int seller)
    {
        var dispute = Dispute.Open(70, "dp_70", charge, new(charge.Id, DisputeState.Open, charge.Money, "", Some.At(bank)));
        dispute.SellerUntil(Some.At(0)).ShouldBe(Some.At(seller));
    }

    private Dispute Open(long amount, DisputeState state = DisputeState.Open)
    {
        var dispute = Dispute.Open(70, "dp_70", charge, new(charge.Id, state, new Money(amount, charge.Currency), "", Some.At(200)));
        order.OpenDispute(dispute, Some.At(4));
        return dispute;
    }

    private Payment Refund(long id, long amount) => order.RefundClaim(Some.Seller, amount, "Claim 1", id, Some.At(5))!;
}
