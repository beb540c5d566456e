using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Shown;

namespace Marketplace.Orders.AcceptCustomOrder;

internal sealed record AcceptCustomOrderPage(CustomOrder Custom, DateTime Now) : IContactPage
{
    public required AcceptCustomOrderForm Form { get; init; }

    /// <summary>Whether the offer has fewer left than it takes.</summary>
    public bool IsSoldOut { get; init; }

    ContactForm IContactPage.Form => Form;

    public bool IsOpen => !IsSoldOut && Custom.IsOpen(Now);

    public Money? Usual => Custom.UsualAmount is { } usual ? new(usual, Custom.Currency) : null;
}
