using Marketplace.Orders.Steps;

namespace Marketplace.Orders.SayPaid;

internal sealed class SayPaidForm : StepForm;
