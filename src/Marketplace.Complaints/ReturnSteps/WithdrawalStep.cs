using Marketplace.Complaints.Domain;
using Marketplace.Complaints.ReturnGoods;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReturnSteps;

/// <summary>A step in the return of a product: its path, its texts, who can take it when, and what it does.</summary>
internal sealed record WithdrawalStep(string Noun, Party By, string Title, string Button, string Told)
{
    public required Func<Withdrawal, bool> May { get; init; }

    public required Action<Withdrawal, ReturnGoodsForm, ReturnContext> Do { get; init; }

    /// <summary>What it does, shown above the button.</summary>
    public required Func<Withdrawal, ReturnContext, Sentence> Means { get; init; }

    public bool AsksForAddress => Noun == "return-address";

    public bool AsksForTracking => Noun == "return-shipment";

    public bool AsksForWords => Noun == "escalation";

    /// <summary>The step's title for this withdrawal.</summary>
    public string TitleFor(Withdrawal withdrawal) => AsksForAddress && withdrawal.AsksWhetherSent ? "It's already sent: give the return address" : Title;

    public static IReadOnlyList<WithdrawalStep> All { get; } =
    [
        new("return-address", Party.Seller, "Give the return address", "Send to buyer", "Return address sent to the buyer, with the shipping label.")
        {
            May = withdrawal => withdrawal.MayGiveAddress(Party.Seller),
            Do = (withdrawal, form, step) => withdrawal.GiveAddress(step.Actor, form.Address(), step.Terms, step.Now),
            Means = (_, step) => new("It's printed on the buyer's shipping label. The buyer has {0} to send the product back. You pay the return postage.", Sentence.Of(step.Terms.ReturnLasts)),
        },
        new("unsent", Party.Seller, "I haven't sent it", "Refund the buyer", "The buyer gets a refund.")
        {
            May = withdrawal => withdrawal.MaySayUnsent(Party.Seller),
            Do = (withdrawal, _, step) => withdrawal.SayUnsent(step.Actor, step.NewId, step.Remaining, step.Now),
            Means = (withdrawal, step) => new("The buyer gets a refund of {0}. Don't send the order. You can't undo this.", new Money(step.Remaining, withdrawal.Currency)),
        },
        new("return-shipment", Party.Buyer, "I've sent it back", "I've sent it back", "We've told the seller that the product is on its way.")
        {
            May = withdrawal => withdrawal.MaySendBack(Party.Buyer),
            Do = (withdrawal, form, step) => withdrawal.SendBack(step.Actor, form.Tracking, step.Terms, step.Now),
            Means = (_, step) => new("You get a refund when the seller has received the product, or after {0}.", Sentence.Of(step.Terms.ReturnLasts)),
        },
        new("return-receipt", Party.Seller, "Mark as received", "Mark as received and refund", "Marked as received. The buyer gets a refund.")
        {
            May = withdrawal => withdrawal.MayReceive(Party.Seller),
            Do = (withdrawal, _, step) => withdrawal.Receive(step.Actor, step.NewId, step.Remaining, step.Now),
            Means = (withdrawal, step) => new("The buyer gets a refund of {0}. You can't undo this.", new Money(step.Remaining, withdrawal.Currency)),
        },
        new("escalation", Party.Seller, "Ask support to decide", "Ask support to decide", "Support will decide. We'll email you both the decision.")
        {
            May = withdrawal => withdrawal.MayEscalate(Party.Seller),
            Do = (withdrawal, form, step) => step.Claim = withdrawal.Escalate(step.Actor, step.Order, form.Words, step.NewId, step.Support, step.Now),
            Means = (_, step) => new("Nothing is refunded until support has decided. Support reads the order and its conversation, then decides within {0}.", Sentence.Of(step.Support.DecidedWithin)),
        },
    ];
}
