using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Steps;

/// <summary>What every step's page shows of its order.</summary>
internal sealed record StepPage(
    Number Number, string Title, string OtherName, Money Total, OrderStage Stage, PaymentWay? PaidBy, long Version, HistoryEntry Last, bool Possible)
{
    /// <summary>What goes back by the step: what is left of what was paid, or what is owed of it.</summary>
    public Money GoesBack { get; init; } = Total;
}

internal sealed record StepPage<TForm>(StepPage Order, Party Viewer) where TForm : StepForm
{
    public required TForm Form { get; init; }

    public bool Possible => Order.Possible;

    public long Version => Order.Version;
}
