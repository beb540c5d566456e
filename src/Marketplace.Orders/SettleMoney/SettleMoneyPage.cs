using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.SettleMoney;

/// <param name="Case">The case.</param>
/// <param name="Head">Its head.</param>
/// <param name="MayTryAgain">Whether the provider can be asked again now.</param>
/// <param name="Dispute">The newest dispute of the order's payments, if there is one.</param>
internal sealed record SettleMoneyPage(MoneyCase Case, CaseHead Head, bool MayTryAgain, Dispute? Dispute)
{
    public required SettleMoneyForm Form { get; init; }

    public bool IsRefund => Case.Kind == MoneyCaseKind.Refund;

    /// <summary>What to do before the case is closed.</summary>
    public string Advice => Case.Kind switch
    {
        MoneyCaseKind.Dispute when Case.IsWon == false => "The buyer has this amount twice: refunded by us, and returned by the bank. Ask the buyer to pay it back. Then close this case and say in the reference what you did.",
        MoneyCaseKind.Dispute => "Answer the dispute on the provider's pages, then close this case.",
        MoneyCaseKind.Owed => "Ask the seller for proof of the refund. If there is none, suspend the account. Then close this case and say in the reference what you did.",
        _ => "If you've returned the money another way, mark this as settled. The provider isn't asked again. You can't undo this.",
    };

    public AmountCasePlace Place => new(Case.OrderId, Case.SellerId, Case.BuyerId);
}
