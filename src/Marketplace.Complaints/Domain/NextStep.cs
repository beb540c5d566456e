using Marketplace.Casework.Letters;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>What a claim's buyer or seller has to do next, and what follows if nothing is done.</summary>
internal static class NextStep
{
    public static Sentence Of(OrderClaim shown, bool isBuyer, DateTime now) => shown switch
    {
        { State: ClaimState.Closed, End: { } end } claim => Result(end, claim, isBuyer),
        { State: ClaimState.Escalated } claim => new Sentence("Support will decide by {0}.", claim.DueAt).UnlessLate(claim.DueAt, now),
        { State: ClaimState.RefundReported, RefundAnswerBy: { } answerBy } claim => isBuyer
            ? new("{0} says that you got a refund of {1}. Did it arrive? Without an answer by {2}, this claim closes.", claim.ShopName, new Money(claim.ReportedRefund, claim.Currency), answerBy)
            : new("The buyer has until {0} to say whether your refund of {1} has arrived.", answerBy, new Money(claim.ReportedRefund, claim.Currency)),
        { State: ClaimState.Returning, Return: { SentAt: null, SendBy: { } sendBy, LapsesAt: { } lapsesAt } } when now >= sendBy => isBuyer
            ? new("You had until {0} to send the product back. If you send it by {1}, you still get a full refund. After that you keep the product and get no refund.", sendBy, lapsesAt)
            : new("The buyer had until {0} to send the product back. You don't owe a refund until it's on its way. If it isn't sent by {1}, the return ends.", sendBy, lapsesAt),
        { State: ClaimState.Returning, Return: { SentAt: null, SendBy: { } sendBy } } => isBuyer
            ? new("Print the shipping label and send the product back by {0}.", sendBy)
            : new("The buyer has until {0} to send the product back.", sendBy),
        { State: ClaimState.Returning, Return.RefundAt: { } refundAt } => isBuyer
            ? new("You get a refund when the seller has received the product, or on {0} at the latest.", refundAt)
            : new("Mark the product as received when it arrives. The buyer gets a refund on {0} unless you ask support to decide.", refundAt),
        { Pending.AnswerBy: { } answerBy } => isBuyer
            ? new("Answer the seller's offer by {0}.", answerBy)
            : new("The buyer has until {0} to answer your offer.", answerBy),
        { Pending: not null } claim => isBuyer ? new("{0} can accept or decline your counter-offer.", claim.ShopName) : new("Accept or decline the buyer's counter-offer."),
        { SilentUntil: { } until, HeardAt: { } heardAt } claim => isBuyer
            ? new("You wrote on {0}. {1} can offer something else, and you can ask support to decide. Without another message, this claim closes on {2}.", heardAt, claim.ShopName, until)
            : new("The buyer wrote on {0}. Offer something else. The claim closes on {1} if the buyer doesn't write again.", heardAt, until),
        { SilentUntil: { } until, Last.What: ClaimEntryType.ReturnLapsed } => isBuyer
            ? new("Your time to send the product back has ended. Write to the seller or ask support to decide. Otherwise this claim closes on {0}.", until)
            : new("The buyer didn't send the product back. The claim closes on {0} if the buyer doesn't respond.", until),
        { SilentUntil: { } until } => isBuyer
            ? new("Your time to answer has ended, so the offer counts as declined. Write to the seller or ask support to decide. Otherwise this claim closes on {0}.", until)
            : new("The buyer didn't answer, so the offer counts as declined. Offer something else. The claim closes on {0} if the buyer doesn't respond.", until),
        { Declined: { } offer } claim => Declined(offer, claim, isBuyer),
        { } claim => isBuyer ? new("We've asked {0} for a solution.", claim.ShopName) : new("Choose a solution for the buyer."),
    };

    /// <summary>What follows if nothing is done about an open claim, and when.</summary>
    public static IEnumerable<Sentence> DeadlinesOf(OrderClaim claim, bool isBuyer, ClaimTerms terms, DateTime now)
    {
        if (claim.State != ClaimState.Open || claim.SilentUntil is not null) yield break;
        if (claim.Pending is { AnswerBy: { } answerBy })
        {
            yield return isBuyer
                ? new("If you don't answer, the offer counts as declined. If you then don't respond, the claim closes on {0}.", answerBy + terms.OfferLasts)
                : new("If the buyer doesn't answer, the offer counts as declined. If the buyer then doesn't respond, the claim closes on {0} and doesn't count.", answerBy + terms.OfferLasts);
        }
        else if (claim.Pending is not null)
        {
            yield return isBuyer
                ? new("Your counter-offer stays open until {0} answers or you withdraw it.", claim.ShopName)
                : new("The counter-offer stays open until you answer or the buyer withdraws it.");
        }
        if (!isBuyer && claim.Cause != ClaimCause.Remorse && claim.SolveBy(terms) is { } solveBy) yield return new("If you solve it by {0}, it has no effect on your reputation.", solveBy);
        var supportFrom = claim.OpenedAt + terms.SolvedWithin;
        yield return claim.EscalationRefusal(isBuyer ? Party.Buyer : Party.Seller, terms, now) is null
            ? isBuyer ? new("If you can't agree, you can ask support to decide now.") : new("If you can't agree, you or the buyer can ask support to decide now.")
            : isBuyer
                ? new("If there is no solution by {0}, you can ask support to decide.", supportFrom)
                : new("If there is no solution by {0}, you or the buyer can ask support to decide.", supportFrom);
    }

    /// <summary>The time left for the next deadline, for either side, and the deadline; null if there is none, or if it is over. Who only waits counts the time until support can be asked.</summary>
    public static (Sentence Left, DateTime Until)? CountdownOf(OrderClaim claim, bool isBuyer, ClaimTerms terms, DateTime now)
    {
        var (english, until) = claim switch
        {
            { State: ClaimState.Escalated } => ("{0} until support decides", claim.DueAt),
            { RefundAnswerBy: { } refundAnswerBy } => ("{0} left to answer", refundAnswerBy),
            { State: ClaimState.Returning, Return: { SentAt: null, SendBy: { } sendBy } } => ("{0} left to send it back", sendBy),
            { State: ClaimState.Returning, Return.RefundAt: { } refundAt } => ("{0} until the refund", refundAt),
            { Pending.AnswerBy: { } answerBy } => ("{0} left to answer", answerBy),
            { SilentUntil: { } silent } => ("{0} until this claim closes", silent),
            { Cause: not ClaimCause.Remorse } when !isBuyer && claim.SolveBy(terms) is { } solveBy => ("{0} left to solve it", solveBy),
            { State: ClaimState.Open } when claim.EscalationRefusal(isBuyer ? Party.Buyer : Party.Seller, terms, now) is not null => ("{0} until you can ask support to decide", claim.OpenedAt + terms.SolvedWithin),
            _ => ("", now),
        };
        return until > now && claim.IsOpen ? (new(english, Sentence.Of(until - now)), until) : null;
    }

    /// <summary>The claim's current effect on the seller's reputation.</summary>
    public static Sentence ReputationOf(OrderClaim claim, ClaimTerms terms, DateTime now)
    {
        var left = (terms.SolvedWithin - claim.Used(now)) is { TotalHours: > 1 } time ? new Sentence("{0} hours", (int)Math.Ceiling(time.TotalHours)) : new("less than an hour");
        return claim switch
        {
            { Cause: ClaimCause.Remorse or ClaimCause.Withdrawal } => new(claim.Effect.ForSeller()),
            { State: ClaimState.Escalated } => new("The claim counts only if support decides for the buyer."),
            { IsOpen: false } or { IsLate: true } or { State: ClaimState.Returning, Decision: not null } => new(claim.Effect.ForSeller()),
            { PausedSince: not null } => new("Your time is paused until the buyer answers. You have {0} left.", left),
            { State: ClaimState.Returning or ClaimState.RefundReported } => new("The claim was solved in time. It has no effect on your reputation."),
            _ => new("You have {0} left to solve it in time.", left),
        };
    }

    private static Sentence Result(ClaimEnd end, OrderClaim claim, bool isBuyer)
    {
        var (how, money) = (new Sentence(end.InWords()), new Money(claim.RefundAmount, claim.Currency));
        return claim.RefundAmount == 0 ? claim.Decision is null ? new("{0}.", how) : new("{0}. There is no refund.", how)
            : isBuyer ? new("{0}. You get {1} back.", how, money) : new("{0}. The buyer gets {1} back.", how, money);
    }

    private static Sentence Declined(Offer offer, OrderClaim claim, bool isBuyer) => (offer.By, isBuyer, offer.Solution) switch
    {
        (Party.Seller, false, ClaimSolution.Guidance) => new("Your guidance didn't help {0}. Offer something else.", claim.BuyerName),
        (Party.Seller, false, _) => new("{0} declined your offer. Offer something else.", claim.BuyerName),
        (Party.Seller, true, ClaimSolution.Guidance) => new("You said that the guidance didn't help. {0} can offer something else.", claim.ShopName),
        (Party.Seller, true, _) => new("You declined the offer. {0} can offer something else.", claim.ShopName),
        (_, false, _) => new("You declined the buyer's counter-offer. Offer something else."),
        _ => new("{0} declined your counter-offer and can offer something else.", claim.ShopName),
    };
}
