using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Shown;

namespace Marketplace.Orders.AcceptCustomOrder;

internal sealed record AcceptCustomOrderPage(CustomOrder Custom, DateTime Now) : IContactPage
{
    public required AcceptCustomOrderForm Form { get; init; }

    ContactForm IContactPage.Form => Form;

    public bool IsOpen => Custom.StateAt(Now) is OrderCardState.Open or OrderCardState.Opened;

    public Number From => new(Custom.FromOrderId);

    public Money? Usual => Custom.UsualAmount is { } usual ? new(usual, Custom.Currency) : null;
}
