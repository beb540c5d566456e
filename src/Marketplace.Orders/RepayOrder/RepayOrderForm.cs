using Marketplace.Orders.Steps;

namespace Marketplace.Orders.RepayOrder;

internal sealed class RepayOrderForm : StepForm
{
    public bool MoneyReturned { get; set; }
}
