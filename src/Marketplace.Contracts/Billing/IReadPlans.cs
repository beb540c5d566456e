namespace Marketplace.Contracts.Billing;

/// <summary>The tariff plans that a seller can choose when opening a shop. What they cost is known to Billing alone.</summary>
public interface IReadPlans
{
    /// <summary>The plans in force now, in the order in which they are shown.</summary>
    /// <param name="cancel">Cancels the read.</param>
    Task<IReadOnlyList<PlanSummary>> Current(CancellationToken cancel);
}

/// <summary>A tariff plan to choose.</summary>
/// <param name="Name">Its name, which identifies it.</param>
/// <param name="Text">What it costs, in the language of the request.</param>
public sealed record PlanSummary(string Name, string Text);
