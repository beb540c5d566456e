using Marketplace.Casework;
using Marketplace.Casework.Demo;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Demo;

/// <summary>Claims in every state, for the main seller and for the buyer with the most orders; reports about that buyer; and a withdrawal with its return under way.</summary>
internal sealed class ComplaintsDemo(ComplaintsDbContext db, IdGenerator ids, DemoStaffWork work, IOptions<ComplaintsOptions> options) : IMakeDemoData
{
    private const string MainShop = "tomas-keramik";
    private const int Tenth = 10;
    private static readonly StaffMember Decider = new(1, "nora");

    public int Order => 45;

    private static ReturnAddress Workshop => new("Return desk", "Werkstrasse 8", "602 00", "Brno", "CZ");

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.Claims.AnyAsync(cancel)) return;
        var orders = await db.Orders.OrderByDescending(o => o.OrderId).ToListAsync(cancel);
        // A buyer who has found good words about an order only ever changes their mind.
        var praised = await db.Reviews.Where(r => r.IsPublished && r.NegativeAt == null).Select(r => r.OrderId).ToHashSetAsync(cancel);
        var mainBuyer = orders.GroupBy(o => o.BuyerId).MaxBy(g => g.Count())?.Key;
        var countries = await db.Sellers.ToDictionaryAsync(s => s.SellerId, s => s.Country, cancel);
        var terms = options.Value.WithdrawalTerms;
        var withdrawable = orders.Where(o => o.BuyerId != mainBuyer && o.IsWithBuyer && DemoThing.In(o.Title).Kind is DemoKind.Goods or DemoKind.Pottery && terms.GiveRightIn(countries.GetValueOrDefault(o.SellerId))).OrderBy(o => o.Shop != MainShop);
        if (withdrawable.FirstOrDefault(o => Withdraw(o, now)) is { } withdrawn) orders.Remove(withdrawn);
        PlayAll([.. orders.Where(o => o.Shop == MainShop && o.BuyerId != mainBuyer)], praised, now);
        PlayAll([.. orders.Where(o => o.BuyerId == mainBuyer)], praised, now);
        PlayAll([.. orders.Where(o => o.Shop != MainShop && o.BuyerId != mainBuyer)], praised, now);
        var negative = await db.Reviews.Where(r => r.NegativeAt != null).ToDictionaryAsync(r => r.OrderId, cancel);
        Report([.. orders.Where(o => o.BuyerId == mainBuyer && o.SentAt < now.AddDays(-7) && DemoThing.In(o.Title).IsSent)], negative, now);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    /// <returns>Whether the buyer had the right to withdraw.</returns>
    private bool Withdraw(OrderCopy order, DateTime now)
    {
        var (terms, declared) = (options.Value.WithdrawalTerms, now.AddDays(-2));
        if ((order.FinishedAt ?? order.SentAt) >= declared || order.WithdrawalRefusal(null, order.Remaining, terms, declared) is not null) return false;
        var withdrawal = Withdrawal.Declare(ids.At(declared), order, null, "It is larger than I thought, and I have no place for it.", 0, order.Remaining, terms, declared);
        withdrawal.GiveAddress(new(Party.Seller, order.ShopName), Workshop, terms, declared.AddHours(4));
        withdrawal.SendBack(new(Party.Buyer, order.BuyerName), "RR 311 507 226 DE", terms, declared.AddHours(26));
        db.Withdrawals.Add(withdrawal);
        return true;
    }

    /// <summary>Two reports about one customer: one answered, and one disputed that was filed after a negative review.</summary>
    private void Report(List<OrderCopy> orders, Dictionary<long, ReviewCopy> negative, DateTime now)
    {
        if (orders.Count == 0) return;
        var disputedOrder = orders.Find(o => negative.TryGetValue(o.OrderId, out var review) && review.NegativeAt < now.AddDays(-2)) ?? orders[^1];
        var disputed = File(disputedOrder, CustomerReportType.Extortion, "First the order was all right, then half of the price was to go back or the stars would be few. I did not agree.", now.AddDays(-2));
        disputed.BeDisputed("I asked for a part of the price because it came damaged. I never said that my rating depends on it.", ids.At(now.AddHours(-20)), options.Value.DecidedWithin, now.AddHours(-20));
        if (orders.Find(o => o.SellerId != disputedOrder.SellerId) is not { } answeredOrder) return;
        var answered = File(answeredOrder, CustomerReportType.RefusedDelivery, "The carrier was there twice and nobody opened. The parcel came back, and I paid for both ways.", now.AddDays(-5));
        answered.GiveAnswer("I was in hospital that week and told the shop so as soon as I could. I have paid for the second delivery.", now.AddDays(-4));

        CustomerReport File(OrderCopy order, CustomerReportType type, string text, DateTime at)
        {
            var report = CustomerReport.File(ids.At(at), order, [], null, type, text, null, negative.GetValueOrDefault(order.OrderId) is { } review ? [review] : [], TimeSpan.FromDays(options.Value.ReportShownDays), at);
            db.Reports.Add(report);
            return report;
        }
    }

    private void PlayAll(List<OrderCopy> orders, HashSet<long> praised, DateTime now)
    {
        foreach (var one in DemoClaim.All)
        {
            var opened = now.AddHours(-one.HoursAgo);
            var possible = orders.FindAll(o => o is { Kind: OfferKind.Product, Stage: not OrderStage.Refunded } && (one.Cause == ClaimCause.Remorse || !praised.Contains(o.OrderId)) && o.Refusal(null, options.Value.Terms, opened) is null && (o.FinishedAt ?? o.SentAt) < opened);
            if ((possible.Find(o => one.Fits(DemoThing.In(o.Title))) ?? possible.FirstOrDefault()) is not { } order) continue;
            orders.Remove(order);
            db.Claims.Add(Play(one, order, opened, now));
        }
    }

    private OrderClaim Play(DemoClaim one, OrderCopy order, DateTime opened, DateTime now)
    {
        var terms = options.Value.Terms;
        var (buyer, seller) = (new ClaimActor(Party.Buyer, order.BuyerName), new ClaimActor(Party.Seller, order.ShopName));
        var description = one.Description.Replace("{0}", DemoThing.In(order.Title).Name, StringComparison.Ordinal);
        var claim = OrderClaim.Open(ids.At(opened), order, null, one.Cause, description, terms, opened);
        var (answered, decided) = (opened.AddHours(3), opened.AddHours(4.5));
        long Refund() => ids.At(decided);
        void OfferShare() => claim.OfferPartialRefund(seller, Tenth, one.Answer, order.Remaining, terms, answered);
        void OfferReturn() => claim.OfferReturn(seller, Workshop, one.Answer, order.Remaining, terms, answered);
        switch (one.Fate)
        {
            case DemoFate.Fresh:
                break;
            case DemoFate.AdviceSent:
                claim.SendGuidance(seller, one.Answer, terms, answered);
                break;
            case DemoFate.ShareOffered or DemoFate.OfferLapsed:
                OfferShare();
                break;
            case DemoFate.ShareCountered:
                OfferShare();
                claim.Counter(buyer, 3 * Tenth, "A tenth is not much for the wrong one. I would keep it for this.", order.Remaining, terms, decided);
                break;
            case DemoFate.ShareAgreed:
                OfferShare();
                claim.Accept(buyer, Refund(), terms, decided);
                break;
            case DemoFate.OfferDeclined:
                OfferShare();
                claim.Decline(buyer, "I would rather have what I ordered.", terms, decided);
                break;
            case DemoFate.ReturnOffered:
                OfferReturn();
                break;
            case DemoFate.ReturnAgreed:
                OfferReturn();
                claim.Accept(buyer, 0, terms, decided);
                break;
            case DemoFate.ReturnSent or DemoFate.Returned:
                OfferReturn();
                claim.Accept(buyer, 0, terms, decided);
                claim.SendBack(buyer, "RR 204 881 735 DE", terms, decided.AddHours(20));
                if (one.Fate == DemoFate.Returned) claim.Receive(seller, Refund(), order.Remaining, decided.AddHours(100));
                break;
            case DemoFate.Closed:
                claim.Close(buyer, terms, decided);
                break;
            default:
                OfferShare();
                claim.Decline(buyer, "That does not make up for it.", terms, decided);
                claim.Escalate(buyer, "We do not agree about what happened. Please look at it.", ids.At(decided.AddHours(1)), terms, decided.AddHours(1));
                if (one.Fate != DemoFate.Escalated) Decide(claim, one.Fate, order, Refund(), terms, decided.AddHours(30));
                break;
        }
        claim.Tick(ids.At(now), order.Remaining, terms, now);
        return claim;
    }

    private void Decide(OrderClaim claim, DemoFate fate, OrderCopy order, long refundId, ClaimTerms terms, DateTime at)
    {
        claim.Claim(Decider, TimeSpan.FromMinutes(30), at);
        var (ruling, reasons) = fate == DemoFate.DecidedForBuyer
            ? (ClaimRuling.PartialRefund, "The pictures show a fault of the material, not of a fall. The buyer can still use a part of it, so half goes back.")
            : (ClaimRuling.ForSeller, "The carrier's record names the buyer's address and the day. Nothing shows that it is wrong.");
        claim.Decide(Decider, ruling, ruling == ClaimRuling.PartialRefund ? 50 : 0, reasons, null, refundId, order.Remaining, terms, at);
        work.Note(Decider, $"/admin/claims/{new Number(claim.Id)}/decision", new() { ["Form.Ruling"] = $"{ruling}", ["Form.Reasons"] = reasons }, at);
    }
}
