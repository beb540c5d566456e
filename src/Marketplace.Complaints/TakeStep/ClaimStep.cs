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
    private const string Quiet = "btn-link";

    public required Func<OrderClaim, StepContext, bool> May { get; init; }

    public required Action<OrderClaim, ClaimStepForm, StepContext> Do { get; init; }

    /// <summary>What it means, said before the button.</summary>
    public required Func<OrderClaim, StepContext, Sentence> Means { get; init; }

    public StepFields Fields { get; init; }

    /// <summary>The side that takes it; null where either does.</summary>
    public Party? By { get; init; }

    public bool IsFor(Party party) => By is null || By == party;

    /// <summary>The step's name for this claim: advice is not accepted, it helps.</summary>
    public string TitleFor(OrderClaim claim) => claim.Pending?.Solution != ClaimSolution.Guidance ? Title
        : Noun == "acceptance" ? "It helped: close the claim"
        : Noun == "decline" ? "It didn't help"
        : Noun == "offer-withdrawal" ? "Withdraw advice"
        : Title;

    /// <summary>What is said once it is done; advice is no offer.</summary>
    public string ToldFor(OrderClaim claim) => claim.Offers.LastOrDefault()?.Solution != ClaimSolution.Guidance ? Told
        : Noun == "acceptance" ? "The claim is closed."
        : Noun == "decline" ? "The seller has been told that it didn't help."
        : Noun == "offer-withdrawal" ? "You withdrew the advice."
        : Told;

    /// <summary>The button's text for this claim.</summary>
    public string ButtonFor(OrderClaim claim) => Button == Title ? TitleFor(claim) : Button;

    public static IReadOnlyList<ClaimStep> All { get; } =
    [
        new("acceptance", "Accept offer", "Accept offer", Main, "You accepted the offer.")
        {
            May = (claim, step) => claim.MayAnswer(step.Actor.Party),
            Do = (claim, _, step) => claim.Accept(step.Actor, step.NewId, step.Terms, step.Now),
            Means = (claim, step) => MeaningOf(claim.Pending!, step.Actor.Party, claim.Currency),
        },
        new("counter-offer", "Ask for a different amount", "Send counter-offer", Other, "Your counter-offer is on its way to the seller.")
        {
            By = Party.Buyer,
            Fields = StepFields.Percent | StepFields.Words,
            May = (claim, step) => claim.MayCounter(step.Actor.Party) && claim.MostPercent(step.Remaining) > claim.Pending!.Percent,
            Do = (claim, form, step) => claim.Counter(step.Actor, form.Percent ?? 0, form.Words, step.Remaining, step.Terms, step.Now),
            Means = (claim, step) => new("The seller offers {0} ({1} %). Your counter-offer replaces it, and the seller can accept or decline. {2}", new Money(claim.Pending!.Amount, claim.Currency), claim.Pending.Percent, LeftOf(claim, step)),
        },
        new("decline", "Decline offer", "Decline offer", Other, "You declined the offer.")
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
            Means = (claim, step) => new("If the buyer accepts, the share goes back and the claim is closed. {0}", LeftOf(claim, step)),
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
        new("closing", "Close claim", "Close claim", Quiet, "You closed the claim.")
        {
            By = Party.Buyer,
            May = (claim, step) => claim.IsOpen && step.Actor.Party == Party.Buyer,
            Do = (claim, _, step) => claim.Close(step.Actor, step.Terms, step.Now),
            Means = (claim, _) => claim.Return?.SentAt is null
                ? new("You get no money back from this claim, and it can't be opened again.")
                : new("Don't close the claim while the product is on its way back: you would get no money. It can't be opened again."),
        },
    ];

    /// <summary>What a percentage is of, and how much of it can still go back.</summary>
    private static Sentence LeftOf(OrderClaim claim, StepContext step) => step.Remaining == claim.Paid
        ? new("{0} was paid for the order.", new Money(claim.Paid, claim.Currency))
        : new("{0} was paid for the order, and {1} of it can still be refunded: at most {2} %.", new Money(claim.Paid, claim.Currency), new Money(step.Remaining, claim.Currency), claim.MostPercent(step.Remaining));

    private static Sentence MeaningOf(Offer offer, Party reader, string currency)
    {
        var amount = new Money(offer.Amount, currency);
        return offer.Solution switch
        {
            ClaimSolution.Guidance => new("If the advice helped, the claim is closed. It can't be opened again."),
            ClaimSolution.PartialRefund when reader == Party.Seller => new("{0} goes back to the buyer. This closes the claim and can't be undone.", amount),
            ClaimSolution.PartialRefund => new("You get {0} back and keep the product. This closes the claim and can't be undone.", amount),
            _ => new("You send the product back. When the seller has received it, you get {0} back.", amount),
        };
    }
}
