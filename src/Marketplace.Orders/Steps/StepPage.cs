using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Steps;

/// <summary>The order on a step's page.</summary>
internal sealed record StepPage(
    Number Number, long OfferId, string Title, string OtherName, Money Total, OrderStage Stage, PaymentWay? PaidBy, long Version, HistoryEntry Last, bool Possible)
{
    /// <summary>What the step returns to the buyer.</summary>
    public Money GoesBack { get; init; } = Total;

    public long SellerId { get; init; }

    /// <summary>The promised delivery.</summary>
    public DateTime DeliverBy { get; init; }

    /// <summary>The whole order, for pages that show more of it.</summary>
    public required Order Details { get; init; }

    /// <summary>Why the step can't be taken, where it is not possible.</summary>
    public string Obstacle { get; init; } = "";
}

internal sealed record StepPage<TForm>(StepPage Order, Party Viewer) where TForm : StepForm
{
    public required TForm Form { get; init; }

    public bool Possible => Order.Possible;

    public long Version => Order.Version;
}
