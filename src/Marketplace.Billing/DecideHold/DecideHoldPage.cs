using Marketplace.Billing.Domain;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.DecideHold;

/// <param name="Case">The objection.</param>
/// <param name="Head">The head of its page.</param>
/// <param name="Order">The order whose money is held.</param>
/// <param name="State">Where the money is now.</param>
internal sealed record DecideHoldPage(HoldObjection Case, CaseHead Head, BilledOrder Order, Sentence State)
{
    public required DecisionForm Form { get; init; }

    public IReadOnlyList<PreviewLetter>? Preview { get; init; }

    public Money Held => new(Order.Held, Order.Currency);

    public CaseDecision Decision => new(
        Head, Form, new("Should {0} be released now?", Held), new("Release now"), new("Keep the hold"), "20 to 2,000 characters. The seller will read your reasons.",
        "Released money goes out with the seller's next payout. If the buyer gets a refund after that, the seller owes it.")
    { Parts = ReadyReasons.Holds, Preview = Preview };

    public HoldCasePlace Place => new(Case.OrderId, Case.SellerId, Case.BuyerId);
}
