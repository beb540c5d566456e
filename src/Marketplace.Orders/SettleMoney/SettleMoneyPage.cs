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

    public bool IsDispute => Case.Kind == MoneyCaseKind.Dispute;

    public AmountCasePlace Place => new(Case.OrderId, Case.SellerId, Case.BuyerId);
}
