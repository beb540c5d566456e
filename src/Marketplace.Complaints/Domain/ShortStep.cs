using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;

namespace Marketplace.Complaints.Domain;

/// <summary>The next step of an open claim or withdrawal in one short sentence, for lists and for the order's page.</summary>
internal static class ShortStep
{
    public static ClaimNext Of(OrderClaim claim, bool isBuyer, ClaimTerms terms, DateTime now) => claim switch
    {
        { State: ClaimState.Escalated } => Waits("Support will decide by {0}.", claim.DueAt),
        { State: ClaimState.RefundReported, RefundAnswerBy: { } answerBy } => isBuyer
            ? Acts("Say by {0} whether the refund has arrived.", "Answer", answerBy)
            : Waits("Waiting for {0} to answer by {1}.", claim.BuyerName, answerBy),
        { State: ClaimState.Returning, Return: { } goods } when Of(goods, claim.BuyerName, isBuyer, now) is { } step => step,
        { Pending: { AnswerBy: { } answerBy } offer } => isBuyer
            ? Acts(offer.Solution switch
            {
                ClaimSolution.PartialRefund => "Answer the refund offer by {0}.",
                ClaimSolution.Return => "Answer the return offer by {0}.",
                _ => "Answer the seller's guidance by {0}.",
            }, "Answer", answerBy)
            : Waits("Waiting for {0} to answer by {1}.", claim.BuyerName, answerBy),
        { Pending: not null } => (isBuyer, claim.SolveBy(terms)) switch
        {
            (true, { } solveBy) when solveBy > now => Waits("Waiting for {0} to answer your counter-offer by {1}.", claim.ShopName, solveBy),
            (true, _) => Waits("Waiting for {0} to answer your counter-offer.", claim.ShopName),
            (false, { } solveBy) when solveBy > now => new("Answer {0}'s counter-offer by {1}.", [claim.BuyerName, solveBy], true, "Answer", solveBy),
            (false, var late) => new("Answer {0}'s counter-offer.", [claim.BuyerName], true, "Answer", late),
        },
        { SilentUntil: { } until, HeardAt: not null } => isBuyer
            ? Waits("Waiting for {0} to offer a solution.", claim.ShopName)
            : Acts("Offer the buyer a solution by {0}.", "View claim", until),
        { SilentUntil: { } until } => isBuyer
            ? Acts("Answer by {0}. Otherwise your claim closes.", "Answer", until)
            : Acts("The buyer didn't answer. Offer something else by {0}.", "View claim", until),
        _ => claim.SolveBy(terms) is { } solveBy && solveBy > now
            ? isBuyer ? Waits("Waiting for {0} to answer by {1}.", claim.ShopName, solveBy) : Acts("Offer the buyer a solution by {0}.", "View claim", solveBy)
            : isBuyer ? Waits("Waiting for {0} to offer a solution.", claim.ShopName) : new("Offer the buyer a solution.", [], true, "View claim", null),
    };

    public static ClaimNext Of(Withdrawal withdrawal, bool isBuyer, DateTime now) => (withdrawal switch
    {
        { State: WithdrawalState.AddressAwaited, AddressBy: { } by, AsksWhetherSent: true } => isBuyer
            ? Waits("Waiting for {0} to say by {1} whether it's on its way.", withdrawal.ShopName, by)
            : Acts("Say by {0} whether it's on its way.", "View withdrawal", by),
        { State: WithdrawalState.AddressAwaited, AddressBy: { } by } => isBuyer
            ? Waits("Waiting for {0} to give the return address by {1}.", withdrawal.ShopName, by)
            : Acts("Give the return address by {0}.", "View withdrawal", by),
        { State: WithdrawalState.Returning, Return: { } goods } when Of(goods, withdrawal.BuyerName, isBuyer, now) is { } step => step,
        _ => Waits("Support is deciding about the return."),
    }) with
    { Button = "View withdrawal" };

    /// <summary>The product's way back; null before the buyer has agreed to it.</summary>
    private static ClaimNext? Of(GoodsReturn goods, string buyer, bool isBuyer, DateTime now) => goods switch
    {
        { SentAt: null, SendBy: { } sendBy, LapsesAt: { } lapsesAt } when now >= sendBy => isBuyer
            ? Acts("Send the product back by {0}.", "View claim", lapsesAt)
            : Waits("Waiting for {0} to send the product back by {1}.", buyer, lapsesAt),
        { SentAt: null, SendBy: { } sendBy } => isBuyer
            ? Acts("Send the product back by {0}.", "View claim", sendBy)
            : Waits("Waiting for {0} to send the product back by {1}.", buyer, sendBy),
        { RefundAt: { } refundAt } => isBuyer
            ? Waits("You get your refund by {0}.", refundAt)
            : Acts("Check the return and confirm it by {0}.", "View claim", refundAt),
        _ => null,
    };

    private static ClaimNext Acts(string english, string button, DateTime dueAt) => new(english, [dueAt], true, button, dueAt);

    private static ClaimNext Waits(string english, params object[] arguments) => new(english, arguments, false, "View claim", null);
}
