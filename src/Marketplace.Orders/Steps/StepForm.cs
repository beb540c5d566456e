namespace Marketplace.Orders.Steps;

/// <summary>What the form of every step carries.</summary>
internal abstract class StepForm
{
    /// <summary>The order's version that the person decided on.</summary>
    public long? Version { get; set; }
}
