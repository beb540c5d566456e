namespace Marketplace.Billing.Domain;

/// <summary>All versions of all tariff plans.</summary>
internal sealed class Plans(IReadOnlyCollection<PlanVersion> versions)
{
    public static Plans None { get; } = new([]);

    /// <summary>The plans' names, in the order of lists.</summary>
    public IReadOnlyList<string> Names { get; } = [.. versions.OrderBy(v => v.Position).ThenBy(v => v.Plan, StringComparer.Ordinal).Select(v => v.Plan).Distinct()];

    /// <summary>A plan's versions, the newest first.</summary>
    public IReadOnlyList<PlanVersion> VersionsOf(string plan) => [.. versions.Where(v => v.Plan == plan).OrderByDescending(v => v.Version)];

    /// <summary>The version in force at a time; of two from the same time, the later one. Null if there is no such plan yet.</summary>
    public PlanVersion? InForce(string plan, DateTime at) => versions.Where(v => v.Plan == plan && v.ValidFrom <= at).MaxBy(v => (v.ValidFrom, v.Version));

    /// <summary>The versions in force at a time, in the order of lists.</summary>
    public IReadOnlyList<PlanVersion> InForce(DateTime at) => [.. Names.Select(name => InForce(name, at)).OfType<PlanVersion>()];

    /// <summary>The version for a seller's order. Without any known choice, the first plan applies.</summary>
    /// <param name="choices">The seller's plans.</param>
    /// <param name="at">When the order was placed.</param>
    public PlanVersion? Of(IReadOnlyCollection<SellerPlan> choices, DateTime at)
    {
        var chosen = ChosenAt(choices, at)?.Plan;
        return (chosen is null ? null : InForce(chosen, at)) ?? (Names.Count == 0 ? null : InForce(Names[0], at));
    }

    /// <summary>The choice in force at a time. An order from before the first one, which clocks can cause, belongs to it.</summary>
    public static SellerPlan? ChosenAt(IReadOnlyCollection<SellerPlan> choices, DateTime at) =>
        choices.Where(c => c.ValidFrom <= at).MaxBy(c => c.ValidFrom) ?? choices.MinBy(c => c.ValidFrom);
}
