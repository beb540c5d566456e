namespace Marketplace.Orders.Steps;

/// <summary>The fields of every step's form.</summary>
internal abstract class StepForm
{
    /// <summary>The order's version that the person saw.</summary>
    public long? Version { get; set; }
}
