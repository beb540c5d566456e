namespace Marketplace.Billing.Domain;

/// <summary>A version of a tariff plan. It never changes: a change of the plan is a new version.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Position">The plan's place in lists.</param>
/// <param name="ValidFrom">From when it applies to new orders, in UTC.</param>
internal sealed record PlanVersion(string Plan, int Version, int Position, DateTime ValidFrom)
{
    /// <summary>The first versions apply to whatever was sold before.</summary>
    public static readonly DateTime Always = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public PlanVersion(string plan, int version, int position, DateTime validFrom, PlanTerms terms) : this(plan, version, position, validFrom) => Terms = terms;

    public PlanTerms Terms { get; private init; } = PlanTerms.Free;
}
