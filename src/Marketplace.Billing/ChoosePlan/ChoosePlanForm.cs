namespace Marketplace.Billing.ChoosePlan;

internal sealed class ChoosePlanForm
{
    public string Plan { get; set; } = "";
}
