using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about claims. The side that did not take the step is told, or both if neither did.</summary>
[HandlerName("notices.claims")]
internal sealed class ClaimNotices(Notifier notifier) :
    IHandle<ClaimOpened>, IHandle<SolutionOffered>, IHandle<SolutionAccepted>, IHandle<SolutionDeclined>, IHandle<AnswerAwaited>, IHandle<ReturnSent>,
    IHandle<ReturnReceived>, IHandle<ClaimEscalated>, IHandle<ClaimDecided>, IHandle<ClaimClosed>, IHandle<ClaimFoundUntrue>
{
    public async Task Handle(ClaimOpened happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        await notifier.TellAtOnce(happened, claim.SellerId, Content(
            claim, new("{0} opened a claim about “{1}”.", claim.BuyerName, claim.Title),
            [claim.Cause == ClaimCause.Remorse
                ? new("The buyer changed their mind. The claim has no effect on your reputation.")
                : new("Offer a solution by {0}. Until then the claim has no effect on your reputation.", happened.SolveBy)]));
        await notifier.Tell(happened, claim.BuyerId, Content(
            claim, new("Your claim about “{0}” is open.", claim.Title),
            [new("{0} has been asked for a solution. If there is none by {1}, you can ask support to decide.", claim.ShopName, happened.SolveBy)]));
    }

    public Task Handle(SolutionOffered happened, CancellationToken cancel)
    {
        var (claim, money) = (happened.Claim, Amount(happened.Claim, happened.Amount));
        if (happened.By == Party.Buyer)
        {
            return notifier.Tell(happened, claim.SellerId, Content(
                claim, new("{0} asks for a refund of {1} for “{2}”.", claim.BuyerName, money, claim.Title), [new("Accept or decline this counter-offer.")]));
        }
        return notifier.Tell(happened, claim.BuyerId, Content(claim, Offer(claim, happened.Solution, money), [Answer(happened.Solution, happened.AnswerBy!.Value)]));
    }

    public Task Handle(AnswerAwaited happened, CancellationToken cancel) => notifier.Tell(happened, happened.Claim.BuyerId, Content(
        happened.Claim, new("{0} is waiting for your answer about “{1}”.", happened.Claim.ShopName, happened.Claim.Title),
        [Offer(happened.Claim, happened.Solution, Amount(happened.Claim, happened.Amount)), Answer(happened.Solution, happened.AnswerBy)]));

    public async Task Handle(SolutionAccepted happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        IReadOnlyList<Sentence> refund = [new("You get a refund of {0}. The claim is closed.", Amount(claim, happened.Amount))];
        if (happened.By == Party.Seller)
        {
            await notifier.Tell(happened, claim.BuyerId, Content(claim, new("{0} accepted your counter-offer about “{1}”.", claim.ShopName, claim.Title), refund));
            return;
        }
        await notifier.Tell(happened, claim.SellerId, Content(
            claim, new("{0} accepted your offer about “{1}”.", claim.BuyerName, claim.Title),
            [happened.Solution == ClaimSolution.Return ? new("The buyer will send the product back. We'll email you when it's on its way.") : new("The claim is closed.")]));
        if (happened.Solution != ClaimSolution.PartialRefund) return;
        await notifier.Tell(happened, claim.BuyerId, Content(claim, new("You accepted the offer by {0} about “{1}”.", claim.ShopName, claim.Title), refund));
    }

    public async Task Handle(SolutionDeclined happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        if (happened.By == Party.Clock)
        {
            await notifier.Tell(happened, claim.BuyerId, Content(
                claim, new("The offer about “{0}” has ended because you didn't respond in time.", claim.Title),
                [new("Write to {0} or ask support to decide. Otherwise the claim closes on {1}.", claim.ShopName, happened.ClosesAt!.Value)]));
            await notifier.Tell(happened, claim.SellerId, Content(
                claim, new("{0} didn't respond to your offer about “{1}” in time.", claim.BuyerName, claim.Title),
                [new("You can make another offer. If the buyer doesn't respond, the claim closes on {0} and doesn't count against you.", happened.ClosesAt.Value)]));
            return;
        }
        var (next, other) = (new Sentence("The claim stays open. Either of you can now ask support to decide."), happened.By == Party.Buyer ? claim.SellerId : claim.BuyerId);
        await notifier.Tell(happened, other, Content(
            claim, happened.By == Party.Buyer
                ? new("{0} declined your offer about “{1}”.", claim.BuyerName, claim.Title)
                : new("{0} declined your counter-offer about “{1}”.", claim.ShopName, claim.Title), [next]));
    }

    public Task Handle(ReturnSent happened, CancellationToken cancel) => notifier.Tell(happened, happened.Claim.SellerId, Content(
        happened.Claim, new("{0} sent “{1}” back to you.", happened.Claim.BuyerName, happened.Claim.Title),
        [
            .. happened.Tracking.Length > 0 ? [new Sentence("Tracking number: {0}", happened.Tracking)] : Array.Empty<Sentence>(),
            new("Mark it as received when it arrives. The buyer gets a refund on {0} unless you ask support to decide.", happened.RefundAt),
        ]));

    public async Task Handle(ReturnReceived happened, CancellationToken cancel)
    {
        var (claim, money) = (happened.Claim, Amount(happened.Claim, happened.Amount));
        await notifier.Tell(happened, claim.BuyerId, Content(
            claim, happened.By == Party.Clock
                ? new("You get a refund of {0} for “{1}”.", money, claim.Title)
                : new("{0} received “{1}”. You get a refund of {2}.", claim.ShopName, claim.Title, money), [new("The claim is closed.")]));
        if (happened.By == Party.Seller) return;
        await notifier.Tell(happened, claim.SellerId, Content(
            claim, new("{1} gets a refund of {0} for “{2}”.", money, claim.BuyerName, claim.Title),
            [new("Your time to confirm the return or ask support has ended. The claim is closed.")]));
    }

    public async Task Handle(ClaimEscalated happened, CancellationToken cancel)
    {
        var (claim, due) = (happened.Claim, new Sentence("Support will decide by {0}. You can still write in the claim's conversation.", happened.DueAt));
        await notifier.Tell(happened, claim.SellerId, Content(
            claim, happened.By == Party.Seller
                ? new("You asked support to decide the claim about “{0}”.", claim.Title)
                : new("{0} asked support to decide the claim about “{1}”.", claim.BuyerName, claim.Title), [due]));
        await notifier.Tell(happened, claim.BuyerId, Content(
            claim, happened.By == Party.Buyer
                ? new("You asked support to decide your claim about “{0}”.", claim.Title)
                : new("{0} asked support to decide your claim about “{1}”.", claim.ShopName, claim.Title), [due]));
    }

    public async Task Handle(ClaimDecided happened, CancellationToken cancel)
    {
        var (claim, money) = (happened.Claim, Amount(happened.Claim, happened.Amount));
        Sentence reasons = new("Reasons: {0}", happened.Reasons);
        foreach (var reader in new[] { claim.BuyerId, claim.SellerId })
        {
            await notifier.Tell(happened, reader, Content(claim, new("Support decided the claim about “{0}”.", claim.Title), [Outcome(claim, happened.Ruling, money), reasons]));
        }
    }

    /// <summary>Other ends are covered by the notice about the event that led to them.</summary>
    public static bool Concerns(ClaimClosed happened) => happened.End is ClaimEnd.ClosedByBuyer or ClaimEnd.FullRefund or ClaimEnd.Silence;

    public async Task Handle(ClaimClosed happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        if (happened.End == ClaimEnd.FullRefund)
        {
            await notifier.Tell(happened, claim.BuyerId, Content(
                claim, new("{0} is refunding your order of “{1}” in full.", claim.ShopName, claim.Title),
                [claim.Kind == OfferKind.Service ? new("The claim is closed.") : new("You keep the product. The claim is closed.")]));
            return;
        }
        var bySilence = happened.End == ClaimEnd.Silence;
        await notifier.Tell(happened, claim.SellerId, Content(
            claim, bySilence
                ? new("The claim about “{0}” is closed because the buyer didn't respond.", claim.Title)
                : new("{0} closed the claim about “{1}”.", claim.BuyerName, claim.Title),
            bySilence ? [new("The claim doesn't count against you.")] : [new("You don't need to do anything.")]));
        if (!bySilence) return;
        await notifier.Tell(happened, claim.BuyerId, Content(
            claim, new("Your claim about “{0}” is closed because you didn't respond.", claim.Title), []));
    }

    public async Task Handle(ClaimFoundUntrue happened, CancellationToken cancel)
    {
        var claim = happened.Claim;
        foreach (var reader in new[] { claim.BuyerId, claim.SellerId })
        {
            await notifier.Tell(happened, reader, Content(
                claim, new("Support found that the claim about “{0}” was untrue.", claim.Title),
                [new("It no longer counts against the seller."), new("Reasons: {0}", happened.Reasons)]));
        }
    }

    private static Sentence Offer(ClaimSummary claim, ClaimSolution solution, Money money) => solution switch
    {
        ClaimSolution.Guidance => new("{0} sent you guidance about “{1}”.", claim.ShopName, claim.Title),
        ClaimSolution.PartialRefund => new("{0} offers you a refund of {1} for “{2}”.", claim.ShopName, money, claim.Title),
        _ => new("{0} offers you a refund of {2} if you return “{1}”.", claim.ShopName, claim.Title, money),
    };

    private static Sentence Answer(ClaimSolution solution, DateTime by) => solution switch
    {
        ClaimSolution.Guidance => new("If the guidance helped, accept it by {0}. The claim is then closed.", by),
        ClaimSolution.PartialRefund => new("Accept, decline or ask for a different amount by {0}.", by),
        _ => new("Accept or decline by {0}. The shipping label is on the claim's page.", by),
    };

    private static Sentence Outcome(ClaimSummary claim, ClaimRuling ruling, Money money) => ruling switch
    {
        ClaimRuling.PartialRefund => new("The buyer gets a refund of {0}.", money),
        ClaimRuling.FullRefund when claim.Kind == OfferKind.Service => new("The buyer gets a refund of {0}.", money),
        ClaimRuling.FullRefund => new("The buyer gets a refund of {0} and keeps the product.", money),
        ClaimRuling.Return => new("The buyer sends the product back, then gets a refund of {0}.", money),
        ClaimRuling.ForSeller => new("There is no refund."),
        _ => new("You settled this between you. There is no refund."),
    };

    private static Money Amount(ClaimSummary claim, long amount) => new(amount, claim.Currency);

    private static NoticeContent Content(ClaimSummary claim, Sentence headline, IReadOnlyList<Sentence> details) => new(
        headline, new("Order {0}: {1}", new Number(claim.OrderId), claim.Title), Paths.Claim(claim.ClaimId), "View claim", details);
}
