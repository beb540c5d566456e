using Marketplace.Orders.Steps;

namespace Marketplace.Orders.ConfirmAddedOrder;

internal sealed class ConfirmAddedOrderForm : StepForm;
