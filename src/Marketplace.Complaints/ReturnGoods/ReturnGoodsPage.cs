using Marketplace.Complaints.Domain;
using Marketplace.Complaints.ReturnSteps;
using Marketplace.Complaints.Shared;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReturnGoods;

internal sealed record ReturnGoodsPage(WithdrawalStep Step, Withdrawal Withdrawal, ReturnContext Context, bool IsPaidByCard) : IReturnAddressPage
{
    public required ReturnGoodsForm Form { get; init; }

    ReturnAddressForm IReturnAddressPage.Form => Form;

    public string Path => $"/orders/{new Number(Withdrawal.OrderId)}/withdrawal";

    public bool Possible => Step.May(Withdrawal);

    public string OtherName => Context.Actor.Party == Party.Buyer ? Withdrawal.ShopName : Withdrawal.BuyerName;

    /// <summary>Whether the seller has to send a refund outside the marketplace after this step.</summary>
    public bool SellerPays => !IsPaidByCard && Step.Noun is "return-receipt" or "unsent";
}
