using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

[Trait("Rule", "ORD-15")]
public sealed class CustomerRecordTests
{
    [Theory]
    [InlineData(OrderStage.New, 0, 0)]
    [InlineData(OrderStage.Sent, 0, 0)]
    [InlineData(OrderStage.Finished, 1, 0)]
    [InlineData(OrderStage.Canceled, 0, 1)]
    [InlineData(OrderStage.Refunded, 0, 0)]
    public void An_order_counts_for_its_buyer_once_it_is_finished_or_canceled(OrderStage stage, int finished, int canceled)
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.Reach(stage);
        Sum(((ICounted)order).ChangesSince(null)).ShouldBe((finished, canceled, 0));
    }

    [Theory, Trait("Rule", "CMP-10")]
    [InlineData(true)]
    [InlineData(false)]
    public void An_order_that_its_buyer_withdrew_from_is_not_counted_as_canceled(bool withdrawnFirst)
    {
        var order = new OrderCopy(Quarrel.Summary);
        if (withdrawnFirst) order.Withdraw(Quarrel.Start);
        order.Reach(OrderStage.Canceled);
        order.Withdraw(Quarrel.Start);
        Sum(((ICounted)order).ChangesSince(null)).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_finished_order_that_is_refunded_no_longer_counts()
    {
        var order = Quarrel.Sent();
        order.Finish(Quarrel.Facts(), true, Quarrel.Start);
        var before = ((ICounted)order).Counted;
        order.BeRefunded(Quarrel.Facts(), isCanceledBySeller: false);
        Sum(((ICounted)order).ChangesSince(before)).ShouldBe((-1, 0, 0));
    }

    [Fact]
    public void A_review_counts_until_it_is_withdrawn_in_whatever_order_that_is_learnt()
    {
        var review = new ReviewCopy(1, 10, 20);
        var before = ((ICounted)review).Counted;
        review.Publish(new(5, 5, 5), Quarrel.Start);
        Sum(((ICounted)review).ChangesSince(before)).ShouldBe((0, 0, 1));
        before = ((ICounted)review).Counted;
        review.Withdraw();
        Sum(((ICounted)review).ChangesSince(before)).ShouldBe((0, 0, -1));
        var swapped = new ReviewCopy(1, 10, 20);
        swapped.Withdraw();
        swapped.Publish(new(5, 5, 5), Quarrel.Start);
        Sum(((ICounted)swapped).ChangesSince(null)).ShouldBe((0, 0, 0));
    }

    private static (long Finished, long Canceled, long Reviews) Sum(IEnumerable<SumChange> changes)
    {
        var of = changes.Where(c => c.Row == typeof(CustomerRecord)).ToList();
        of.ShouldAllBe(c => (long)c.Key[0] == 10);
        long By(string property) => of.Sum(c => c.By.Single(b => b.Property == property).By);
        return (By(nameof(CustomerRecord.Finished)), By(nameof(CustomerRecord.Canceled)), By(nameof(CustomerRecord.Reviews)));
    }
}
