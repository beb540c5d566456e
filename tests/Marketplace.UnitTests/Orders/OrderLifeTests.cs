using FsCheck;
using FsCheck.Fluent;
using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>Random lives: every command by both sides, support, the gateway and the clock, in any order.</summary>
public sealed class OrderLifeTests
{
    /// <summary>Most commands are the seller's.</summary>
    private static readonly Actor[] People = [Some.Seller, Some.Seller, Some.Buyer, Some.Buyer, Some.Seller, Some.Support];

    [Theory]
    [InlineData("EUR")]
    [InlineData("JPY")]
    [InlineData("KWD")]
    [Trait("Rule", "ORD-2"), Trait("Rule", "ORD-7"), Trait("Rule", "ORD-8"), Trait("Rule", "ORD-9"), Trait("Rule", "ORD-11"), Trait("Rule", "ORD-13"), Trait("Rule", "ORD-17"), Trait("Rule", "CMP-10"), Trait("Rule", "MOD-8")]
    public void Whatever_happens_money_stages_and_history_agree(string currency) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ArrayOf().ToArbitrary(), steps =>
    {
        var life = new Life(currency, steps.Length % 4);
        foreach (var step in steps) life.Go(step);
        life.Run(days: 400);
        return life.IsSound;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithStartSize(100).WithEndSize(500));

    private sealed class Life
    {
        private const int Commands = 31;
        private readonly Order order;
        private readonly List<Payment> waiting = [];
        private readonly List<Payment> refused = [];
        private readonly List<DomainEvent> told = [];
        private readonly List<OrderStage> stages = [];
        private Proposal? proposal;
        private AmountCase? amountCase;
        private DateTime now = Some.Start;
        private long id = 10_000;
        private long charged;
        private readonly List<Payment> charges = [];
        private readonly List<Payment> later = [];
        private long returned;
        private long claim = 1;
        private readonly List<Dispute> disputes = [];
        private bool wasDisputed;

        /// <param name="currency">Its currency.</param>
        /// <param name="origin">0 for an added order, 1 for a custom one.</param>
        public Life(string currency, int origin)
        {
            order = Order.Place(Some.Bought() with { Currency = currency }, Some.Terms);
            if (origin == 1) order = CustomOrder.Make(7, order.Parties(null), new("Six bowls", "With lids.", 2503, null, 5), Some.Terms, now).Accept(order.Contact, "", Some.Terms, now);
            if (origin == 0) order = Order.Add(order, 3003, Some.Seller, new(null, order.Kind, "A vase", 3, 1001, 7, order.Contact, ""), Some.Terms, now);
            Note();
        }

        public bool IsSound { get; private set; } = true;

        public void Go(int step)
        {
            var (what, who, rest) = (step % Commands, People[step / Commands % 6], step / (Commands * 6));
            now = now.AddMinutes(rest % 600);
            var wasFinal = order.EndedAt is not null;
            var (before, history) = (order.Stage, order.History.Count);
            try
            {
                Take(what, who, rest);
            }
            catch (RuleBroken)
            {
                Must(order.Stage == before && order.History.Count == history, "a refusal changes nothing");
            }
            if (wasFinal && order.Stage != before) Must(before == OrderStage.Finished && order.Stage == OrderStage.Refunded, $"{before} is final, but became {order.Stage}");
            Note();
        }

        /// <summary>Nothing more is done by people: the gateway answers, and the clock runs out.</summary>
        public void Run(int days)
        {
            if (order.OpenClaimId is { } open) order.EndClaim(open, Party.Clock, now);
            EndDispute(isWon: true);
            for (var day = 0; day < days; day++)
            {
                Retry();
                while (waiting.Count > 0) Settle(PaymentState.Succeeded);
                now = now.AddDays(1);
                if (order.Tick(++id, Some.Terms, now) is { } refund) waiting.Add(refund);
                Note();
            }
            Must(order.EndedAt is not null || order.WithdrawnAt is not null, "every order ends");
            Must(order.ActAt is null && order.OpenProposalId is null, "nothing waits for an order that ended");
        }

        private void Take(int what, Actor who, int rest)
        {
            switch (what)
            {
                case 0: order.Approve(who, now); break;
                case 1: order.MarkAsPaid(who, now); break;
                case 2:
                    waiting.Add(order.Pay(who, ++id, Some.Card, now));
                    charges.Add(waiting[^1]);
                    break;
                case 3: order.MarkAsSent(who, "T", "", [], now); break;
                case 4: order.Close(who, now); break;
                case 5: Add(order.Cancel(who, "other", "Because.", true, ++id, now)); break;
                case 6: Add(order.Refund(who, "", true, ++id, now)); break;
                case 7: proposal = order.ProposeDelay(who, ++id, now.AddDays(rest % 60), "Later.", Some.Terms, now); break;
                case 8: if (proposal is not null) order.Answer(who, proposal, rest % 2 == 0, Some.Terms, now); break;
                case 9: proposal = order.ChangeAmount(who, ++id, rest % 5000, "Other.", Some.Terms, now) ?? proposal; break;
                case 10: amountCase = order.AskForAmount(who, ++id, rest % 5000, "Other.", TimeSpan.FromHours(48), now); break;
                case 11: Decide(rest % 2 == 0); break;
                case 12: order.AddExtra(who, ++id, "A saucer", now); break;
                case 13: order.OpenClaim(++claim, now); break;
                case 14: order.EndClaim(claim, Party.Buyer, now); break;
                case 15: Add(order.RefundClaim(new(Party.Seller, "Shop"), rest % 3000, "Claim", ++id, now)); break;
                case 16: order.Repay(who, true, now); break;
                case 17: order.ConfirmAdded(who, Some.Terms, now); break;
                case 18: if (waiting.Count > 0) Settle(rest % 3 == 0 ? PaymentState.Declined : PaymentState.Succeeded); break;
                case 19: Retry(); break;
                case 20: Dispute(rest); break;
                case 21: if (order.DisputeId is not null) order.SendEvidence(who, disputes[^1], "Tracking shows it.", now); break;
                case 22: EndDispute(rest % 2 == 0); break;
                case 23: BecomeReal(); break;
                case 24: if (rest % 4 == 0) order.Withdraw(now); break;
                case 25: if (order.WithdrawnAt is not null) order.LapseWithdrawal(now); break;
                case 26: if (order.WithdrawnAt is not null && order.EndedAt is null) Add(order.EndWithdrawn(Some.Seller, rest % 2 == 0, ++id, now, now)); break;
                case 27: if (rest % 4 == 0 && order.RemedyOffer.Obstacle is null) Add(order.CarryOutRemedy(++id, now)); break;
                case 29: order.SayPaid(who, now); break;
                case 28: if (rest % 8 == 0 && order.EndedAt is null) Add(order.EndWithoutParty(++id, now)); break;
                default: Add(order.Tick(++id, Some.Terms, now)); break;
            }
        }

        private void Decide(bool approve)
        {
            if (amountCase is not { DecidedAt: null } found) return;
            found.Claim(new(9, "sue"), TimeSpan.FromHours(1), now);
            Add(found.Decide(new(9, "sue"), order, approve, "Both sides wrote that they agree.", ++id, now));
        }

        /// <summary>The buyer disputes all that is left, or a part. A refund that the provider hasn't made yet waits, as do those that it refused.</summary>
        private void Dispute(int rest)
        {
            if (order.ChargeId is not { } chargeId || order.DisputeId is not null) return;
            var charge = charges.Single(c => c.Id == chargeId);
            disputes.Add(Marketplace.Orders.Domain.Dispute.Open(++id, $"dp_{id}", charge, new(chargeId, rest % 4 == 1 ? DisputeState.Inquiry : DisputeState.Open, new Money(rest % 3 == 0 ? charge.Amount / 2 : charge.Amount, charge.Currency), "", now.AddDays(7))));
            order.OpenDispute(disputes[^1], now);
            if (order.BankDecides) HoldBack(isUnderWay: rest % 5 == 0);
        }

        private void BecomeReal()
        {
            if (!order.IsInquiry) return;
            var charge = charges.Single(c => c.Id == order.ChargeId);
            disputes[^1].BecomeReal(charge, new(charge.Id, DisputeState.Open, new Money(disputes[^1].Amount, charge.Currency), "", now.AddDays(7)));
            order.OpenDispute(disputes[^1], now);
            HoldBack(isUnderWay: false);
        }

        private void HoldBack(bool isUnderWay)
        {
            foreach (var refund in waiting.Concat(refused).Where(p => p.ChargeId == order.ChargeId && !(isUnderWay && p.IsPending)).ToList())
            {
                order.HoldBack(refund);
                waiting.Remove(refund);
                refused.Remove(refund);
                later.Insert(0, refund);
            }
        }

        private void EndDispute(bool isWon)
        {
            if (order.DisputeId is null) return;
            if (!isWon) BecomeReal();
            foreach (var refund in order.IsInquiry ? [] : refused.Where(p => p.ChargeId == order.ChargeId).ToList())
            {
                order.HoldBack(refund);
                refused.Remove(refund);
                later.Insert(0, refund);
            }
            var (before, dispute) = (order.RefundedAmount, disputes[^1]);
            var beyond = order.EndDispute(dispute, isWon, [.. waiting.Concat(later).Where(p => p.Kind == PaymentKind.Refund && p.ChargeId == order.ChargeId)], now);
            Must(later.Where(p => p.State == PaymentState.Failed).All(p => !isWon), "only what the bank returned is dropped");
            later.RemoveAll(p => p.State == PaymentState.Failed);
            if (!isWon) returned += dispute.Amount - beyond;
            Must(isWon == (order.RefundedAmount == before) || beyond == dispute.Amount, "what the bank returned counts as refunded");
            Begin();
        }

        private void Retry()
        {
            if (order.BankDecides) return;
            foreach (var refund in refused)
            {
                refund.TryAgain(now);
                waiting.Add(refund);
            }
            refused.Clear();
        }

        private void Add(Payment? refund)
        {
            if (refund is not null) (refund.State == PaymentState.Waiting ? later : waiting).Add(refund);
        }

        private void Settle(PaymentState outcome)
        {
            var payment = waiting[0];
            waiting.RemoveAt(0);
            if (outcome == PaymentState.Succeeded) (charged, returned) = payment.Kind == PaymentKind.Charge ? (charged + payment.Amount, returned) : (charged, returned + payment.Amount);
            Add(order.Settle(payment, outcome, "", ++id, now));
            if (payment.State == PaymentState.Refused) refused.Add(payment);
            Begin();
        }

        private void Begin()
        {
            while (!order.RefundWaits && later.Count > 0)
            {
                order.Begin(later[0], now);
                if (later[0].IsPending) waiting.Add(later[0]);
                later.RemoveAt(0);
            }
        }

        private void Note()
        {
            if (stages.Count == 0 || stages[^1] != order.Stage) stages.Add(order.Stage);
            Must(!(wasDisputed && order.BankDecides && ((IRaiseEvents)order).Raised.OfType<RefundBegan>().Any()), "no refund begins while the bank decides");
            wasDisputed = order.BankDecides;
            told.AddRange(((IRaiseEvents)order).Raised);
            ((IRaiseEvents)order).Saved();
            Must(returned <= charged, "never more goes back than came in");
            Must(order.RefundedAmount + order.OwedAmount <= order.Total || order.Stage == OrderStage.Refunded, "never more is owed than was paid");
            Must(order.Total > 0 && order.RefundedAmount >= 0 && order.OwedAmount >= 0, "amounts are above zero");
            Must(waiting.Count(p => p.Kind == PaymentKind.Refund) <= 1 && waiting.Count <= 1, "one payment at a time");
            Must(order.History.Select((e, i) => e.Position == i + 1).All(same => same), "the history has no gaps");
            Must(told.OfType<OrderFinished>().Count() <= 1 && told.OfType<OrderRefunded>().Count() <= 1 && told.OfType<OrderCanceled>().Count() <= 1, "each end is told once");
            Must(told.OfType<OrderFinished>().Any() == (stages.Contains(OrderStage.Finished)), "a finished order is told");
            Must((order.EndedAt is null) == (order.Stage < OrderStage.Finished), "an order ends once");
            if (order.ChargeId is not null && waiting.Count == 0) Must(charged - returned == order.Total - order.RefundedAmount || order.Stage == OrderStage.Canceled, $"card: {charged} - {returned}, order: {order.Total} - {order.RefundedAmount}");
        }

        private void Must(bool holds, string what)
        {
            IsSound &= holds;
            if (!holds) throw new InvalidOperationException($"{what}: {order.Stage}, {string.Join(", ", order.History.TakeLast(6).Select(e => e.What))}");
        }
    }
}
