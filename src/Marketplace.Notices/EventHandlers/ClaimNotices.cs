using Marketplace.Casework.Letters;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about claims. The side that did not take the step is told, or both if neither did.</summary>
[HandlerName("notices.claims")]
internal sealed class ClaimNotices(INotifier notifier) :
    IHandle<ClaimOpened>, IHandle<SolutionOffered>, IHandle<SolutionAccepted>, IHandle<SolutionDeclined>, IHandle<AnswerAwaited>, IHandle<ReturnSent>,
    IHandle<SolutionWithdrawn>, IHandle<ReturnAwaited>, IHandle<ReturnLapsed>, IHandle<RefundReported>, IHandle<ReturnReceived>, IHandle<ClaimEscalated>, IHandle<ClaimDecided>, IHandle<ClaimClosed>, IHandle<ClaimFoundUntrue>
{
    /// <summary>Support is asked at once about a missing refund or a withdrawal, which is told instead.</summary>
    public static bool Concerns(ClaimOpened happened) => happened.Claim.Cause is not (ClaimCause.NoRefund or ClaimCause.Withdrawal);

    public async Task Handle(ClaimOpened happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        await notifier.TellAtOnce(happened, claim.SellerId, ToSeller(
            claim, new("{0} opened a claim about “{1}”.", claim.BuyerName, claim.Title),
            claim.Cause == ClaimCause.Remorse ? [new("The buyer changed their mind. The claim has no effect on your reputation.")] : [],
            NextStep.Of(new("Offer a solution by {0}.", happened.SolveBy), claim.Cause == ClaimCause.Remorse
                ? new("Either of you can ask support to decide.")
                : new("The claim affects your reputation, and either of you can ask support to decide."))));
        await notifier.Tell(happened, claim.BuyerId, ToBuyer(
            claim, new("Your claim about “{0}” is open.", claim.Title),
            [new("We've asked {0} for a solution. If there is none by {1}, you can ask support to decide.", claim.ShopName, happened.SolveBy)], NextStep.None));
    }

    public Task Handle(SolutionOffered happened, CancellationToken cancel)
    {
        var (claim, money) = (happened.Claim, Amount(happened.Claim, happened.Amount));
        return happened.By == Party.Buyer
            ? notifier.Tell(happened, claim.SellerId, ToSeller(
                claim, new("{0} asks for a refund of {1} for “{2}”.", claim.BuyerName, money, claim.Title), [],
                NextStep.Of(new("Accept or decline this counter-offer."), new("The claim stays open without a solution."))))
            : notifier.Tell(happened, claim.BuyerId, ToBuyer(
                claim, Offer(claim, happened.Solution, money), [], Answer(happened.Solution, happened.AnswerBy!.Value)));
    }

    public Task Handle(AnswerAwaited happened, CancellationToken cancel) => notifier.Tell(happened, happened.Claim.BuyerId, ToBuyer(
        happened.Claim, new("{0} is waiting for your answer in the claim about “{1}”.", happened.Claim.ShopName, happened.Claim.Title),
        [Offer(happened.Claim, happened.Solution, Amount(happened.Claim, happened.Amount))], Answer(happened.Solution, happened.AnswerBy)));

    public async Task Handle(SolutionAccepted happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        Sentence[] refund = [new("You get a refund of {0}. The claim is closed.", Amount(claim, happened.Amount))];
        if (happened.By == Party.Seller)
        {
            await notifier.Tell(happened, claim.BuyerId, ToBuyer(claim, new("{0} accepted your counter-offer in the claim about “{1}”.", claim.ShopName, claim.Title), refund, NextStep.None));
            return;
        }
        await notifier.Tell(happened, claim.SellerId, ToSeller(
            claim, new("{0} accepted your offer in the claim about “{1}”.", claim.BuyerName, claim.Title),
            [happened.Solution == ClaimSolution.Return ? new("The buyer will send the product back. We'll tell you when it's on its way.") : new("The claim is closed.")],
            NextStep.None));
        if (happened.SendBy is { } sendBy)
        {
            await notifier.Tell(happened, claim.BuyerId, ToBuyer(
                claim, new("You accepted the return of “{0}”.", claim.Title), [new("The shipping label is on the claim's page.")],
                NextStep.Of(new("Send the product back by {0}, then mark it as sent back.", sendBy), new("You get no refund until you have sent the product back."))) with
            { IsOwnAction = true });
        }
        if (happened.Solution != ClaimSolution.PartialRefund) return;
        await notifier.Tell(happened, claim.BuyerId, ToBuyer(claim, new("You accepted the offer by {0} in your claim about “{1}”.", claim.ShopName, claim.Title), refund, NextStep.None) with { IsOwnAction = true });
    }

    public async Task Handle(SolutionDeclined happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        if (happened.By == Party.Clock)
        {
            var closes = happened.ClosesAt!.Value;
            await notifier.Tell(happened, claim.BuyerId, ToBuyer(
                claim, new("The seller's offer in your claim about “{0}” has expired because you didn't respond in time.", claim.Title), [],
                NextStep.Of(new("Write to {0} or ask support to decide by {1}.", claim.ShopName, closes), new("The claim closes without a solution."))));
            await notifier.Tell(happened, claim.SellerId, ToSeller(
                claim, new("{0} didn't respond in time to your offer in the claim about “{1}”.", claim.BuyerName, claim.Title), [],
                NextStep.Of(
                    new("You can make another offer."),
                    new("The claim closes on {0} if the buyer doesn't respond. It doesn't count against you.", closes))));
            return;
        }
        var next = NextStep.Of(new("Find another solution, or ask support to decide."), new("The claim stays open without a solution."));
        await (happened.By == Party.Buyer
            ? notifier.Tell(happened, claim.SellerId, ToSeller(claim, new("{0} declined your offer in the claim about “{1}”.", claim.BuyerName, claim.Title), [], next))
            : notifier.Tell(happened, claim.BuyerId, ToBuyer(claim, new("{0} declined your counter-offer in the claim about “{1}”.", claim.ShopName, claim.Title), [], next)));
    }

    public async Task Handle(SolutionWithdrawn happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        await (happened.By == Party.Seller
            ? notifier.Tell(happened, claim.BuyerId, ToBuyer(
                claim, new("{0} withdrew the offer in your claim about “{1}”.", claim.ShopName, claim.Title), [new("You can no longer accept it. The seller can make another offer.")], NextStep.None))
            : notifier.Tell(happened, claim.SellerId, ToSeller(
                claim, new("{0} withdrew the counter-offer in the claim about “{1}”.", claim.BuyerName, claim.Title), [],
                NextStep.Of(new("Offer another solution."), new("The claim stays open without a solution.")))));
    }

    public Task Handle(ReturnAwaited happened, CancellationToken cancel) => notifier.Tell(happened, happened.Claim.BuyerId, ToBuyer(
        happened.Claim, new("Send “{0}” back by {1} to get your refund.", happened.Claim.Title, happened.SendBy), [new("The product isn't marked as sent back yet.")],
        NextStep.Of(new("Send it back, then mark it as sent back."), new("If you don't send it by {0}, you keep the product and get no refund.", happened.LapsesAt))));

    public async Task Handle(ReturnLapsed happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        Sentence headline = new("The return in the claim about “{0}” has ended because the product wasn't sent back by {1}.", claim.Title, happened.SentBy);
        await notifier.Tell(happened, claim.BuyerId, ToBuyer(claim, headline, happened.ClosesAt is null ? [new("The claim is closed. You keep the product and get no refund.")] : [], happened.ClosesAt is { } closes
            ? NextStep.Of(new("Write to {0} or ask support to decide by {1}.", claim.ShopName, closes), new("The claim closes without a solution."))
            : NextStep.None));
        await notifier.Tell(happened, claim.SellerId, ToSeller(
            claim, headline,
            [happened.ClosesAt is { } until ? new("The claim closes on {0} if the buyer doesn't respond. It doesn't count against you.", until) : new("The claim is closed. You owe no refund.")], NextStep.None));
    }

    public Task Handle(RefundReported happened, CancellationToken cancel) => notifier.Tell(happened, happened.Claim.BuyerId, ToBuyer(
        happened.Claim, new("Did you get {0} back for “{1}”?", Amount(happened.Claim, happened.Amount), happened.Claim.Title),
        [new("{0} says that the money was returned outside the marketplace.", happened.Claim.ShopName)],
        NextStep.Of(new("Say by {0} whether the refund has arrived. If it hasn't, support decides.", happened.AnswerBy), new("The refund counts as received, and your claim closes."))));

    public Task Handle(ReturnSent happened, CancellationToken cancel) => notifier.Tell(happened, happened.Claim.SellerId, ToSeller(
        happened.Claim, new("{0} sent “{1}” back to you.", happened.Claim.BuyerName, happened.Claim.Title),
        happened.Tracking.Length > 0 ? [new("Tracking number: {0}", happened.Tracking)] : [],
        NextStep.Of(
            new("When it arrives, mark it as received, or ask support to decide by {0}.", happened.RefundAt),
            new("The buyer gets a refund on {0}.", happened.RefundAt))));

    public async Task Handle(ReturnReceived happened, CancellationToken cancel)
    {
        var (claim, money) = (happened.Claim, Amount(happened.Claim, happened.Amount));
        await notifier.Tell(happened, claim.BuyerId, ToBuyer(
            claim, happened.By == Party.Clock
                ? new("You get a refund of {0} for “{1}”.", money, claim.Title)
                : new("{0} received “{1}”. You get a refund of {2}.", claim.ShopName, claim.Title, money), [new("The claim is closed.")], NextStep.None));
        if (happened.By == Party.Seller) return;
        await notifier.Tell(happened, claim.SellerId, ToSeller(
            claim, new("{1} gets a refund of {0} for “{2}”.", money, claim.BuyerName, claim.Title),
            [new("Your time to confirm the return or ask support has ended. The claim is closed.")], NextStep.None));
    }

    public async Task Handle(ClaimEscalated happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        IReadOnlyList<Sentence> due = [new("Support will decide by {0}. You can still write in the claim's conversation.", happened.DueAt)];
        await notifier.Tell(happened, claim.SellerId, ToSeller(
            claim, happened.By == Party.Seller
                ? new("You asked support to decide the claim about “{0}”.", claim.Title)
                : new("{0} asked support to decide the claim about “{1}”.", claim.BuyerName, claim.Title), due, NextStep.None) with
        { IsOwnAction = happened.By == Party.Seller });
        await notifier.Tell(happened, claim.BuyerId, ToBuyer(
            claim, happened.By == Party.Buyer
                ? new("You asked support to decide your claim about “{0}”.", claim.Title)
                : new("{0} asked support to decide your claim about “{1}”.", claim.ShopName, claim.Title), due, NextStep.None) with
        { IsOwnAction = happened.By == Party.Buyer });
    }

    public async Task Handle(ClaimDecided happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        Sentence headline = new("Support decided the claim about “{0}”: {1}.", claim.Title, InShort(claim, happened.Ruling, happened.Amount));
        Sentence[] details = [Outcome(claim, happened.Ruling, Amount(claim, happened.Amount)), new("Reasons: {0}", ReasonParts.Say(happened.Reasons))];
        await notifier.Tell(happened, claim.BuyerId, ToBuyer(claim, headline, details, happened.SendBy is { } sendBy
            ? NextStep.Of(new("Print the shipping label on the claim's page and send the product back by {0}.", sendBy), new("The claim closes without a refund."))
            : NextStep.None));
        await notifier.Tell(happened, claim.SellerId, ToSeller(claim, headline, details, NextStep.None));
    }

    /// <summary>Other ends are covered by the notice about the event that led to them.</summary>
    public static bool Concerns(ClaimClosed happened) => happened.End is ClaimEnd.ClosedByBuyer or ClaimEnd.FullRefund or ClaimEnd.Silence;

    public async Task Handle(ClaimClosed happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        if (happened.End == ClaimEnd.FullRefund)
        {
            await notifier.Tell(happened, claim.BuyerId, ToBuyer(
                claim, new("{0} is refunding your order of “{1}” in full.", claim.ShopName, claim.Title),
                [claim.Kind == OfferKind.Service || happened.IsSentBack ? new("The claim is closed.") : new("You keep the product. The claim is closed.")], NextStep.None));
            return;
        }
        var bySilence = happened.End == ClaimEnd.Silence;
        await notifier.Tell(happened, claim.SellerId, ToSeller(
            claim, bySilence
                ? new("The claim about “{0}” is closed because the buyer didn't respond.", claim.Title)
                : new("{0} closed the claim about “{1}”.", claim.BuyerName, claim.Title),
            bySilence ? [new("The claim doesn't count against you.")] : [], NextStep.None));
        if (!bySilence) return;
        await notifier.Tell(happened, claim.BuyerId, ToBuyer(
            claim, new("Your claim about “{0}” is closed because you didn't respond.", claim.Title), [], NextStep.None));
    }

    public async Task Handle(ClaimFoundUntrue happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        Sentence headline = new("Support found that the claim about “{0}” was untrue.", claim.Title);
        Sentence[] details = [new("It no longer counts against the seller."), new("Reasons: {0}", ReasonParts.Say(happened.Reasons))];
        await notifier.Tell(happened, claim.BuyerId, ToBuyer(claim, headline, details, NextStep.None));
        await notifier.Tell(happened, claim.SellerId, ToSeller(claim, headline, details, NextStep.None));
    }

    private static Sentence Offer(ClaimSummary claim, ClaimSolution solution, Money money) => solution switch
    {
        ClaimSolution.Guidance => new("{0} sent you guidance for “{1}”.", claim.ShopName, claim.Title),
        ClaimSolution.PartialRefund => new("{0} offers you a refund of {1} for “{2}”.", claim.ShopName, money, claim.Title),
        _ => new("{0} offers you a refund of {2} if you return “{1}”.", claim.ShopName, claim.Title, money),
    };

    private static NextStep Answer(ClaimSolution solution, DateTime by) => NextStep.Of(
        solution switch
        {
            ClaimSolution.Guidance => new("If the guidance helped, accept it by {0}. The claim is then closed.", by),
            ClaimSolution.PartialRefund => new("Accept, decline or ask for a different amount by {0}.", by),
            _ => new("Accept or decline by {0}. The shipping label is on the claim's page.", by),
        },
        new("The offer expires and counts as declined."));

    private static Sentence Outcome(ClaimSummary claim, ClaimRuling ruling, Money money) => ruling switch
    {
        ClaimRuling.PartialRefund => new("The buyer gets a refund of {0}.", money),
        ClaimRuling.FullRefund when claim.Kind == OfferKind.Service => new("The buyer gets a refund of {0}.", money),
        ClaimRuling.FullRefund => new("The buyer gets a refund of {0} and keeps the product.", money),
        ClaimRuling.Return => new("The buyer sends the product back, then gets a refund of {0}.", money),
        ClaimRuling.ForSeller => new("There is no refund."),
        _ => new("You settled this between you. There is no refund."),
    };

    /// <summary>The outcome, for the subject.</summary>
    private static Sentence InShort(ClaimSummary claim, ClaimRuling ruling, long amount) => ruling switch
    {
        ClaimRuling.PartialRefund or ClaimRuling.FullRefund => new("refund of {0}", Amount(claim, amount)),
        ClaimRuling.Return => new("return, then a refund of {0}", Amount(claim, amount)),
        _ => new("no refund"),
    };

    private static Money Amount(ClaimSummary claim, long amount) => new(amount, claim.Currency);

    private static NoticeContent ToBuyer(ClaimSummary claim, Sentence headline, IReadOnlyList<Sentence> details, NextStep next) =>
        new(headline, new(claim.OrderId, claim.Title), details, next, new("View claim"), Paths.Claim(claim.ClaimId), Why.Buyer);

    private static NoticeContent ToSeller(ClaimSummary claim, Sentence headline, IReadOnlyList<Sentence> details, NextStep next) =>
        ToBuyer(claim, headline, details, next) with { Why = Why.Seller };
}
