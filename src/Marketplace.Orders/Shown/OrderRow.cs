using System.Linq.Expressions;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Shown;

internal sealed record OrderRow(OrderState State, long OfferId, string Title, DateTime PlacedAt)
{
    public static readonly Expression<Func<Order, OrderRow>> Of = o => new OrderRow(
        new OrderState(o.Id, o.Stage, o.Kind, o.Total, o.Currency, o.ShopName, o.BuyerName, o.PromisedStartAt, o.PromisedDeliveryAt, o.OpenClaimId, o.WithdrawnAt,
            o.PendingChargeId, o.PendingRefundId, o.OwedAmount, o.ReviewedAt, o.OpenProposalId, o.ConfirmBy, o.PayBy, o.DisputeId, o.EvidenceBy)
        { IsInquiry = o.IsInquiry, HasSaidPaid = o.SaidPaidAt != null },
        o.OfferId, o.Title, o.PlacedAt);
}
