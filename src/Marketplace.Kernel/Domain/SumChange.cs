namespace Marketplace.Kernel.Domain;

/// <summary>A change of sums in one summary row. Where there is no such row, it begins with zeros.</summary>
/// <param name="Row">The row's entity type.</param>
/// <param name="Key">The row's primary key, its columns in order.</param>
/// <param name="By">What is added to which property; <c>A.B</c> is property B of the complex property A. Together they are all of the row's sums, or none.</param>
public sealed record SumChange(Type Row, object[] Key, params (string Property, int By)[] By)
{
    /// <summary>What else a new row says.</summary>
    public (string Property, object Value)[] Initially { get; init; } = [];
}
