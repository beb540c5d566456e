using Marketplace.Orders.Steps;

namespace Marketplace.Orders.ConfirmReceipt;

internal sealed class ConfirmReceiptForm : StepForm;
