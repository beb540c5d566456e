using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Shown;

/// <summary>A row of a list of orders, as one of its parties sees it.</summary>
internal sealed record ShownOrder(OrderRow Row, Party Viewer, NextStep? Next)
{
    /// <summary>Where its title leads.</summary>
    public string Path { get; private init; } = $"/orders/{Row.State.Number}";

    /// <summary>Whether it is a custom order that waits for its buyer, and so no order yet.</summary>
    public bool IsOffered { get; private init; }

    /// <summary>Whether the next step is that of an open claim.</summary>
    public bool IsClaimed => Next is { IsClaim: true };

    /// <summary>How far the open claim or return is; null without one.</summary>
    public string? ClaimStage => Row.State.Claim is { } claim ? claim.Stage == "Open" ? "Claim open" : claim.Stage : null;

    /// <summary>Until when the open claim's next step has to be taken, by whichever side.</summary>
    public DateTime? ClaimDue => Row.State.Claim is { } claim ? claim.DueAt ?? claim.Arguments.OfType<DateTime>().Select(at => (DateTime?)at).FirstOrDefault() : null;

    public static ShownOrder Of(OrderRow row, OrderSide side, DateTime now)
    {
        var viewer = side == OrderSide.Buying ? Party.Buyer : Party.Seller;
        return new(row, viewer, NextStep.Of(row.State, viewer, now));
    }

    /// <summary>A custom order that its buyer has not answered.</summary>
    public static ShownOrder Of(CustomOrder custom) => new(
        new OrderRow(
            new OrderState(custom.Id, OrderStage.New, custom.Kind, custom.Amount, custom.Currency, custom.ShopName, custom.BuyerName, custom.ExpiresAt, custom.ExpiresAt,
                null, null, null, null, 0, null, null, null, null, null, null),
            custom.OfferId, custom.Title, custom.MadeAt),
        Party.Buyer, NextStep.Of(custom))
    { Path = custom.Path, IsOffered = true };
}
