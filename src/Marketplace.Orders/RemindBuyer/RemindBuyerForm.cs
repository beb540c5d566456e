using Marketplace.Orders.Steps;

namespace Marketplace.Orders.RemindBuyer;

internal sealed class RemindBuyerForm : StepForm;
