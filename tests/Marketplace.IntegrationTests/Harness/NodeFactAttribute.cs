namespace Marketplace.IntegrationTests.Harness;

/// <summary>A test that needs a Node.js package; skipped with a reason if it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute(string package) => (Package, Skip) = (package, NodePackages.Missing(package));

    public string Package { get; }
}
