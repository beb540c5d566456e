using Marketplace.Orders.Steps;

namespace Marketplace.Orders.CloseOrder;

internal sealed class CloseOrderForm : StepForm;
