using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.TakeStep;

/// <summary>What a step has to know, beside the claim and the form.</summary>
/// <param name="Actor">Who takes it.</param>
/// <param name="Remaining">What of the order has not gone back yet, in minor units.</param>
/// <param name="NewId">The id of what comes of it.</param>
/// <param name="Terms">The rules' numbers.</param>
/// <param name="Now">When.</param>
internal sealed record StepContext(ClaimActor Actor, long Remaining, long NewId, ClaimTerms Terms, DateTime Now);

/// <summary>A step of a side in a claim: its address, its words, who may take it when, and what it does.</summary>
internal sealed record ClaimStep(string Noun, string Title, string Button, string Look, string Told)
{
    private const string Main = "btn-primary";
    private const string Other = "btn-outline-secondary";

    public required Func<OrderClaim, StepContext, bool> May { get; init; }

    public required Action<OrderClaim, ClaimStepForm, StepContext> Do { get; init; }

    /// <summary>What it means, said before the button.</summary>
    public required Func<OrderClaim, StepContext, Sentence> Means { get; init; }

    public StepFields Fields { get; init; }

    /// <summary>The side that takes it; null where either does.</summary>
    public Party? By { get; init; }

    public bool IsFor(Party party) => By is null || By == party;

    public static IReadOnlyList<ClaimStep> All { get; } =
    [
        new("acceptance", "Accept offer", "Accept offer", Main, "You accepted the offer. The other side has been told.")
        {
            May = (claim, step) => claim.MayAnswer(step.Actor.Party),
            Do = (claim, _, step) => claim.Accept(step.Actor, step.NewId, step.Terms, step.Now),
            Means = (claim, step) => MeaningOf(claim.Pending!, step.Actor.Party, claim.Currency),
        },
        new("counter-offer", "Ask for a different amount", "Send counter-offer", Other, "Your counter-offer is on its way to the seller.")
        {
            By = Party.Buyer,
            Fields = StepFields.Percent | StepFields.Words,
            May = (claim, step) => claim.MayCounter(step.Actor.Party),
            Do = (claim, form, step) => claim.Counter(step.Actor, form.Percent ?? 0, form.Words, step.Remaining, step.Terms, step.Now),
            Means = (claim, _) => new("This replaces the seller's offer of {0}. The seller can accept or decline.", new Money(claim.Pending!.Amount, claim.Currency)),
        },
        new("decline", "Decline offer", "Decline offer", Other, "You declined the offer. The other side has been told.")
        {
            Fields = StepFields.Words,
            May = (claim, step) => claim.MayAnswer(step.Actor.Party),
            Do = (claim, form, step) => claim.Decline(step.Actor, form.Words, step.Terms, step.Now),
            Means = (_, _) => new("The claim stays open. After that, either of you can ask support to decide."),
        },
        new("offer-withdrawal", "Withdraw offer", "Withdraw offer", Other, "You withdrew the offer.")
        {
            May = (claim, step) => claim.MayWithdraw(step.Actor.Party),
            Do = (claim, _, step) => claim.WithdrawOffer(step.Actor, step.Terms, step.Now),
            Means = (_, _) => new("The other side can no longer accept it. You can make another offer."),
        },
        new("return-shipment", "I've sent it back", "I've sent it back", Main, "The seller has been told that the product is on its way.")
        {
            By = Party.Buyer,
            Fields = StepFields.Tracking,
            May = (claim, step) => claim.MaySendBack(step.Actor.Party),
            Do = (claim, form, step) => claim.SendBack(step.Actor, form.Tracking, step.Terms, step.Now),
            Means = (_, step) => new("You get your money back when the seller has received it, or after {0}.", Sentence.Of(step.Terms.ReturnLasts)),
        },
        new("return-receipt", "Mark as received", "Mark as received and refund", Main, "The buyer gets the money back.")
        {
            By = Party.Seller,
            May = (claim, step) => claim.MayReceive(step.Actor.Party),
            Do = (claim, _, step) => claim.Receive(step.Actor, step.NewId, step.Remaining, step.Now),
            Means = (claim, step) => new("{0} goes back to the buyer. This closes the claim and can't be undone.", new Money(step.Remaining, claim.Currency)),
        },
        new("guidance", "Send advice", "Send advice", Other, "Your advice is on its way to the buyer.")
        {
            By = Party.Seller,
            Fields = StepFields.Words | StepFields.WordsRequired,
            May = (claim, step) => claim.MayOffer(ClaimSolution.Guidance, step.Actor.Party),
            Do = (claim, form, step) => claim.SendGuidance(step.Actor, form.Words, step.Terms, step.Now),
            Means = (_, _) => new("If your advice helps, the buyer closes the claim."),
        },
        new("partial-refund", "Offer a partial refund", "Send offer", Other, "Your offer is on its way to the buyer.")
        {
            By = Party.Seller,
            Fields = StepFields.Percent | StepFields.Words,
            May = (claim, step) => claim.MayOffer(ClaimSolution.PartialRefund, step.Actor.Party),
            Do = (claim, form, step) => claim.OfferPartialRefund(step.Actor, form.Percent ?? 0, form.Words, step.Remaining, step.Terms, step.Now),
            Means = (claim, _) => new("The buyer paid {0}. If the buyer accepts, the share goes back and the claim is closed.", new Money(claim.Paid, claim.Currency)),
        },
        new("return", "Offer a return", "Send offer", Other, "Your offer and the shipping label are on their way to the buyer.")
        {
            By = Party.Seller,
            Fields = StepFields.Address | StepFields.Words,
            May = (claim, step) => claim.MayOffer(ClaimSolution.Return, step.Actor.Party),
            Do = (claim, form, step) => claim.OfferReturn(step.Actor, form.Address(), form.Words, step.Remaining, step.Terms, step.Now),
            Means = (claim, step) => new("The shipping label is ready at once. When you have received the product, {0} goes back to the buyer.", new Money(step.Remaining, claim.Currency)),
        },
        new("refund", "Refund in full", "Refund in full", Other, "The buyer gets the money back. The claim is closed.")
        {
            By = Party.Seller,
            Fields = StepFields.Words,
            May = (claim, step) => claim.MayOffer(ClaimSolution.FullRefund, step.Actor.Party),
            Do = (claim, form, step) => claim.RefundInFull(step.Actor, form.Words, step.NewId, step.Remaining, step.Terms, step.Now),
            Means = (claim, step) => new("{0} goes back to the buyer, who keeps the product. This closes the claim and can't be undone.", new Money(step.Remaining, claim.Currency)),
        },
        new("escalation", "Ask support to decide", "Ask support to decide", Other, "Support will decide. Both of you will be told.")
        {
            Fields = StepFields.Words | StepFields.WordsRequired,
            May = (claim, step) => claim.EscalationRefusal(step.Actor.Party, step.Terms, step.Now) is null,
            Do = (claim, form, step) => claim.Escalate(step.Actor, form.Words, step.NewId, step.Terms, step.Now),
            Means = (_, step) => new("Support reads the order and both conversations, and decides within {0}.", Sentence.Of(step.Terms.DecidedWithin)),
        },
        new("closing", "Close claim", "Close claim", Other, "You closed the claim.")
        {
            By = Party.Buyer,
            May = (claim, step) => claim.IsOpen && step.Actor.Party == Party.Buyer,
            Do = (claim, _, step) => claim.Close(step.Actor, step.Terms, step.Now),
            Means = (_, _) => new("You get nothing back from this claim. It can't be opened again."),
        },
    ];

    private static Sentence MeaningOf(Offer offer, Party reader, string currency)
    {
        var amount = new Money(offer.Amount, currency);
        return offer.Solution switch
        {
            ClaimSolution.Guidance => new("The advice helped. This closes the claim."),
            ClaimSolution.PartialRefund when reader == Party.Seller => new("{0} goes back to the buyer. This closes the claim and can't be undone.", amount),
            ClaimSolution.PartialRefund => new("You get {0} back and keep the product. This closes the claim and can't be undone.", amount),
            _ => new("You send the product back. When the seller has received it, you get {0} back.", amount),
        };
    }
}
