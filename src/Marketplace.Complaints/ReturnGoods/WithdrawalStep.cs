using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReturnGoods;

/// <summary>What a step has to know, beside the withdrawal and the form.</summary>
/// <param name="Actor">Who takes it.</param>
/// <param name="Remaining">What of the order has not gone back yet, in minor units.</param>
/// <param name="NewId">The id of the refund, if one comes of it.</param>
/// <param name="Terms">The rules' numbers.</param>
/// <param name="Now">When.</param>
internal sealed record ReturnContext(ClaimActor Actor, long Remaining, long NewId, WithdrawalTerms Terms, DateTime Now);

/// <summary>A step of a side on the way back of a product: its address, its words, who may take it when, and what it does.</summary>
internal sealed record WithdrawalStep(string Noun, Party By, string Title, string Button, string Told)
{
    public required Func<Withdrawal, bool> May { get; init; }

    public required Action<Withdrawal, ReturnGoodsForm, ReturnContext> Do { get; init; }

    /// <summary>What it means, said before the button.</summary>
    public required Func<Withdrawal, ReturnContext, Sentence> Means { get; init; }

    public bool AsksForAddress => Noun == "return-address";

    public bool AsksForTracking => Noun == "return-shipment";

    public static IReadOnlyList<WithdrawalStep> All { get; } =
    [
        new("return-address", Party.Seller, "Give the return address", "Send to the buyer", "The buyer has the return address and the shipping label.")
        {
            May = withdrawal => withdrawal.MayGiveAddress(Party.Seller),
            Do = (withdrawal, form, step) => withdrawal.GiveAddress(step.Actor, form.Address(), step.Terms, step.Now),
            Means = (_, step) => new("The buyer gets it on the shipping label and sends the product back within {0}. You pay for the return.", Sentence.Of(step.Terms.ReturnLasts)),
        },
        new("return-shipment", Party.Buyer, "I've sent it back", "I've sent it back", "The seller has been told that the product is on its way.")
        {
            May = withdrawal => withdrawal.MaySendBack(Party.Buyer),
            Do = (withdrawal, form, step) => withdrawal.SendBack(step.Actor, form.Tracking, step.Terms, step.Now),
            Means = (_, step) => new("You get your money back when the seller has received it, or after {0}.", Sentence.Of(step.Terms.ReturnLasts)),
        },
        new("return-receipt", Party.Seller, "Mark as received", "Mark as received and refund", "The buyer gets the money back.")
        {
            May = withdrawal => withdrawal.MayReceive(Party.Seller),
            Do = (withdrawal, _, step) => withdrawal.Receive(step.Actor, step.NewId, step.Remaining, step.Now),
            Means = (withdrawal, step) => new("{0} goes back to the buyer. This can't be undone.", new Money(step.Remaining, withdrawal.Currency)),
        },
    ];
}
