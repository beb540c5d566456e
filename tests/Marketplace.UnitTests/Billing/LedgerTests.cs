using FsCheck;
using FsCheck.Fluent;
using Marketplace.Billing.Domain;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Billing;

/// <summary>Orders whose events come in any order and more than once, with releases and payouts in between.</summary>
[Trait("Rule", "ORD-19")]
public sealed class LedgerTests
{
    private static readonly long[] Totals = [1, 29, 30, 31, 2500, 62_125, 1_000_000];

    [Theory]
    [InlineData("EUR")]
    [InlineData("JPY")]
    [InlineData("KWD")]
    public void Whatever_happens_in_whatever_order_the_money_adds_up_and_nothing_is_paid_twice(string currency) => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var account = new PayoutAccount(Bill.Seller);
        account.Change("protected", "3000", Bill.Start);
        var (bills, payouts, extra) = (new List<Bill>(), new List<Payout>(), new List<Transfer>());
        var steps = new List<Action>();
        var fates = new List<Fate>();
        for (var i = 1; i <= 3; i++)
        {
            var fate = new Fate(random, Totals[random.Next(Totals.Length)], currency);
            var bill = new Bill(i, fate.Total, currency);
            (bills, fates) = ([.. bills, bill], [.. fates, fate]);
            foreach (var step in fate.Events(bill)) steps.AddRange(Enumerable.Repeat(step, random.Next(1, 3)));
            steps.Add(() => bill.Released(Bill.Start.AddDays(random.Next(20, 60))));
            if (random.Next(3) == 0) steps.Add(() => bill.ReleasedEarly());
        }
        for (var i = 0; i < 3; i++) steps.Add(PayOut);
        var shuffled = steps.ToArray();
        random.Shuffle(shuffled);
        foreach (var step in shuffled)
        {
            step();
            Check();
        }
        foreach (var (bill, fate) in bills.Zip(fates)) fate.Check(bill);

        void PayOut()
        {
            var available = All().Sum(t => In(t, AccountKind.SellerAvailable));
            if (available <= 0) return;
            var payout = new Payout(payouts.Count + 1, new Money(available, currency), account, false, Bill.Start);
            payouts.Add(payout);
            extra.Add(payout.Debit(0));
            if (random.Next(2) == 0) return;
            payout.Join(new PayoutBatch(9, currency, "victor", Bill.Start));
            extra.Add(random.Next(2) == 0 ? payout.Pay("ref", 0, Bill.Start) : payout.Fail("closed", 0, Bill.Start));
        }

        void Check()
        {
            var all = All();
            all.Select(t => t.Key).ShouldBeUnique();
            all.ShouldAllBe(t => t.Amount > 0);
            var kept = new Dictionary<AccountKind, long>();
            foreach (var change in all.SelectMany(t => ((ICounted)t).ChangesSince(null)).Where(c => c.Row == typeof(Balance)))
            {
                kept[(AccountKind)change.Key[0]] = kept.GetValueOrDefault((AccountKind)change.Key[0]) + change.By[0].By;
            }
            foreach (var kind in Enum.GetValues<AccountKind>()) kept.GetValueOrDefault(kind).ShouldBe(all.Sum(t => In(t, kind)));
            kept.Values.Sum().ShouldBe(0);
            kept.GetValueOrDefault(AccountKind.SellerHeld).ShouldBe(bills.Sum(b => b.Order.Held));
            kept.GetValueOrDefault(AccountKind.Payouts).ShouldBe(payouts.Where(p => p.State is PayoutState.Requested or PayoutState.InBatch).Sum(p => p.Amount));
            kept.GetValueOrDefault(AccountKind.Clearing).ShouldBe(payouts.Where(p => p.State == PayoutState.Paid).Sum(p => p.Amount));
            foreach (var bill in bills)
            {
                bill.Order.Held.ShouldBe(bill.On(AccountKind.SellerHeld));
                bill.Order.NetHeld.ShouldBe(bill.Order.Held == 0 ? 0 : bill.Order.Held - (bill.Order.OwesFee ? 0 : bill.Order.Fee), "what is held, less the fee to come");
                if (bill.Order.IsDisputed) bill.On(AccountKind.SellerAvailable).ShouldBeLessThanOrEqualTo(0, "nothing of a disputed payment is available");
                bill.Order.Held.ShouldBeGreaterThanOrEqualTo(0);
                bill.On(AccountKind.Fees).ShouldBeInRange(0, bill.Order.Total);
                bill.On(AccountKind.Refunds).ShouldBeInRange(0, bill.Order.PaidHere);
            }
        }

        List<Transfer> All() => [.. bills.SelectMany(b => b.Transfers), .. extra];
    }).QuickCheckThrowOnFailure();

    private static long In(Transfer transfer, AccountKind account) => (transfer.To == account ? transfer.Amount : 0) - (transfer.From == account ? transfer.Amount : 0);

    /// <summary>What becomes of an order, and what has to be in the ledger in the end. What was paid by card can't change.</summary>
    private sealed class Fate(Random random, long total, string currency)
    {
        private const int Payment = 3;
        private const int End = 6;
        private const int Refund = 9;
        private readonly Party? paidBy = random.Next(4) switch { 0 => null, 1 => Party.Seller, _ => Party.Payment };
        private readonly bool isFinished = random.Next(3) > 0;
        private readonly bool isRefunded = random.Next(2) == 0;
        private readonly bool isNeverSent = random.Next(2) == 0;
        private readonly bool isPartlyRefunded = random.Next(2) == 0;
        private readonly bool isDisputed = random.Next(2) == 0;
        private readonly int changes = random.Next(4);
        private long final;
        private long part;

        public long Total => total;

        public IEnumerable<Action> Events(Bill bill)
        {
            yield return () => bill.Placed();
            final = total;
            for (var i = 0; i < changes; i++)
            {
                var minute = paidBy == Party.Payment ? 1 : (i * Payment) + 1;
                final = Totals[random.Next(Totals.Length)];
                bill.Changes(minute, final);
                yield return () => bill.Changed(minute);
            }
            if (paidBy is { } by) yield return () => bill.Paid(by, Payment);
            if (isFinished) yield return () => bill.Finished(End);
            part = isPartlyRefunded ? random.NextInt64(final) : 0;
            if (part > 0) yield return () => bill.PartlyRefunded(part / 2);
            if (part > 0) yield return () => bill.PartlyRefunded(part);
            if (isRefunded) yield return () => bill.Refunded(isNeverSent, Refund);
            if (paidBy == Party.Payment && isDisputed) yield return () => bill.Disputed(70);
            // A lost dispute is told as a refund of what was left, or of a part.
            if (paidBy == Party.Payment && isDisputed && part > 0) yield return () => bill.DisputeLost(70, part);
            else if (paidBy == Party.Payment && isDisputed && !isRefunded) yield return () => bill.DisputeWon(70);
            yield return () => bill.ClaimOpened(3);
            yield return () => bill.ClaimClosed(3);
        }

        public void Check(Bill bill)
        {
            bill.Order.Total.ShouldBe(final);
            var (paid, refunded) = (paidBy == Party.Payment ? final : 0, isRefunded ? final : part);
            var full = Bill.Basic.Terms.FeeOf(final, currency);
            var fee = isRefunded && isNeverSent ? full : isFinished ? (long)((decimal)full * (final - refunded) / final) : 0;
            bill.On(AccountKind.BuyerPayments).ShouldBe(-paid);
            bill.On(AccountKind.Refunds).ShouldBe(Math.Min(paid, refunded));
            bill.On(AccountKind.Fees).ShouldBe(fee);
            (bill.On(AccountKind.SellerHeld) + bill.On(AccountKind.SellerAvailable)).ShouldBe(paid - Math.Min(paid, refunded) - fee);
        }
    }
}
