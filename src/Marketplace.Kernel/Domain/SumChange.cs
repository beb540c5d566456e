namespace Marketplace.Kernel.Domain;

/// <summary>A change of sums in one summary row. A missing row starts with zeros.</summary>
/// <param name="Row">The row's entity type.</param>
/// <param name="Key">The row's primary key, its columns in order.</param>
/// <param name="By">The addition for each property; <c>A.B</c> is property B of the complex property A. They are all of the row's sums, or none.</param>
public sealed record SumChange(Type Row, object[] Key, params (string Property, long By)[] By)
{
    /// <summary>The other values of a new row.</summary>
    public (string Property, object Value)[] Initially { get; init; } = [];
}
