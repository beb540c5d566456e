using Marketplace.IntegrationTests.Forms;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Marketplace.IntegrationTests.Harness.LongestFirst", "Marketplace.IntegrationTests")]

namespace Marketplace.IntegrationTests.Harness;

/// <summary>Starts the longest tests first, so that none of them runs on alone, with a processor idle, after all others have ended.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Longest = [typeof(EveryFormTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => Longest.Any(t => c.DisplayName.EndsWith(t.FullName!, StringComparison.Ordinal)));
}
