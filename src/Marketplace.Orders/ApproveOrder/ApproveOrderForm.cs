using Marketplace.Orders.Steps;

namespace Marketplace.Orders.ApproveOrder;

internal sealed class ApproveOrderForm : StepForm;
