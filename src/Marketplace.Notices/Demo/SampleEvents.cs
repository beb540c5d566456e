using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.Demo;

/// <summary>An event of each kind that people are told about, in each variant with words of its own.</summary>
internal static class SampleEvents
{
    private const long Buyer = 1, Seller = 2, Reporter = 3, Colleague = 4;
    private const long Id = 386_547_056_640_123_457;
    private const string Title = "Blue bowl, thrown by hand", BuyerName = "ines", Shop = "tomas-keramik", ShopName = "Tomas Keramik", Mail = "ines@marketplace.example";
    private const string Link = "https://marketplace.example/account/example";

    private static readonly OrderSummary Order = new(Id, 1, Buyer, BuyerName, Seller, ShopName, Shop, Title, 2, 5000, "JPY");

    /// <summary>What the module knows about the sample order.</summary>
    public static OrderCopy Copy => OrderCopy.Of(Order);

    public static string NameOf(long accountId) => accountId switch
    {
        Buyer => "buyer",
        Seller => "seller",
        Colleague => "colleague",
        _ => "reporter",
    };

    public static IEnumerable<DomainEvent> All(DateTime now) =>
        [.. Orders(now), .. Reviews(), .. Favourites(), .. Conversations(), .. Claims(now), .. Withdrawals(now), .. CustomerReports(now), .. Moderation(now), .. Billing(now), .. Accounts(now), .. Suspensions(now)];

    private static IEnumerable<DomainEvent> Orders(DateTime now)
    {
        var order = Order;
        var facts = new OrderFacts(now, now.AddDays(2), null, now.AddDays(7), null, null);
        yield return new OrderPlaced(order, facts);
        yield return new OrderConfirmed(order, facts);
        yield return new OrderPaid(order, Party.Payment, facts.PromisedDeliveryAt);
        yield return new OrderPaid(order, Party.Seller, facts.PromisedDeliveryAt);
        yield return new PaymentDeclined(order, "Insufficient funds.");
        yield return new OrderSent(order, facts, "JJD0099887766");
        foreach (var by in new[] { Party.Buyer, Party.Seller, Party.Clock }) yield return new OrderFinished(order, facts, by);
        foreach (var by in new[] { Party.Buyer, Party.Seller, Party.Support }) yield return new OrderCanceled(order, facts, by, "Out of stock.");
        foreach (var by in new[] { Party.Seller, Party.Support, Party.Clock }) yield return new OrderRefunded(order, facts, by, OrderStage.Sent, "The parcel was lost.");
        yield return new OrderRefunded(order, facts, Party.Seller, OrderStage.Sent, "The parcel was lost.") { IsOutside = true };
        yield return new OrderPartlyRefunded(order, 1200, 1200, Party.Support, "One bowl was chipped.");
        yield return new RepaymentOwed(order, 5000, "The parcel was lost.");
        yield return new OrderConfirmed(order, facts) { PayBy = now.AddDays(1) };
        yield return new PaymentDeclined(order, "Insufficient funds.") { PayBy = now.AddDays(1) };
        yield return new OrderPlaced(order, facts, OrderOrigin.Custom);
        yield return new OrderPlaced(order, facts, OrderOrigin.Added);
        yield return new OrderFinished(order, facts, Party.Clock) { IsPaid = false };
        foreach (var by in new DateTime?[] { now.AddDays(7), null }) yield return new PaymentDisputed(order, Id, 5000, by);
        yield return new DisputeWon(order, Id, 5000);
        yield return new DisputeLost(order, Id, 5000);
        foreach (var change in Changes(order, now)) yield return change;
    }

    private static IEnumerable<DomainEvent> Changes(OrderSummary order, DateTime now)
    {
        var delay = new OrderCard(Id, OrderCardKind.Delay, "The glaze needs another firing.", $"/orders/{new Number(Id)}/proposal") { Until = now.AddDays(12) };
        var amount = delay with { Kind = OrderCardKind.Amount, Words = "With the larger lid.", Until = null, Amount = 6000, Before = 5000 };
        var custom = delay with { Kind = OrderCardKind.CustomOrder, Words = "", Title = "Six blue bowls", Until = now.AddDays(1), Amount = 24000, Before = 30000, Path = "/custom-orders/example" };
        yield return new CardPosted(order, delay, OrderCardState.Open);
        yield return new CardPosted(order, amount, OrderCardState.Open);
        yield return new CardPosted(order, amount with { Amount = 4500 }, OrderCardState.Done);
        yield return new CardPosted(order, delay with { Kind = OrderCardKind.Extra, Words = "A matching saucer.", Until = null }, OrderCardState.Done);
        yield return new CardPosted(order, custom, OrderCardState.Open);
        var asked = custom with { Inquiry = new(Id, Seller) };
        yield return new CardPosted(order with { OrderId = 0 }, asked, OrderCardState.Open);
        foreach (var state in new[] { OrderCardState.Accepted, OrderCardState.Declined, OrderCardState.Withdrawn })
        {
            yield return new CardChanged(order, delay, state);
            yield return new CardChanged(order, amount, state);
        }
        foreach (var card in new[] { delay, amount, custom }) yield return new CardAwaited(order, card);
        yield return new CardAwaited(order with { OrderId = 0 }, asked);
        yield return new CardChanged(order, custom, OrderCardState.Expired);
        yield return new CardChanged(order with { OrderId = 0 }, asked, OrderCardState.Expired);
        yield return new FeedbackReminded(order);
        yield return new OrderAdded(order, now.AddDays(14));
        yield return new ConfirmationAwaited(order, now.AddDays(3));
        yield return new PaymentAwaited(order, now.AddHours(4));
        yield return new BuyerSaidPaid(order);
        foreach (var by in new[] { Party.Buyer, Party.Seller, Party.Clock }) yield return new AddedOrderEnded(order, by, "We agreed to cancel");
        foreach (var stage in new[] { OrderStage.New, OrderStage.Paid, OrderStage.Sent }) yield return new OrderClosingSoon(order, stage, now.AddDays(3), stage == OrderStage.Paid);
        yield return new AmountReviewRequested(order, 5400, 4500, "The lid was left out, as we agreed.");
        foreach (var isApproved in new[] { true, false }) yield return new AmountJudged(order, 4500, isApproved, "Both sides wrote that the lid was left out.");
    }

    private static IEnumerable<DomainEvent> Favourites()
    {
        yield return new OfferBack(1, Title, [Buyer]);
        yield return new OfferCheaper(1, Title, 3000, 2500, "JPY", [Buyer]);
    }

    private static IEnumerable<DomainEvent> Reviews()
    {
        var (review, ratings) = (new ReviewSummary(Id, Id, 1, Seller, Shop, Buyer, BuyerName, Title), new Ratings(5, 4, 5));
        yield return new ReviewPublished(review, ratings);
        yield return new ReviewEdited(review, ratings, ratings);
        yield return new ReviewWithdrawn(review, ratings);
        yield return new ReviewReplied(review, false, ShopName);
        yield return new ReviewReplied(review, true, ShopName);
        yield return new ReviewUpdateRequested(review, ShopName);
        yield return new SellerLevelChanged(Seller, SellerLevel.One, SellerLevel.Two);
        foreach (var isAllowed in new[] { true, false }) yield return new RefusalDecided(Id, Buyer, Title, isAllowed, "You share the phone number of a family of two people.");
        yield return new SellerLevelChanged(Seller, SellerLevel.Two, SellerLevel.One);
    }

    private static IEnumerable<DomainEvent> Conversations()
    {
        yield return new MessageSent(Id, Id, Party.Seller, ShopName, Buyer, Title, 1);
        yield return new MessageSent(Id, Id, Party.Seller, ShopName, Buyer, Title, 1, Id);
        yield return new MessageMissed(Id, Party.Buyer, BuyerName, Seller, Title);
        yield return new MessageSent(Id, 0, Party.Buyer, BuyerName, Seller, Title, 1) { Inquiry = new(Id, Seller) };
        yield return new MessageMissed(0, Party.Buyer, BuyerName, Seller, "") { Inquiry = new(Id, Seller) };
        yield return new SupportAnswered(Id, Reporter, "", "", "Where is my parcel?", "The carrier has found it. It arrives tomorrow.");
        yield return new SupportAnswered(Id, 0, Mail, "", "Where is my parcel?", "The carrier has found it. It arrives tomorrow.");
        yield return new MessageJudged(Id, 0, null, Title, Buyer, Seller, true, MessageOutcome.Breach, "The message asks for payment outside the marketplace.") { Inquiry = new(Id, Seller) };
        foreach (var outcome in Enum.GetValues<MessageOutcome>())
        {
            yield return new MessageJudged(Id, Id, null, Title, Buyer, Seller, true, outcome, "The message asks for payment outside the marketplace.");
            yield return new MessageJudged(Id, Id, null, Title, Buyer, Seller, false, outcome, "The message asks for payment outside the marketplace.");
        }
    }

    private static IEnumerable<DomainEvent> Claims(DateTime now)
    {
        var claim = new ClaimSummary(Id, Id, Buyer, BuyerName, Seller, ShopName, Shop, Title, "JPY", ClaimCause.Damaged);
        yield return new ClaimOpened(claim, now.AddDays(3));
        yield return new ClaimOpened(claim with { Cause = ClaimCause.Remorse }, now.AddDays(3));
        foreach (var solution in new[] { ClaimSolution.Guidance, ClaimSolution.PartialRefund, ClaimSolution.Return })
        {
            yield return new SolutionOffered(claim, Party.Seller, solution, 1200, now.AddDays(5));
        }
        yield return new SolutionOffered(claim, Party.Buyer, ClaimSolution.PartialRefund, 2000, null);
        yield return new AnswerAwaited(claim, ClaimSolution.PartialRefund, 1200, now.AddDays(3));
        yield return new SolutionAccepted(claim, Party.Buyer, ClaimSolution.Return, 5000) { SendBy = now.AddDays(14) };
        yield return new SolutionAccepted(claim, Party.Buyer, ClaimSolution.PartialRefund, 1200);
        yield return new SolutionAccepted(claim, Party.Seller, ClaimSolution.PartialRefund, 2000);
        yield return new SolutionDeclined(claim, Party.Buyer, ClaimSolution.PartialRefund, null);
        yield return new SolutionDeclined(claim, Party.Seller, ClaimSolution.PartialRefund, null);
        yield return new SolutionDeclined(claim, Party.Clock, ClaimSolution.PartialRefund, now.AddDays(5));
        yield return new ReturnSent(claim, "JJD0099887766", now.AddDays(14));
        yield return new ReturnReceived(claim, Party.Seller, 5000);
        yield return new ReturnReceived(claim, Party.Clock, 5000);
        yield return new ClaimEscalated(claim, Party.Buyer, now.AddDays(5));
        yield return new ClaimEscalated(claim, Party.Seller, now.AddDays(5));
        foreach (var ruling in Enum.GetValues<ClaimRuling>())
        {
            yield return new ClaimDecided(claim, ruling, 5000, "The picture shows the crack described in the claim.") { SendBy = ruling == ClaimRuling.Return ? now.AddDays(14) : null };
        }
        yield return new ClaimClosed(claim, ClaimEnd.ClosedByBuyer, Party.Buyer);
        yield return new ClaimClosed(claim, ClaimEnd.FullRefund, Party.Seller);
        yield return new ClaimClosed(claim, ClaimEnd.FullRefund, Party.Seller) { IsSentBack = true };
        yield return new SolutionWithdrawn(claim, Party.Seller, ClaimSolution.PartialRefund);
        yield return new SolutionWithdrawn(claim, Party.Buyer, ClaimSolution.PartialRefund);
        yield return new ReturnAwaited(claim, now.AddDays(3), now.AddDays(33));
        yield return new ReturnLapsed(claim, now, now.AddDays(5));
        yield return new ReturnLapsed(claim, now, null);
        yield return new RefundReported(claim, 5000, now.AddDays(14));
        yield return new ClaimClosed(claim, ClaimEnd.Silence, Party.Clock);
        yield return new ClaimFoundUntrue(claim, "The parcel was delivered on the promised day.");
    }

    private static IEnumerable<DomainEvent> Withdrawals(DateTime now)
    {
        var withdrawal = new WithdrawalSummary(Id, Id, Buyer, BuyerName, Seller, ShopName, Shop, Title, "JPY");
        yield return new ContractWithdrawn(withdrawal, "It doesn't match my other bowls.", 5000, 5000, now.AddDays(5)) { OccurredAt = now };
        yield return new ContractWithdrawn(withdrawal, "", 5000, 5000, null) { OccurredAt = now };
        yield return new ContractWithdrawn(withdrawal, "", 5000, 0, null) { OccurredAt = now };
        yield return new ContractWithdrawn(withdrawal, "", 5000, 5000, now.AddDays(2)) { AsksWhetherSent = true, OccurredAt = now };
        yield return new WithdrawalCompleted(withdrawal, Id, 5000, Party.Seller, WithdrawalEnd.NothingSent) { WasAsked = true };
        yield return new WithdrawalReturnSent(withdrawal, "", now.AddDays(14));
        yield return new WithdrawalAddressGiven(withdrawal, now.AddDays(14));
        yield return new WithdrawalReturnSent(withdrawal, "JJD0099887766", now.AddDays(14));
        yield return new WithdrawalCompleted(withdrawal, Id, 5000, Party.Seller, WithdrawalEnd.Returned);
        yield return new WithdrawalCompleted(withdrawal, Id, 5000, Party.Clock, WithdrawalEnd.ReturnedByTime);
        yield return new WithdrawalCompleted(withdrawal, Id, 5000, Party.Clock, WithdrawalEnd.NoAddress);
        yield return new WithdrawalReturnAwaited(withdrawal, now.AddDays(3), now.AddDays(33)) { OccurredAt = now };
        yield return new WithdrawalReturnAwaited(withdrawal, now, now.AddDays(30)) { OccurredAt = now };
        yield return new WithdrawalLapsed(withdrawal);
    }

    private static IEnumerable<DomainEvent> CustomerReports(DateTime now)
    {
        var report = new CustomerReportSummary(Id, Id, Buyer, BuyerName, Seller, ShopName, Shop, Title, default);
        yield return new CustomerReported(report, now.AddDays(365));
        yield return new CustomerReportAnswered(report);
        yield return new CustomerReportDisputed(report, now.AddDays(5));
        foreach (var ruling in Enum.GetValues<CustomerReportRuling>()) yield return new CustomerReportDecided(report, ruling, "The conversation shows what was agreed.");
        yield return new CustomerReportWithdrawn(report, true);
        yield return new CustomerReportLapsed(report, false);
    }

    private static IEnumerable<DomainEvent> Moderation(DateTime now)
    {
        var request = new DeletionRequestSummary(Id, Id, Id, Seller, ShopName, Shop, Buyer, BuyerName, Title, DeletionReason.Blackmail, null);
        var report = request with { ReportedById = Reporter };
        var rejected = new DeletionDecided(request, Ruling.Keep, null, null, now.AddDays(184), Consequence.None, null);
        yield return new ReviewReported(report);
        yield return new DeletionRequested(request);
        foreach (var ruling in Enum.GetValues<Ruling>())
        {
            yield return rejected with { Ruling = ruling };
            yield return rejected with { Ruling = ruling, Request = report };
        }
        yield return rejected with { AppealUntil = null };
        yield return rejected with { AppealUntil = null, Request = report, IsRejectedAgain = true };
        yield return rejected with { Consequence = Consequence.Warned };
        yield return rejected with { Consequence = Consequence.FilingSuspended, FilingSuspendedUntil = now.AddDays(30) };
        yield return rejected with { Consequence = Consequence.SuspensionProposed };
        yield return new DecisionAppealed(request, Party.Buyer, now.AddDays(184));
        yield return new DecisionAppealed(request, Party.Seller, now.AddDays(184));
        yield return new DeletionRequestClosed(request);
        yield return new DeletionRequestClosed(report);
        yield return new FilingDecided(Seller, ShopName, now.AddDays(30));
        yield return new FilingDecided(Seller, ShopName, null);
        yield return new CaseHandedOver(Id, "/admin/cases/example", Colleague, "ruth", "The buyer sent a second message.", now.AddDays(1));
    }

    private static IEnumerable<DomainEvent> Billing(DateTime now)
    {
        var payout = new PayoutSummary(Id, Seller, 125_000, "JPY", "3000");
        yield return new PayoutPaid(payout, "2026-1129-0001");
        yield return new PayoutFailed(payout, "The account is closed.");
        yield return new PayoutAccountChanged(Seller, "3000");
        yield return new IdentityConfirmationDue(Seller, now.AddDays(30), now.AddDays(60));
        yield return new SellingPaused(Seller, SellingPause.Statement, 1);
        yield return new IdentityCheckAhead(Seller, 2026, 163, 200, 500_000, "EUR");
        yield return new IdentityCheckDue(Seller, false, true, true, null);
        yield return new IdentityCheckDue(Seller, false, false, false, now.AddDays(3));
        foreach (var isConfirmed in new[] { true, false }) yield return new IdentityChecked(Seller, isConfirmed, "The tax number belongs to another company.");
        foreach (var isReleased in new[] { true, false }) yield return new HoldDecided(Id, Seller, "Blue bowl", 2270, "EUR", isReleased, "The buyer confirmed that everything arrived.");
    }

    private static IEnumerable<DomainEvent> Suspensions(DateTime now)
    {
        const string Reason = "You asked several customers to pay outside the marketplace.";
        foreach (var until in new DateTime?[] { now.AddDays(30), null })
        {
            yield return new AccountSuspended(Seller, true, Reason, until, 1);
            yield return new SuspensionUpheld(Seller, "The messages that you sent show it.", until);
        }
        foreach (var end in Enum.GetValues<SuspensionEnd>())
        {
            yield return new SuspensionEnded(Seller, end != SuspensionEnd.Time, end, end == SuspensionEnd.Appeal ? "The messages were about a delivery." : "", 2);
        }
    }

    private static IEnumerable<DomainEvent> Accounts(DateTime now)
    {
        yield return new EmailConfirmationRequested(Buyer, Mail, BuyerName, Link, "");
        yield return new RegistrationRepeated(Buyer, Mail, BuyerName, Link, "");
        yield return new PasswordResetRequested(Buyer, Mail, BuyerName, Link, "");
        yield return new PasswordChanged(Buyer, Mail, BuyerName, Link, "");
        foreach (var change in Enum.GetValues<SignInChange>()) yield return new SignInMethodChanged(Buyer, Mail, BuyerName, change, Link, "");
        yield return new EmailChangeRequested(Buyer, Mail, Mail, BuyerName, Link, Link, "");
        yield return new EmailChanged(Buyer, Mail, Mail, BuyerName, Link, "");
        foreach (var phone in new[] { "+4930123456", "" }) yield return new PhoneChanged(Buyer, phone, Mail, BuyerName, Link, "");
        yield return new PersonalDataReady(Buyer, now.AddDays(7));
        foreach (var hasShop in new[] { true, false })
        {
            yield return new AccountClosing(Seller, hasShop, now.AddDays(14), 1);
            yield return new AccountKept(Seller, hasShop, 2);
            yield return new AccountForgotten(Seller, Mail, BuyerName, hasShop, "");
        }
        yield return new AccountClosingSoon(Seller, now.AddDays(2));
    }
}
