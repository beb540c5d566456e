using Marketplace.Orders.Steps;

namespace Marketplace.Orders.OpenCheckout;

internal sealed class OpenCheckoutForm : StepForm;
