using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.DecideAmount;

internal sealed record DecideAmountPage(AmountCase Case, CaseHead Head)
{
    public required DecisionForm Form { get; init; }

    public IReadOnlyList<PreviewLetter>? Preview { get; init; }

    public Money Before => new(Case.Before, Case.Currency);

    public Money Wanted => new(Case.Wanted, Case.Currency);

    /// <summary>Whether the buyer paid by card, so that a lower amount is a refund.</summary>
    public required bool IsPaidByCard { get; init; }

    public RefundPlace? Refund => IsPaidByCard && Case.Wanted < Case.Before ? new(Case.OrderId, Case.SellerId, Case.Before - Case.Wanted) : null;

    public CaseDecision Decision => new(
        Head, Form, new("Should the amount change to {0}?", Wanted), new("Yes, change it"), new("No, keep {0}", Before), "20 to 2,000 characters. The buyer and the seller will read your reasons.",
        "If the buyer paid by card, we refund the difference to the card. Otherwise only the recorded amount and the fee change.")
    { Parts = ReadyReasons.Amounts, Preview = Preview };

    public AmountCasePlace Place => new(Case.OrderId, Case.SellerId, Case.BuyerId);
}
