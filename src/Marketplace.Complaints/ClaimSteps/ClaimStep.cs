using Marketplace.Complaints.Domain;
using Marketplace.Complaints.TakeStep;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ClaimSteps;

/// <summary>A step in a claim: its path, its texts, who can take it when, and what it does.</summary>
internal sealed record ClaimStep(string Noun, string Title, string Button, string Look, string Told)
{
    private const string Main = "btn-primary";
    private const string Other = "btn-outline-secondary";
    private const string Quiet = "btn-link";

    public required Func<OrderClaim, StepContext, bool> May { get; init; }

    public required Action<OrderClaim, ClaimStepForm, StepContext> Do { get; init; }

    /// <summary>What it does, shown above the button.</summary>
    public required Func<OrderClaim, StepContext, Sentence> Means { get; init; }

    public StepFields Fields { get; init; }

    /// <summary>The party that can take it; null if either can.</summary>
    public Party? By { get; init; }

    public bool IsFor(Party party) => By is null || By == party;

    /// <summary>The step's title for this claim; guidance has its own.</summary>
    public string TitleFor(OrderClaim claim) => claim.Pending?.Solution != ClaimSolution.Guidance ? Title
        : Noun == "acceptance" ? "It helped: close claim"
        : Noun == "decline" ? "It didn't help"
        : Noun == "offer-withdrawal" ? "Withdraw guidance"
        : Title;

    /// <summary>The message after it succeeded; guidance has its own.</summary>
    public string ToldFor(OrderClaim claim) => claim.Offers.LastOrDefault()?.Solution != ClaimSolution.Guidance ? Told
        : Noun == "acceptance" ? "The claim is closed."
        : Noun == "decline" ? "We've told the seller that it didn't help."
        : Noun == "offer-withdrawal" ? "You withdrew the guidance."
        : Told;

    /// <summary>The button's text for this claim.</summary>
    public string ButtonFor(OrderClaim claim) => Button == Title ? TitleFor(claim) : Button;

    public static IReadOnlyList<ClaimStep> All { get; } =
    [
        new("acceptance", "Accept offer", "Accept offer", Main, "You accepted the offer.")
        {
            May = (claim, step) => claim.MayAnswer(step.Actor.Party),
            Do = (claim, _, step) => claim.Accept(step.Actor, step.NewId, step.Terms, step.Now),
            Means = (claim, step) => MeaningOf(claim, claim.Pending!, step.Actor.Party),
        },
        new("counter-offer", "Ask for a different amount", "Send counter-offer", Other, "Counter-offer sent.")
        {
            By = Party.Buyer,
            Fields = StepFields.Percent | StepFields.Words,
            May = (claim, step) => claim.MayCounter(step.Actor.Party) && claim.MostPercent(step.Remaining) > claim.Pending!.Percent,
            Do = (claim, form, step) => claim.Counter(step.Actor, form.Percent ?? 0, form.Words, step.Remaining, step.Terms, step.Now),
            Means = (claim, step) => new("The seller offers {0} ({1}%). Your counter-offer replaces this offer. The seller can accept or decline it. {2}", new Money(claim.Pending!.Amount, claim.Currency), claim.Pending.Percent, LeftOf(claim, step)),
        },
        new("decline", "Decline offer", "Decline offer", Other, "You declined the offer.")
        {
            Fields = StepFields.Words,
            May = (claim, step) => claim.MayAnswer(step.Actor.Party),
            Do = (claim, form, step) => claim.Decline(step.Actor, form.Words, step.Terms, step.Now),
            Means = (_, _) => new("The claim stays open. Either of you can then ask support to decide."),
        },
        new("offer-withdrawal", "Withdraw offer", "Withdraw offer", Other, "You withdrew the offer.")
        {
            May = (claim, step) => claim.MayWithdraw(step.Actor.Party),
            Do = (claim, _, step) => claim.WithdrawOffer(step.Actor, step.Terms, step.Now),
            Means = (_, _) => new("The other side can no longer accept it. You can make another offer."),
        },
        new("refund-confirmation", "I've received it", "I've received it", Main, "The claim is closed.")
        {
            By = Party.Buyer,
            May = (claim, step) => claim.MayAnswerRefund(step.Actor.Party),
            Do = (claim, _, step) => claim.ConfirmRefund(step.Actor, step.Now),
            Means = (claim, _) => new("You confirm that you got {0} from {1}. This closes the claim and can't be undone.", new Money(claim.ReportedRefund, claim.Currency), claim.ShopName),
        },
        new("missing-refund", "I haven't got it", "Ask support to decide", Other, "Support will decide. We'll email you both the decision.")
        {
            By = Party.Buyer,
            Fields = StepFields.Words,
            May = (claim, step) => claim.MayAnswerRefund(step.Actor.Party),
            Do = (claim, form, step) => claim.MissRefund(step.Actor, form.Words, step.NewId, step.Terms, step.Now),
            Means = (_, step) => new("Support reads the order and both conversations, then decides within {0}.", Sentence.Of(step.Terms.DecidedWithin)),
        },
        new("return-shipment", "I've sent it back", "I've sent it back", Main, "We've told the seller that the product is on its way.")
        {
            By = Party.Buyer,
            Fields = StepFields.Tracking,
            May = (claim, step) => claim.MaySendBack(step.Actor.Party),
            Do = (claim, form, step) => claim.SendBack(step.Actor, form.Tracking, step.Terms, step.Now),
            Means = (_, step) => new("You get a refund when the seller has received the product, or after {0}.", Sentence.Of(step.Terms.ReturnLasts)),
        },
        new("return-receipt", "Mark as received", "Mark as received and refund", Main, "Marked as received. The buyer gets a refund.")
        {
            By = Party.Seller,
            May = (claim, step) => claim.MayReceive(step.Actor.Party),
            Do = (claim, _, step) => claim.Receive(step.Actor, step.NewId, step.Remaining, step.Now),
            Means = (claim, step) => new("The buyer gets a refund of {0}. This closes the claim and can't be undone.", new Money(step.Remaining, claim.Currency)),
        },
        new("guidance", "Send guidance", "Send guidance", Other, "Guidance sent.")
        {
            By = Party.Seller,
            Fields = StepFields.Words | StepFields.WordsRequired,
            May = (claim, step) => claim.MayOffer(ClaimSolution.Guidance, step.Actor.Party),
            Do = (claim, form, step) => claim.SendGuidance(step.Actor, form.Words, step.Terms, step.Now),
            Means = (_, _) => new("The buyer can close the claim if your advice helps."),
        },
        new("partial-refund", "Offer a partial refund", "Send offer", Other, "Offer sent.")
        {
            By = Party.Seller,
            Fields = StepFields.Percent | StepFields.Words,
            May = (claim, step) => claim.MayOffer(ClaimSolution.PartialRefund, step.Actor.Party),
            Do = (claim, form, step) => claim.OfferPartialRefund(step.Actor, form.Percent ?? 0, form.Words, step.Remaining, step.Terms, step.Now),
            Means = (claim, step) => new("If the buyer accepts, they get this refund and the claim is closed. {0}", LeftOf(claim, step)),
        },
        new("return", "Offer a return", "Send offer", Other, "Offer sent. The buyer can now print the shipping label.")
        {
            By = Party.Seller,
            Fields = StepFields.Address | StepFields.Words,
            May = (claim, step) => claim.MayOffer(ClaimSolution.Return, step.Actor.Party),
            Do = (claim, form, step) => claim.OfferReturn(step.Actor, form.Address(), form.Words, step.Remaining, step.Terms, step.Now),
            Means = (claim, step) => new("The buyer can print the shipping label at once. When you have received the product, they get a refund of {0}.", new Money(step.Remaining, claim.Currency)),
        },
        new("refund", "Refund in full", "Refund in full", Other, "The buyer gets a full refund. The claim is closed.")
        {
            By = Party.Seller,
            Fields = StepFields.Words,
            May = (claim, step) => claim.MayOffer(ClaimSolution.FullRefund, step.Actor.Party),
            Do = (claim, form, step) => claim.RefundInFull(step.Actor, form.Words, step.NewId, step.Remaining, step.Terms, step.Now),
            Means = (claim, step) => claim.IsAboutService || claim.Return?.SentAt is not null
                ? new("The buyer gets a refund of {0}. This closes the claim and can't be undone.", new Money(step.Remaining, claim.Currency))
                : new("The buyer gets a refund of {0} and keeps the product. This closes the claim and can't be undone.", new Money(step.Remaining, claim.Currency)),
        },
        new("escalation", "Ask support to decide", "Ask support to decide", Other, "Support will decide. We'll email you both the decision.")
        {
            Fields = StepFields.Words | StepFields.WordsRequired,
            May = (claim, step) => claim.EscalationRefusal(step.Actor.Party, step.Terms, step.Now) is null,
            Do = (claim, form, step) => claim.Escalate(step.Actor, form.Words, step.NewId, step.Terms, step.Now),
            Means = (_, step) => new("Support reads the order and both conversations, then decides within {0}.", Sentence.Of(step.Terms.DecidedWithin)),
        },
        new("closing", "Close claim", "Close claim", Quiet, "You closed the claim.")
        {
            By = Party.Buyer,
            May = (claim, step) => claim.MayClose(step.Actor.Party),
            Do = (claim, _, step) => claim.Close(step.Actor, step.Terms, step.Now),
            Means = (claim, _) => claim.Return?.SentAt is null
                ? new("You get no refund from this claim, and you can't open it again.")
                : new("The product is on its way back. If you close the claim now, you get no refund. You can't open it again."),
        },
    ];

    /// <summary>The order's total, and how much of it can still be refunded.</summary>
    private static Sentence LeftOf(OrderClaim claim, StepContext step) => step.Remaining == claim.Paid
        ? new("The order's total is {0}.", new Money(claim.Paid, claim.Currency))
        : new("The order's total is {0}. Up to {1} of it can still be refunded, which is at most {2}%.", new Money(claim.Paid, claim.Currency), new Money(step.Remaining, claim.Currency), claim.MostPercent(step.Remaining));

    private static Sentence MeaningOf(OrderClaim claim, Offer offer, Party reader)
    {
        var amount = new Money(offer.Amount, claim.Currency);
        return offer.Solution switch
        {
            ClaimSolution.Guidance => new("This closes the claim. You can't open it again."),
            ClaimSolution.PartialRefund when reader == Party.Seller => new("The buyer gets a refund of {0}. This closes the claim and can't be undone.", amount),
            ClaimSolution.PartialRefund when claim.IsAboutService => new("You get a refund of {0}. This closes the claim and can't be undone.", amount),
            ClaimSolution.PartialRefund => new("You get a refund of {0} and keep the product. This closes the claim and can't be undone.", amount),
            _ => new("You send the product back. You get a refund of {0} when the seller has received it.", amount),
        };
    }
}
