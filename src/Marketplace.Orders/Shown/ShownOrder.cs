using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Shown;

/// <summary>A row of a list of orders, as one of its parties sees it.</summary>
internal sealed record ShownOrder(OrderRow Row, Party Viewer, NextStep? Next)
{
    /// <summary>Whether the next step is that of an open claim.</summary>
    public bool IsClaimed => Next is { IsClaim: true };

    /// <summary>Until when the open claim's next step has to be taken, by whichever side.</summary>
    public DateTime? ClaimDue => Row.State.Claim is { } claim ? claim.DueAt ?? claim.Arguments.OfType<DateTime>().Select(at => (DateTime?)at).FirstOrDefault() : null;

    public static ShownOrder Of(OrderRow row, OrderSide side, DateTime now)
    {
        var viewer = side == OrderSide.Buying ? Party.Buyer : Party.Seller;
        return new(row, viewer, NextStep.Of(row.State, viewer, now));
    }
}
