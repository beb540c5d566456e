using Marketplace.IntegrationTests.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Web.Jobs;

namespace Marketplace.IntegrationTests.Events;

public sealed class RecurringWorkTests
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    [Fact]
    public async Task What_is_due_on_two_hosts_is_done_by_one_of_them_each_time()
    {
        await using var first = new LedgerMarket();
        await first.Open();
        await using var second = new LedgerMarket(first);
        await second.Open();
        for (var round = 1; round <= 4; round++)
        {
            await Both();
            (first.Script.Counted + second.Script.Counted).ShouldBe(round);
            Wait(Every - TimeSpan.FromMilliseconds(1));
            await Both();
            (first.Script.Counted + second.Script.Counted).ShouldBe(round, "it is not due yet");
            Wait(TimeSpan.FromMilliseconds(1));
        }

        Task Both() => Task.WhenAll(new[] { first, second, first, second }.Select(host => Task.Run(() => host.Get<RecurringJobScheduler>().RunDue(default))));

        void Wait(TimeSpan span)
        {
            first.Clock.Advance(span);
            second.Clock.Advance(span);
        }
    }

    [Fact]
    public async Task What_did_not_reach_its_database_is_tried_again_soon_and_what_failed_otherwise_when_it_is_due()
    {
        await using var market = new LedgerMarket();
        await market.Open();
        market.Script.Count = () => throw SqlFailure.Of(40613);
        await market.Get<RecurringJobScheduler>().RunDue(default);
        await market.Get<RecurringJobScheduler>().RunDue(default);
        market.Script.Counted.ShouldBe(2);
        market.Script.Count = () => throw new InvalidOperationException("the till is stuck");
        await market.Get<RecurringJobScheduler>().RunDue(default);
        await market.Get<RecurringJobScheduler>().RunDue(default);
        market.Script.Counted.ShouldBe(3);
        market.Clock.Advance(Every);
        await market.Get<RecurringJobScheduler>().RunDue(default);
        market.Script.Counted.ShouldBe(4);
    }
}
