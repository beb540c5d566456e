using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>Rule ORD-21: what happens next with an order, who has to do it and until when, in one line, with its button.</summary>
/// <param name="Text">The line, for one reader.</param>
/// <param name="Button">The button's text, or null while the reader waits.</param>
/// <param name="Path">Where the button leads.</param>
/// <param name="Step">The order's own step behind the button, if it is one.</param>
/// <param name="IsLate">Whether the promised time is over.</param>
internal sealed record NextStep(Sentence Text, Sentence? Button = null, string Path = "", OrderStep? Step = null, bool IsLate = false)
{
    /// <summary>When the reader has promised to take it, if ever.</summary>
    public DateTime? DueAt { get; private init; }

    /// <summary>Whether it is a step of the open claim.</summary>
    public bool IsClaim { get; private init; }

    /// <summary>Whether it is a step of the open withdrawal from the contract.</summary>
    public bool IsWithdrawal { get; private init; }

    /// <summary>Whether the other side has to take it, though the button leads to a page about it.</summary>
    public bool IsWaiting { get; private init; }

    /// <summary>Whether it is the reader who has to take the step of a claim or a withdrawal.</summary>
    public bool IsReadersCase => (IsClaim || IsWithdrawal) && !IsWaiting;

    public bool IsReview => Path.EndsWith("/review", StringComparison.Ordinal);

    /// <summary>The next step of a party, or null if nothing is left to do.</summary>
    public static NextStep? Of(OrderState order, Party viewer, DateTime now)
    {
        var buying = viewer == Party.Buyer;
        if (order.PendingRefundId is not null) return new(Line("The refund is on its way to the card. You don't need to do anything until it's complete."));
        if (order.PendingChargeId is not null) return new(Line("We're processing the payment. You don't need to do anything until it's complete."));
        if (order.DisputeId is not null)
        {
            return buying ? new(Line(order.IsInquiry ? "Your bank has asked about this payment." : "Your bank is deciding about this payment. Until then, we can't refund it."))
                : order.EvidenceBy is { } by && now < by
                ? new(Line(order.IsInquiry ? "{0}'s bank has asked about the payment. Send evidence by {1}, or refund the order." : "{0} disputed the payment with their bank. Send evidence by {1}.", order.BuyerName, by), Line("Send evidence"), $"/orders/{order.Number}/evidence", OrderStep.SendEvidence) { DueAt = by }
                : new(Line(order.IsInquiry ? "{0}'s bank has asked about the payment. We'll tell you what it decides." : "{0} disputed the payment with their bank. We'll tell you what the bank decides.", order.BuyerName));
        }
        if (order.OwedAmount > 0)
        {
            return buying
                ? new(Line("{0} owes you {1} and must confirm once the money is sent.", order.ShopName, order.Owed))
                : new(Line("Return {0} to {1}, then confirm it.", order.Owed, order.BuyerName), Line("Confirm refund"), $"/orders/{order.Number}/repayment", OrderStep.Repay);
        }
        if (order is { OpenClaimId: { } asked, Claim: { } step })
        {
            return new(Line(step.English, [.. step.Arguments]), Line(step.Button), $"/claims/{new Number(asked)}") { DueAt = step.DueAt, IsClaim = true, IsWaiting = !step.IsReaders };
        }
        if (order.OpenClaimId is { } claim)
        {
            return new(buying ? Line("Your claim is open.") : Line("{0} opened a claim. Agree on a solution.", order.BuyerName), Line("View claim"), $"/claims/{new Number(claim)}") { IsClaim = true };
        }
        if (order is { IsWithdrawalOpen: true, Withdrawal: { } back })
        {
            return new(Line(back.English, [.. back.Arguments]), Line(back.Button), $"/orders/{order.Number}/withdrawal") { DueAt = back.DueAt, IsWithdrawal = true, IsWaiting = !back.IsReaders };
        }
        if (order.IsWithdrawalOpen)
        {
            return new(buying ? Line("You withdrew from the contract.") : Line("{0} withdrew from the contract.", order.BuyerName), Line("View withdrawal"),
                $"/orders/{order.Number}/withdrawal")
            { IsWithdrawal = true, IsWaiting = true };
        }
        if (order is { ConfirmBy: { } confirmBy, Stage: OrderStage.New })
        {
            return buying
                ? new(Line("{0} added this order for you. Confirm it by {1}, or decline it.", order.ShopName, confirmBy), Line("Check and confirm"), $"/orders/{order.Number}/confirmation", OrderStep.ConfirmAdded) { DueAt = confirmBy }
                : new(Line("Waiting for {0} to confirm this order by {1}.", order.BuyerName, confirmBy));
        }
        if (buying && order.OpenProposalId is not null)
        {
            return new(Asks(order), Line("Answer"), $"/orders/{order.Number}/proposal", OrderStep.AnswerProposal);
        }
        return buying ? OfBuyer(order, now) : OfSeller(order, now);
    }

    /// <summary>What the buyer of a custom order has to do.</summary>
    public static NextStep Of(CustomOrder custom) => new(Line("Accept and pay by {0}.", custom.ExpiresAt), Line("Open custom order"), custom.Path) { DueAt = custom.ExpiresAt };

    private static Sentence Line(string english, params object[] arguments) => new(english, arguments);

    private static Sentence Asks(OrderState order) => order.Asked switch
    {
        { DeliverBy: { } later, DeliverByBefore: { } before } => Line("{0} asks to deliver by {1} instead of {2}.", order.ShopName, new Day(later), new Day(before)),
        { Total: { } total, TotalBefore: { } before } => Line("{0} asks for {1} instead of {2}.", order.ShopName, new Money(total, order.Currency), new Money(before, order.Currency)),
        _ => Line("{0} asks you to agree to a change.", order.ShopName),
    };

    private static bool IsService(OrderState order) => order.Kind == OfferKind.Service;

    private static NextStep? OfBuyer(OrderState order, DateTime now) => order.Stage switch
    {
        OrderStage.New when now > order.PromisedStartAt =>
            new(Line("{0} should have approved this order by {1}. You can keep waiting, or cancel the order.", order.ShopName, order.PromisedStartAt), IsLate: true),
        OrderStage.New => new(Line("{0} has until {1} to approve this order. You pay once it is approved.", order.ShopName, order.PromisedStartAt)),
        OrderStage.Confirmed when order.HasSaidPaid => new(Line("You told {0} that you've paid. They have to check it and mark the order as paid.", order.ShopName)),
        OrderStage.Confirmed when order.PayBy is { } payBy => new(
            Line("Pay by {0}. After that, this custom order expires.", payBy), Line("Pay {0}", order.Amount), $"/orders/{order.Number}/payment", OrderStep.Pay)
        { DueAt = payBy },
        OrderStage.Confirmed => new(
            Line("{0} approved your order. You can now pay.", order.ShopName), Line("Pay {0}", order.Amount), $"/orders/{order.Number}/payment", OrderStep.Pay),
        OrderStage.Paid when now > order.PromisedDeliveryAt =>
            new(Line(IsService(order) ? "{0} should have been done by {1}. Ask the seller about it, or open a claim."
                : "{0} should have sent this order by {1}. Ask the seller about it, or open a claim.", order.ShopName, order.PromisedDeliveryAt), IsLate: true),
        OrderStage.Paid => new(Line(IsService(order) ? "{0} promised to be done by {1}." : "{0} has until {1} to send your order.", order.ShopName, order.PromisedDeliveryAt)),
        OrderStage.Sent when IsService(order) =>
            new(Line("{0} marked this order as done. Confirm if all went well.", order.ShopName), Line("I've received it"), $"/orders/{order.Number}/closing", OrderStep.Close),
        OrderStage.Sent => new(Line("Your order is on its way. Tell us when you have it."), Line("I've received it"), $"/orders/{order.Number}/closing", OrderStep.Close),
        OrderStage.Finished or OrderStage.Refunded when order.ReviewedAt is null =>
            new(Line("Tell other buyers how it went."), Line("Leave a review"), $"/orders/{order.Number}/review"),
        _ => null,
    };

    private static NextStep? OfSeller(OrderState order, DateTime now) => order.Stage switch
    {
        OrderStage.New => new(
            now > order.PromisedStartAt ? Line("You promised to start by {0}. Approve this order now.", order.PromisedStartAt) : Line("Approve this order by {0}.", order.PromisedStartAt),
            Line("Approve order"), $"/orders/{order.Number}/approval", OrderStep.Approve, now > order.PromisedStartAt)
        { DueAt = order.PromisedStartAt },
        OrderStage.Confirmed when order.HasSaidPaid => new(
            Line("{0} says they've paid you directly. Check that you have the money, then mark the order as paid.", order.BuyerName), Line("Mark as paid"), $"/orders/{order.Number}/receipt", OrderStep.MarkAsPaid),
        OrderStage.Confirmed when order.PayBy is { } payBy => new(Line("Waiting for {0} to pay {1} by {2}.", order.BuyerName, order.Amount, payBy)),
        OrderStage.Confirmed => new(Line("Waiting for {0} to pay {1}.", order.BuyerName, order.Amount)),
        OrderStage.Paid => new(
            Line((IsService(order), now > order.PromisedDeliveryAt) switch
            {
                (true, true) => "You promised to be done by {0}. Do it now.",
                (true, false) => "Be done by {0}.",
                (false, true) => "You promised to send this order by {0}. Send it now.",
                _ => "Send this order by {0}.",
            }, order.PromisedDeliveryAt),
            Line("Mark as sent"), $"/orders/{order.Number}/shipment", OrderStep.MarkAsSent, now > order.PromisedDeliveryAt)
        { DueAt = order.PromisedDeliveryAt },
        OrderStage.Sent => new(Line(IsService(order) ? "Waiting for {0} to confirm that it's complete." : "Waiting for {0} to confirm that it has arrived.", order.BuyerName)),
        _ => null,
    };
}
